namespace KnowledgeBase.Web.Addresses;

/// <summary>The address of the site as the one who asks knows it, for links that leave it: in files, feeds and harvested records.</summary>
public static class SiteAddress
{
    /// <summary>Such as <c>http://localhost:5080</c>; no slash at the end.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
