using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>Pages of other sites may read whatever programs may (CORS): everything here is public, and nothing depends on who asks.</summary>
public static class Sharing
{
    private const string Policy = "read";

    public static IServiceCollection AddSharing(this IServiceCollection services) => services.AddCors(options => options.AddPolicy(Policy, policy => policy
        .AllowAnyOrigin()
        .WithMethods(HttpMethods.Get, HttpMethods.Head)
        .WithHeaders(HeaderNames.Accept, HeaderNames.AcceptLanguage, HeaderNames.IfNoneMatch)
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, HeaderNames.ContentDisposition, HeaderNames.RetryAfter)));

    public static IApplicationBuilder UseSharing(this IApplicationBuilder app) =>
        app.UseWhen(ErrorResponses.IsForPrograms, programs => programs.UseCors(Policy));
}
