using System.Globalization;
using System.Text.Encodings.Web;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Hosting;

/// <summary>
/// While there is nothing to serve, answers 503 with Retry-After: a page with the progress to people, a problem to programs. Health and the files
/// of the page itself pass.
/// </summary>
public static class ReadinessGate
{
    private const int RetrySeconds = 2;

    public static IApplicationBuilder UseReadinessGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var readiness = context.RequestServices.GetRequiredService<Readiness>();
        if (readiness.IsReady || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        var localizer = new Localizer(context.Request);
        if (ErrorResponses.IsForPrograms(context))
            await Problems.OfStatus(StatusCodes.Status503ServiceUnavailable, localizer.Language).ExecuteAsync(context);
        else
            await WritePage(context, localizer, readiness.State);
    });

    /// <summary>The page is written by hand: views need what is not there yet.</summary>
    private static Task WritePage(HttpContext context, Localizer localizer, StartState state)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (state.Failure is null)
            context.Response.Headers["Refresh"] = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        var encoder = context.RequestServices.GetRequiredService<HtmlEncoder>();
        return context.Response.WriteAsync(PageOf(context.Request, localizer, state, encoder), context.RequestAborted);
    }

    private static string PageOf(HttpRequest request, Localizer localizer, StartState state, HtmlEncoder encoder)
    {
        var title = encoder.Encode(localizer[state.Failure is null ? StartTexts.Title : StartTexts.Failed]);
        var lead = encoder.Encode(state.Failure ?? localizer[StartTexts.Lead]);
        var progress = state is { Failure: null, FilesFound: > 0 }
            ? $"""
              <p><progress value="{state.FilesDone}" max="{state.FilesFound}" aria-label="{title}"></progress></p>
                  <p>{encoder.Encode(localizer[StartTexts.Progress, state.FilesDone, state.FilesFound])}</p>
              """
            : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{localizer.Language.Tag()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} · {encoder.Encode(localizer[SiteTexts.Name])}</title>
              <link rel="icon" href="/favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/css/tokens.css">
              <link rel="stylesheet" href="/css/base.css">
              <link rel="stylesheet" href="/css/parts.css">
              <link rel="stylesheet" href="/css/pages.css">
            </head>
            <body>
              <main class="notice-page">
                <h1>{title}</h1>
                <p>{lead}</p>
                {progress}
                <p><a class="button" href="{encoder.Encode(request.PathBase + request.Path + request.QueryString)}">{encoder.Encode(localizer[StartTexts.TryAgain])}</a></p>
              </main>
            </body>
            </html>
            """;
    }
}
