using KnowledgeBase.Search;
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
