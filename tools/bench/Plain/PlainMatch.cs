using System.Globalization;
using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>A query as FTS5's own query language says it.</summary>
/// <param name="Expression">The MATCH expression; null for every document.</param>
/// <param name="Within">Facet choices that do not score.</param>
/// <param name="IsExact">Whether it matches the same documents: FTS5 has no "at least three of them", which becomes "any of them".</param>
internal sealed record PlainMatch(string? Expression, IReadOnlyList<FacetQuery> Within, bool IsExact)
{
    /// <summary>The query in FTS5's language; null where it cannot be said in it.</summary>
    public static PlainMatch? Of(Query query)
    {
        if (query is MatchAllQuery)
            return new PlainMatch(null, [], true);
        if (query is BooleanQuery { Filter.Count: > 0 } filtered && filtered.Filter.All(filter => filter is FacetQuery))
            return Of(filtered with { Filter = [] }) is { } inner ? inner with { Within = [.. filtered.Filter.Cast<FacetQuery>()] } : null;
        var exact = true;
        return Write(query, ref exact) is { } expression ? new PlainMatch(expression, [], exact) : null;
    }

    private static string? Write(Query query, ref bool exact) => query switch
    {
        TermQuery { Field: null } term => Quoted(term.Term),
        PrefixQuery { Field: null } prefix => Quoted(prefix.Prefix) + " *",
        PhraseQuery { Field: null } phrase => Phrase(phrase),
        BoostQuery boost => Write(boost.Inner, ref exact),
        ConstantScoreQuery constant => Write(constant.Inner, ref exact),
        DisjunctionMaxQuery any => Join(any.Queries, " OR ", ref exact),
        BooleanQuery boolean => Boolean(boolean, ref exact),
        _ => null,
    };

    /// <summary>The terms of a phrase stand in one column only where all of them are forms, or none is.</summary>
    private static string? Phrase(PhraseQuery phrase)
    {
        if (phrase.Terms.Select(PlainText.IsForm).Distinct().Count() > 1)
            return null;
        return phrase.Slop == 0
            ? "(" + string.Join(" + ", phrase.Terms.Select(Quoted)) + ")"
            : string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', phrase.Terms.Select(Quoted))}, {phrase.Slop})");
    }

    private static string? Boolean(BooleanQuery query, ref bool exact)
    {
        if (query.Filter.Count > 0)
            return null;
        var required = query.Must.Count > 0 ? Join(query.Must, " AND ", ref exact) : null;
        if (query.Must.Count > 0 && required is null)
            return null;
        if (query.Should.Count > 0 && (required is null || query.MinimumShouldMatch > 0))
        {
            exact &= query.MinimumShouldMatch is null or 1;
            if (Join(query.Should, " OR ", ref exact) is not { } any)
                return null;
            required = required is null ? any : $"({required} AND {any})";
        }

        if (query.MustNot.Count == 0 || required is null)
            return required;
        return Join(query.MustNot, " OR ", ref exact) is { } unwanted ? $"({required} NOT {unwanted})" : null;
    }

    private static string? Join(IReadOnlyList<Query> queries, string by, ref bool exact)
    {
        var parts = new List<string>();
        foreach (var query in queries)
        {
            if (Write(query, ref exact) is not { } part)
                return null;
            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : "(" + string.Join(by, parts) + ")";
    }

    private static string Quoted(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
