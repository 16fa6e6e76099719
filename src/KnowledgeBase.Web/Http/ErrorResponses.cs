using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Http;

/// <summary>What is answered where nothing else was: a problem under <c>/api</c> and <c>/openapi</c>, a page elsewhere. Never a stack trace.</summary>
public static class ErrorResponses
{
    /// <summary>The page of an error; <c>{0}</c> is the status.</summary>
    public const string PagePattern = "/errors/{0}";

    public static IApplicationBuilder UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseWhen(IsForPrograms, api =>
        {
            api.UseExceptionHandler(failed => failed.Run(context => Write(context, StatusCodes.Status500InternalServerError)));
            api.UseStatusCodePages(empty => Write(empty.HttpContext, empty.HttpContext.Response.StatusCode));
        });
        app.UseWhen(context => !IsForPrograms(context), pages =>
        {
            pages.UseExceptionHandler("/errors/500");
            pages.UseStatusCodePagesWithReExecute(PagePattern);
        });
        return app;
    }

    /// <summary>Whether a program asks: it gets problems, not pages.</summary>
    public static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static Task Write(HttpContext context, int status) =>
        Problems.OfStatus(status, new Localizer(context.Request).Language).ExecuteAsync(context);
}
