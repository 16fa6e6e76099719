namespace KnowledgeBase.Web.Http;

/// <summary>Styles and images. An address that carries the content's fingerprint (<c>?v=</c>) may be kept for ever.</summary>
public static class StaticFiles
{
    /// <summary>The folder of the files, beside the assembly.</summary>
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public static IApplicationBuilder UseFingerprintedFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    });
}
