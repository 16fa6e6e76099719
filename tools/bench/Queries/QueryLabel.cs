using System.Globalization;
using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>A request in one line, for a person.</summary>
internal static class QueryLabel
{
    public static string Of(SearchRequest request) =>
        Of(request.Query) + string.Concat(request.Filters.Select(filter => $" [{filter.Facet}: {string.Join(", ", filter.Values)}]"));

    private static string Of(Query query) => query switch
    {
        TermQuery term => term.Term,
        PhraseQuery { Slop: 0 } phrase => $"\"{string.Join(' ', phrase.Terms)}\"",
        PhraseQuery phrase => string.Create(CultureInfo.InvariantCulture, $"\"{string.Join(' ', phrase.Terms)}\"~{phrase.Slop}"),
        PrefixQuery prefix => prefix.Prefix + "*",
        WildcardQuery wildcard => wildcard.Pattern,
        FuzzyQuery fuzzy => string.Create(CultureInfo.InvariantCulture, $"{fuzzy.Term}~{fuzzy.MaxEdits}"),
        NumberRangeQuery range => string.Create(CultureInfo.InvariantCulture, $"{range.Field} from {range.From} to {range.To}"),
        FacetQuery facet => $"{facet.Facet}: {string.Join(", ", facet.Values)}",
        BooleanQuery boolean => Of(boolean),
        _ => query.ToString(),
    };

    private static string Of(BooleanQuery query)
    {
        var least = query.MinimumShouldMatch > 1 ? string.Create(CultureInfo.InvariantCulture, $" at least {query.MinimumShouldMatch}") : "";
        var parts = query.Must.Select(must => "+" + Of(must))
            .Concat(query.Should.Select(Of))
            .Concat(query.MustNot.Select(not => "-" + Of(not)))
            .Concat(query.Filter.Select(filter => "#" + Of(filter)));
        return $"({string.Join(' ', parts)}{least})";
    }
}
