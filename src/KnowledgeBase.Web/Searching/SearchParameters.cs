using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>Reads a search out of an address's parameters, for page and API alike. Unknown parameters are left alone.</summary>
public static class SearchParameters
{
    /// <summary>Page times size may not exceed this; programs go on with cursors.</summary>
    public const int PageWindow = 10_000;

    /// <summary>The most values that may be chosen over all facets.</summary>
    public const int MaxFilterValues = 200;

    /// <summary>The parameters that have one value; two would be read as one with a comma, or one be left out.</summary>
    private static readonly string[] Single =
        ["q", "lang", "size", "page", "cursor", "expand", "correct", "explain", "sort", "facets", "format", "columns", "since"];

    /// <summary>Reads the parameters.</summary>
    /// <returns>Null where all are good, and then <paramref name="query"/> is what they ask for; otherwise what is wrong with the first bad one.</returns>
    public static SearchProblem? Read(IQueryCollection parameters, ReaderLanguage language, out SearchQuery query)
    {
        query = new SearchQuery { Text = parameters["q"].ToString(), Language = language.Code() };

        foreach (var name in Single)
        {
            if (parameters[name].Count > 1)
                return Bad(name, language, ParameterTexts.Once, name);
        }

        if (parameters["lang"].ToString() is { Length: > 0 } lang && !ReaderLanguages.TryParse(lang, out _))
            return Bad("lang", language, ParameterTexts.OneOf, "lang", "zh, en");
        if (!TryReadNumber(parameters, "size", 1, 100, 20, out var size))
            return Bad("size", language, ParameterTexts.Between, "size", 1, 100);
        if (!TryReadNumber(parameters, "page", 1, PageWindow, 1, out var page))
            return Bad("page", language, ParameterTexts.Between, "page", 1, PageWindow);
        if ((long)page * size > PageWindow)
            return Bad("page", language, ParameterTexts.PageWindow, PageWindow);
        if (!TryReadWord(parameters, "expand", ["on", "off"], "on", out var expand))
            return Bad("expand", language, ParameterTexts.OneOf, "expand", "on, off");
        if (!TryReadWord(parameters, "correct", ["on", "off"], "on", out var correct))
            return Bad("correct", language, ParameterTexts.OneOf, "correct", "on, off");
        if (!TryReadWord(parameters, "explain", ["true", "false"], "false", out var explain))
            return Bad("explain", language, ParameterTexts.OneOf, "explain", "true, false");
        if (!TryReadWord(parameters, "sort", ["", .. SortNames], "", out var sort))
            return Bad("sort", language, ParameterTexts.OneOf, "sort", string.Join(", ", SortNames));

        var filters = ReadFilters(parameters);
        if (filters.Values.Sum(values => values.Count) > MaxFilterValues)
            return Bad("filters", language, ParameterTexts.TooManyFilters, MaxFilterValues);

        query = query with
        {
            Filters = filters,
            Size = size,
            Page = page,
            Cursor = parameters["cursor"].ToString() is { Length: > 0 } cursor ? cursor : null,
            Expand = expand == "on",
            Correct = correct == "on",
            Explain = explain == "true",
            Sort = sort.Length == 0 ? null : Enum.Parse<SearchSort>(sort, ignoreCase: true),
            Facets = ReadFacets(parameters),
            WithoutExpansions = [.. parameters["without"].OfType<string>().Where(term => term.Length > 0).Distinct().Take(MaxFilterValues)],
        };
        return null;
    }

    /// <summary>The orders of results by the names they have in addresses.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Enum.GetNames<SearchSort>().Select(name => name.ToLowerInvariant())];

    private static Dictionary<string, IReadOnlyList<string>> ReadFilters(IQueryCollection parameters)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var facet in Facets.All)
        {
            string[] values = [.. parameters[facet].OfType<string>().Where(value => value.Length > 0).Distinct()];
            if (values.Length > 0)
                filters[facet] = values;
        }
        return filters;
    }

    private static bool TryReadNumber(IQueryCollection parameters, string name, int least, int most, int otherwise, out int number)
    {
        var text = parameters[name].ToString();
        number = otherwise;
        return text.Length == 0
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }

    private static bool TryReadWord(IQueryCollection parameters, string name, ReadOnlySpan<string> allowed, string otherwise, out string word)
    {
        word = parameters[name].ToString() is { Length: > 0 } given ? given : otherwise;
        return allowed.Contains(word);
    }

    /// <summary>Null for all; names that there are not are told by the search.</summary>
    private static string[]? ReadFacets(IQueryCollection parameters) => parameters["facets"].ToString() switch
    {
        "" or "all" => null,
        "none" => [],
        var names => [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
    };

    private static SearchProblem Bad(string parameter, ReaderLanguage language, Phrase detail, params ReadOnlySpan<object> values) =>
        new(parameter, detail.In(language, values));
}
