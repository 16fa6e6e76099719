using KnowledgeBase.Search;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Http;

/// <summary>The one shape of errors of the API: RFC 9457, in the reader's language.</summary>
public static class Problems
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>Something wrong with a query or a parameter: 400, with where in the query it is and what to do.</summary>
    public static ProblemHttpResult Of(SearchProblem problem, ReaderLanguage language)
    {
        var members = new Dictionary<string, object?> { ["parameter"] = problem.Parameter };
        if (problem.Position is { } position)
            members["position"] = position;
        if (problem.Hint is { } hint)
            members["hint"] = hint;
        return TypedResults.Problem(
            problem.Detail,
            statusCode: StatusCodes.Status400BadRequest,
            title: ProblemTexts.BadRequest.In(language),
            type: problem.Parameter == "q" ? ProblemTypes.BadQuery : ProblemTypes.BadParameter,
            extensions: members);
    }

    /// <summary>An identifier that names nothing: 404.</summary>
    public static ProblemHttpResult NotFound(string id, ReaderLanguage language) => TypedResults.Problem(
        ProblemTexts.UnknownId.In(language, id),
        statusCode: StatusCodes.Status404NotFound,
        title: ProblemTexts.NotFound.In(language),
        type: ProblemTypes.NotFound);

    /// <summary>No key, or none that holds: 401.</summary>
    public static ProblemHttpResult Unauthorized(string detail, ReaderLanguage language) => TypedResults.Problem(
        detail, statusCode: StatusCodes.Status401Unauthorized, title: AccessTexts.Unauthorized.In(language), type: ProblemTypes.KeyNeeded);

    /// <summary>Not with this key, or not from there: 403.</summary>
    public static ProblemHttpResult Forbidden(string detail, ReaderLanguage language) => TypedResults.Problem(
        detail, statusCode: StatusCodes.Status403Forbidden, title: AccessTexts.Forbidden.In(language), type: ProblemTypes.NotAllowed);

    /// <summary>What was handed in cannot be taken, and why.</summary>
    public static ProblemHttpResult OfUpload(int status, Phrase detail, ReaderLanguage language, params ReadOnlySpan<object> values) => TypedResults.Problem(
        detail.In(language, values), statusCode: status, title: ProblemTexts.OfStatus(status).Title.In(language), type: ProblemTypes.BadUpload);

    /// <summary>A request that was stopped because of the time it took: 503.</summary>
    public static ProblemHttpResult TimedOut(ReaderLanguage language) => TypedResults.Problem(
        ProblemTexts.TimedOutDetail.In(language), statusCode: StatusCodes.Status503ServiceUnavailable, title: ProblemTexts.TimedOut.In(language), type: ProblemTypes.Plain);

    /// <summary>A status that needs no more words than it has.</summary>
    public static ProblemHttpResult OfStatus(int status, ReaderLanguage language)
    {
        var (title, detail) = ProblemTexts.OfStatus(status);
        return TypedResults.Problem(
            detail.In(language),
            statusCode: status,
            title: title.In(language),
            type: ProblemTypes.Plain);
    }
}
