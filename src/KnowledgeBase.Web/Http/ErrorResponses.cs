using KnowledgeBase.Index;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Diagnostics;

namespace KnowledgeBase.Web.Http;

/// <summary>What is answered where nothing else was: a problem to programs, a page elsewhere. Never a stack trace.</summary>
public static class ErrorResponses
{
    /// <summary>The page of an error; <c>{0}</c> is the status.</summary>
    public const string PagePattern = "/errors/{0}";

    public static IApplicationBuilder UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseWhen(IsForPrograms, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => Write(context, StatusOf(context)),

                // A request that is not as it should be is nothing for the log.
                SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException,
            });
            api.UseStatusCodePages(empty => Write(empty.HttpContext, empty.HttpContext.Response.StatusCode));
        });
        app.UseWhen(context => !IsForPrograms(context), pages =>
        {
            pages.UseExceptionHandler("/errors/500");
            pages.UseStatusCodePagesWithReExecute(PagePattern);
            pages.Use(ShowAsRead);
        });
        return app;
    }

    /// <summary>Whether a program asks: it gets problems, not pages. <c>/api</c> itself is the page that explains it to people.</summary>
    public static bool IsForPrograms(HttpContext context)
    {
        var path = context.Request.Path;
        return (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value is { Length: > 1 })
            || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/feed", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/oai", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An index that is damaged, or closed while a commit is written, is there again soon; everything else is a fault of ours.</summary>
    private static int StatusOf(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is BadHttpRequestException bad)
            return bad.StatusCode;
        if (error is not (SearchIndexException or DataFolderUnavailableException))
            return StatusCodes.Status500InternalServerError;
        context.Response.Headers.RetryAfter = "5";
        return StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>The page of an error is read, whatever was done at the address that was asked for.</summary>
    private static async Task ShowAsRead(HttpContext context, RequestDelegate next)
    {
        var asked = context.Request.Method;
        if (!HttpMethods.IsHead(asked) && (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null))
            context.Request.Method = HttpMethods.Get;
        await next(context);
        context.Request.Method = asked;
    }

    private static Task Write(HttpContext context, int status) =>
        Problems.OfStatus(status, new Localizer(context.Request).Language).ExecuteAsync(context);
}
