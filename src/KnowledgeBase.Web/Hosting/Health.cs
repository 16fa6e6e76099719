namespace KnowledgeBase.Web.Hosting;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public static class Health
{
    /// <summary>Balancers of load often ask for the head alone.</summary>
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", Read, () => TypedResults.Json(new HealthAnswer("live", null))).ExcludeFromDescription();
        app.MapMethods("/health/ready", Read, (Readiness readiness) => readiness.State switch
        {
            { IsReady: true } => TypedResults.Json(new HealthAnswer("ready", null)),
            { Failure: { } failure } => TypedResults.Json(new HealthAnswer("failed", failure), statusCode: StatusCodes.Status503ServiceUnavailable),
            var state => TypedResults.Json(
                new HealthAnswer("starting", $"{state.FilesDone} of {state.FilesFound} files"), statusCode: StatusCodes.Status503ServiceUnavailable),
        }).ExcludeFromDescription();
    }
}

/// <summary>An answer to a question of health.</summary>
public sealed record HealthAnswer(string Status, string? Detail);
