using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>Pages of other sites may read whatever programs may (CORS): everything here is public, and nothing depends on who asks.</summary>
public static class Sharing
{
    private const string Policy = "read";

    /// <summary>How long a browser remembers that it may.</summary>
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    public static IServiceCollection AddSharing(this IServiceCollection services) => services.AddCors(options => options.AddPolicy(Policy, policy => policy
        .AllowAnyOrigin()
        .WithMethods(HttpMethods.Get, HttpMethods.Head)
        .WithHeaders(HeaderNames.Accept, HeaderNames.AcceptLanguage, HeaderNames.IfNoneMatch)
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.ContentDisposition, HeaderNames.RetryAfter)
        .SetPreflightMaxAge(PreflightAge)));

    public static IApplicationBuilder UseSharing(this IApplicationBuilder app) =>
        app.UseWhen(ErrorResponses.IsForPrograms, programs => programs.UseCors(Policy));
}
