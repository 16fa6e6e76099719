using System.Net;

namespace KnowledgeBase.Web.Addresses;

/// <summary>The address of the site as the one who asks knows it, for links that leave it: in files, feeds and harvested records.</summary>
public static class SiteAddress
{
    /// <summary>Such as <c>http://localhost:5080</c>; no slash at the end.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{HostOf(request)}{request.PathBase.ToUriComponent()}";

    /// <summary>A request of HTTP/1.0 need not name a host: then the address it came in at.</summary>
    private static string HostOf(HttpRequest request) => request.Host.HasValue || request.HttpContext.Connection.LocalIpAddress is not { } address
        ? request.Host.ToUriComponent()
        : new IPEndPoint(address, request.HttpContext.Connection.LocalPort).ToString();
}
