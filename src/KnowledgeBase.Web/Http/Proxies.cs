using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// Believes what a proxy says of its client (X-Forwarded-For, -Proto and -Host), but only the proxies that <c>Proxies:Known</c> names by their addresses or
/// networks (<c>10.0.0.0/8</c>), divided by commas; nobody else can pretend to be another client or site. Where proxies stand one behind the other, each has to be named.
/// </summary>
public static class Proxies
{
    /// <summary>The setting.</summary>
    public const string Setting = "Proxies:Known";

    public static void UseKnownProxies(this WebApplication app)
    {
        var known = (app.Configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (known.Length == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,

            // As far back as the next address is a known proxy's; the framework's own bound of one would take the inner of two proxies for the client.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in known)
        {
            if (IPAddress.TryParse(name, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(name, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException($"{Setting}: '{name}' is neither an IP address nor a network such as 10.0.0.0/8.");
        }

        app.UseForwardedHeaders(options);
    }
}
