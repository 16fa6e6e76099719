using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>Suggestions while a query is typed.</summary>
public static class SuggestApi
{
    public static void MapSuggestions(this RouteGroupBuilder api) => api.MapRead("/suggest", Suggest)
        .WithName("suggest")
        .WithSummary("Suggests entities, documents, terms and words for a query that is being typed.")
        .WithDescription("By the beginning of a name or of a word in it, in Chinese or English, by pinyin in full or by initials, and with one slip.")
        .WithTags("Search")
        .WithSuggestParameters()
        .Limited(ClientLimit.Search);

    /// <param name="request">The request.</param>
    /// <param name="suggester">What suggests.</param>
    /// <param name="localizer">The reader's language.</param>
    /// <param name="q">What has been typed, at most 512 characters; nothing is suggested for nothing.</param>
    /// <param name="lang">The language of labels: zh or en.</param>
    /// <param name="size">1 to 20; 10 unless given.</param>
    private static Results<Ok<SuggestAnswer>, ProblemHttpResult> Suggest(
        HttpRequest request, Suggester suggester, Localizer localizer, string? q = null, string? lang = null, string? size = null)
    {
        var language = localizer.Language;
        if (!string.IsNullOrEmpty(lang) && !ReaderLanguages.TryParse(lang, out _))
            return Bad("lang", ParameterTexts.OneOf, "lang", "zh, en");
        var most = Suggester.UsualSuggestions;
        if (!string.IsNullOrEmpty(size)
            && !(int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= Suggester.MostSuggestions))
            return Bad("size", ParameterTexts.Between, "size", 1, Suggester.MostSuggestions);
        var typed = request.Query["q"].ToString();
        if (typed.Length > Suggester.LongestText)
            return Bad("q", SuggestTexts.TooLong, Suggester.LongestText);
        return TypedResults.Ok(new SuggestAnswer(
        [
            .. suggester.Suggest(typed, language.Code(), most).Select(suggestion => new SuggestionShown(
                suggestion.Text,
                suggestion.Kind,
                SuggestTexts.OfKind(suggestion.Kind).In(language),
                suggestion.Id,
                suggestion.Matched)),
        ]));

        ProblemHttpResult Bad(string parameter, Phrase detail, params ReadOnlySpan<object> values) =>
            Problems.Of(new SearchProblem(parameter, detail.In(language, values)), language);
    }
}

/// <summary>The answer.</summary>
/// <param name="Suggestions">Those of one kind stand together; the best kind first.</param>
public sealed record SuggestAnswer(IReadOnlyList<SuggestionShown> Suggestions);

/// <summary>A suggestion as it is shown.</summary>
/// <param name="Text">What to search for.</param>
/// <param name="Kind">The kind of the record, <c>term</c> or <c>word</c>.</param>
/// <param name="KindLabel">The kind in the reader's language.</param>
/// <param name="Id">The record's identifier; null for terms and words.</param>
/// <param name="Matched">The abbreviation, code or other name by which it was found; null where it is the text itself.</param>
public sealed record SuggestionShown(string Text, string Kind, string KindLabel, string? Id, string? Matched);
