using System.Globalization;
using System.Threading.RateLimiting;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Limits;

/// <summary>
/// Keeps one client from taking what all need: so many requests at a time, the others wait their turn, and beyond that 429 with Retry-After. Clients are
/// told apart by their key where they show one that counts, else by their address.
/// </summary>
public static class ClientLimits
{
    /// <summary>The time-out of what transfers much.</summary>
    private const string Transfer = "transfer";

    private const string SearchPage = "/search";

    public static void AddClientLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context => Rate(context, limits.Value)),
                PartitionedRateLimiter.Create<HttpContext, string>(context => Concurrency(context, limits.Value)));
            limiter.OnRejected = Refuse;
        });
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitOptions>>((timeouts, limits) =>
        {
            timeouts.DefaultPolicy = Policy(limits.Value.RequestSeconds);
            timeouts.AddPolicy(Transfer, Policy(limits.Value.TransferSeconds));
        });
    }

    /// <summary>Bounds a route.</summary>
    public static RouteHandlerBuilder Limited(this RouteHandlerBuilder route, ClientLimit limit)
    {
        route.WithMetadata(new LimitedRoute(limit)).ProducesProblem(StatusCodes.Status429TooManyRequests);
        if (limit != ClientLimit.Search)
            route.WithRequestTimeout(Transfer);
        return route;
    }

    private static RequestTimeoutPolicy Policy(int seconds) => new()
    {
        Timeout = TimeSpan.FromSeconds(seconds),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        WriteTimeoutResponse = context => Problems.TimedOut(new Localizer(context.Request).Language).ExecuteAsync(context),
    };

    private static RateLimitPartition<string> Concurrency(HttpContext context, LimitOptions options) => SettingOf(context, options) is var (limit, setting)
        ? RateLimitPartition.GetConcurrencyLimiter($"{limit} {ClientOf(context)}", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = setting.AtOnce,
            QueueLimit = setting.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        })
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Rate(HttpContext context, LimitOptions options) => SettingOf(context, options) is (var limit, { PerMinute: > 0 } setting)
        ? RateLimitPartition.GetSlidingWindowLimiter($"{limit} {ClientOf(context)}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = setting.PerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        })
        : RateLimitPartition.GetNoLimiter("");

    private static (ClientLimit Limit, LimitSetting Setting)? SettingOf(HttpContext context, LimitOptions options) => LimitOf(context) switch
    {
        ClientLimit.Search => (ClientLimit.Search, options.Search),
        ClientLimit.Export => (ClientLimit.Export, options.Export),
        ClientLimit.Upload => (ClientLimit.Upload, options.Upload),
        _ => null,
    };

    private static ClientLimit? LimitOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LimitedRoute>()?.Limit
        ?? (context.Request.Path.StartsWithSegments(SearchPage, StringComparison.OrdinalIgnoreCase) ? ClientLimit.Search : null);

    private static string ClientOf(HttpContext context) =>
        KeyGate.KeyOf(context)?.Id ?? ClientAddress.Of(context.Connection.RemoteIpAddress);

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var named) ? Math.Max(1, (int)Math.Ceiling(named.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (ErrorResponses.IsForPrograms(context))
            await Problems.OfStatus(StatusCodes.Status429TooManyRequests, new Localizer(context.Request).Language).ExecuteAsync(context);
    }
}
