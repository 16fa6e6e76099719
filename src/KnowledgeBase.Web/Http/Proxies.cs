using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Believes what a proxy says of its client (X-Forwarded-For, -Proto and -Host), but only the proxies that <c>Proxies:Known</c> names by their addresses,
/// divided by commas; nobody else can pretend to be another client or site.
/// </summary>
public static class Proxies
{
    private const string Setting = "Proxies:Known";

    public static void UseKnownProxies(this WebApplication app)
    {
        var known = (app.Configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (known.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in known)
            options.KnownProxies.Add(IPAddress.TryParse(address, out var parsed) ? parsed : throw new InvalidOperationException($"{Setting}: '{address}' is no IP address."));
        app.UseForwardedHeaders(options);
    }
}
