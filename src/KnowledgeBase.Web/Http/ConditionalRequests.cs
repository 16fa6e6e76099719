using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Languages;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Http;

/// <summary>
/// ETag and If-None-Match (RFC 9110, 8.8.3 and 13.1.2). Whatever is answered follows from the address, the reader's language, the state of
/// index and store, and this build; so the tag is known before the work is done, and a request that holds it is answered at once. A tag
/// is given with 200 alone, so that whoever holds one for an address knows that the address answers.
/// </summary>
public static class ConditionalRequests
{
    private static readonly string Build = typeof(ConditionalRequests).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static IApplicationBuilder UseConditionalRequests(this IApplicationBuilder app, Func<HttpContext, ContentState> state) => app.Use(async (context, next) =>
    {
        if ((!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) || IsUnconditional(context))
        {
            await next(context);
            return;
        }

        var tag = TagOf(context.Request, state(context));
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            foreach (var name in new[] { HeaderNames.AcceptLanguage, HeaderNames.AcceptEncoding })
            {
                if (!headers.Vary.Contains(name))
                    headers.Append(HeaderNames.Vary, name);
            }
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                headers.ETag = tag;
                headers.CacheControl = "no-cache";
            }
            return Task.CompletedTask;
        });
        if (Holds(context.Request, tag))
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await next(context);
    });

    private static bool IsUnconditional(HttpContext context) => context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<Unconditional>() is not null || metadata.GetMetadata<RequiredRole>() is not null);

    private static bool Holds(HttpRequest request, string tag)
    {
        var mine = EntityTagHeaderValue.Parse(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(mine, useStrongComparison: false));
    }

    /// <summary>A weak tag: two answers to one search differ in the time they took.</summary>
    private static string TagOf(HttpRequest request, ContentState state)
    {
        var language = new Localizer(request).Code;
        var address = SHA256.HashData(Encoding.UTF8.GetBytes(request.PathBase + request.Path + request.QueryString));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"W/\"g{state.Generation}-s{state.Sequence}-{language}-{Build}-{Convert.ToHexStringLower(address.AsSpan(0, 8))}\"");
    }
}

/// <summary>Marks a route whose answers change without the store: they have no tag and are not kept.</summary>
public sealed record Unconditional;

/// <summary>The state of what is served.</summary>
/// <param name="Generation">The generation of the index.</param>
/// <param name="Sequence">The store's change sequence.</param>
public readonly record struct ContentState(long Generation, long Sequence);
