using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Addresses;

/// <summary>The address that runs a search again, and the small steps from one search to the next that pages offer as links.</summary>
public static class SearchAddress
{
    /// <summary>The results page of a search. What stands at its default is left out, so that equal searches have equal addresses.</summary>
    public static string Of(SearchQuery query) => "/search" + ParametersOf(query);

    /// <summary>The address of a found passage with what was searched for, so that its document shows the same marks.</summary>
    public static string Into(string address, SearchQuery query) => query.Text.Length == 0
        ? address
        : WordsOf(query).Aggregate(address, static (made, parameter) => Address.With(made, parameter.Key, parameter.Value));

    /// <summary>The parameters of what was searched for, without what narrows it and how it is shown.</summary>
    public static IEnumerable<KeyValuePair<string, string>> WordsOf(SearchQuery query) =>
        Parameters(new SearchQuery { Text = query.Text, Expand = query.Expand, Correct = query.Correct, WithoutExpansions = query.WithoutExpansions });

    /// <summary>The parameters alone, with their question mark; for other addresses that take a search.</summary>
    public static string ParametersOf(SearchQuery query) => SearchLink.Of("", Parameters(query));

    /// <summary>The parameters by name, in a stable order; for links and for a form's hidden fields.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(SearchQuery query) => SearchLink.Parameters(query);

    /// <summary>The values chosen of a facet.</summary>
    public static IReadOnlyList<string> Chosen(this SearchQuery query, string facet) =>
        query.Filters.TryGetValue(facet, out var values) ? values : [];

    /// <summary>The search with other values of a facet, from its first page.</summary>
    public static SearchQuery With(this SearchQuery query, string facet, IReadOnlyList<string> values)
    {
        var filters = query.Filters.ToDictionary();
        if (values.Count == 0)
            filters.Remove(facet);
        else
            filters[facet] = values;
        return query.FromStart() with { Filters = filters };
    }

    /// <summary>The search with one value of a facet taken back.</summary>
    public static SearchQuery WithoutValue(this SearchQuery query, string facet, string value) =>
        query.With(facet, [.. query.Chosen(facet).Where(chosen => chosen != value)]);

    /// <summary>The search without any filter.</summary>
    public static SearchQuery WithoutFilters(this SearchQuery query) =>
        query.FromStart() with { Filters = new Dictionary<string, IReadOnlyList<string>>() };

    /// <summary>The search for other words, whatever they are, as they are typed here.</summary>
    public static SearchQuery ForText(this SearchQuery query, string text) => query.FromStart() with { Text = text, WithoutExpansions = [] };

    /// <summary>The search with an expansion taken back.</summary>
    public static SearchQuery WithoutExpansion(this SearchQuery query, string added) =>
        query.FromStart() with { WithoutExpansions = [.. query.WithoutExpansions, added] };

    /// <summary>The search with an expansion that was taken back made again.</summary>
    public static SearchQuery WithExpansionAgain(this SearchQuery query, string added) =>
        query.FromStart() with { WithoutExpansions = [.. query.WithoutExpansions.Where(term => term != added)] };

    /// <summary>The same search from its first page.</summary>
    public static SearchQuery FromStart(this SearchQuery query) => query with { Page = 1, Cursor = null };
}
