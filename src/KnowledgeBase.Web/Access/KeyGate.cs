using KnowledgeBase.Store;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Access;

/// <summary>
/// Lets through to routes with a <see cref="RequiredRole"/> only those who show a key of that role, as <c>Authorization: Bearer</c> or
/// <c>X-Api-Key</c>, and no page of another site. Keys travel in headers alone, which no other site's page can make a browser send.
/// </summary>
public static partial class KeyGate
{
    /// <summary>The header for programs that cannot set Authorization.</summary>
    public const string Header = "X-Api-Key";

    private const string Scheme = "Bearer ";

    public static IServiceCollection AddKeys(this IServiceCollection services) => services.AddSingleton(provider =>
        new AccessKeys(provider.GetRequiredService<IOptions<Hosting.DataOptions>>().Value.Path, provider.GetRequiredService<TimeProvider>()));

    /// <summary>Keeps a route for those with a role.</summary>
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder route, AccessRole role) => route
        .WithMetadata(new RequiredRole(role)).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>The key that was shown; null where the route asks for none.</summary>
    public static AccessKey? KeyOf(HttpContext context) => context.Features.Get<ShownKey>()?.Key;

    public static IApplicationBuilder UseKeys(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequiredRole>() is not { } required)
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        var language = new Localizer(context.Request).Language;
        if (IsFromAnotherSite(context.Request))
        {
            await Problems.Forbidden(AccessTexts.OtherSite.In(language), language).ExecuteAsync(context);
            return;
        }

        var shown = Shown(context.Request);
        var key = shown is null ? null : Find(context, shown);
        if (key is null)
        {
            context.Response.Headers.WWWAuthenticate = shown is null ? "Bearer realm=\"api\"" : "Bearer realm=\"api\", error=\"invalid_token\"";
            await Problems.Unauthorized((shown is null ? AccessTexts.KeyNeeded : AccessTexts.KeyUnknown).In(language), language).ExecuteAsync(context);
        }
        else if (key.Role < required.Role)
        {
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KeyGate).FullName!);
            LogRefused(logger, key.Id, RequiredRole.NameOf(key.Role), context.Request.Method, RequiredRole.NameOf(required.Role));
            await Problems.Forbidden(AccessTexts.RoleNeeded.In(language, RequiredRole.NameOf(required.Role), RequiredRole.NameOf(key.Role)), language).ExecuteAsync(context);
        }
        else
        {
            context.Features.Set(new ShownKey(key));
            await next(context);
        }
    });

    /// <summary>Damaged keys are nobody's.</summary>
    private static AccessKey? Find(HttpContext context, string shown)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KeyGate).FullName!);
        try
        {
            var key = context.RequestServices.GetRequiredService<AccessKeys>().Find(shown);
            if (key is null)
                LogUnknown(logger, context.Connection.RemoteIpAddress?.ToString() ?? "-");
            return key;
        }
        catch (DataFolderException unusable)
        {
            LogUnusable(logger, unusable.Message);
            return null;
        }
    }

    private static string? Shown(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return authorization[Scheme.Length..].Trim();
        return request.Headers.TryGetValue(Header, out var given) ? given.ToString().Trim() : null;
    }

    /// <summary>What a browser says of where a request comes from (Fetch Metadata), and, for those that do not say it, the origin.</summary>
    private static bool IsFromAnotherSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    [LoggerMessage(1, LogLevel.Warning, "A key that is none, or revoked, was shown from {Address}.")]
    private static partial void LogUnknown(ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Warning, "The key {Id} of role {Role} asked with {Method} for what needs role {Needed}.")]
    private static partial void LogRefused(ILogger logger, string id, string role, string method, string needed);

    [LoggerMessage(3, LogLevel.Error, "{Problem}")]
    private static partial void LogUnusable(ILogger logger, string problem);

    private sealed record ShownKey(AccessKey Key);
}
