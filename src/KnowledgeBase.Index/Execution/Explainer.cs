using System.Globalization;
using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution;

/// <summary>Says for one document how a query scores it: the same sums as <see cref="QueryEvaluator"/>, taken apart.</summary>
internal sealed class Explainer(IndexSchema schema, Generation generation, LeafLists leaves)
{
    /// <summary>The explanation, or null where the document does not match.</summary>
    public Explanation? Explain(Query query, int document)
    {
        if (Leaf.Of(query, schema) is { } leaf)
            return Explain(query, leaves.Of(leaf), document);
        return query switch
        {
            BooleanQuery boolean => Explain(boolean, document),
            DisjunctionMaxQuery best => Explain(best, document),
            BoostQuery boost => Explain(boost.Inner, document) is { } inner
                ? new Explanation(Invariant($"the part times {boost.Factor}"), inner.Value * boost.Factor, [inner])
                : null,
            ConstantScoreQuery constant => Explain(constant.Inner, document) is null ? null : Whole("the same score for every match", constant.Score),
            MatchAllQuery => Whole("every document", 1),
            FacetQuery facet => FacetChoice.Of(facet.Facet, facet.Values, schema, generation).Passes(document)
                ? Whole($"a value of facet {facet.Facet}", 1)
                : null,
            KeysQuery keys => keys.Keys.Contains(generation.Values.Keys[document]) ? Whole("one of the keys", 1) : null,
            _ => null,
        };
    }

    private Explanation? Explain(Query query, Postings postings, int document)
    {
        var place = postings.Documents.BinarySearch(document);
        if (place < 0)
            return null;
        var bm25 = new Bm25(schema, generation, postings.Count);
        var fields = schema.TextFields.Count;
        var byField = postings.Frequencies.Slice(place * fields, fields);
        var frequency = bm25.Frequency(byField);
        var saturation = bm25.Saturation(frequency, document);
        var named = new List<string>();
        for (var field = 0; field < fields; field++)
        {
            if (byField[field] > 0)
                named.Add(Invariant($"{schema.TextFields[field].Name}: {byField[field]} times {schema.TextFields[field].Weight}"));
        }

        return new Explanation(Describe(query) + ", the product of", bm25.Idf * saturation, [
            Whole(Invariant($"rarity: in {postings.Count} of {generation.Row.Documents} documents"), bm25.Idf),
            Whole(
                Invariant($"frequency {frequency} ({string.Join(", ", named)}) at length {generation.Values.WeightedLengths[document]}, {generation.AverageLength:0.##} on average"),
                saturation),
        ]);
    }

    private Explanation? Explain(BooleanQuery query, int document)
    {
        var must = query.Must.Select(q => Explain(q, document)).ToArray();
        var should = query.Should.Select(q => Explain(q, document)).ToArray();
        var minimum = query.MinimumShouldMatch ?? (query.Must.Count + query.Filter.Count == 0 ? 1 : 0);
        if (must.Contains(null)
            || should.Count(e => e is not null) < minimum
            || query.Filter.Any(q => Explain(q, document) is null)
            || query.MustNot.Any(q => Explain(q, document) is not null))
            return null;
        Explanation[] parts = [.. must.Concat(should).OfType<Explanation>()];
        return new Explanation("the sum of", parts.Sum(p => p.Value), parts);
    }

    private Explanation? Explain(DisjunctionMaxQuery query, int document)
    {
        Explanation[] parts = [.. query.Queries.Select(q => Explain(q, document)).OfType<Explanation>()];
        if (parts.Length == 0)
            return null;
        var best = parts.Max(p => p.Value);
        var value = best + (query.TieBreaker * (parts.Sum(p => p.Value) - best));
        return new Explanation(Invariant($"the best part plus {query.TieBreaker} times the others"), value, parts);
    }

    private static Explanation Whole(string description, double value) => new(description, value, []);

    private static string Describe(Query query) => query switch
    {
        TermQuery term => $"term {term.Term}{In(term.Field)}",
        PhraseQuery phrase => Invariant($"phrase {string.Join(' ', phrase.Terms)}{(phrase.Slop > 0 ? Invariant($" within {phrase.Slop}") : "")}{In(phrase.Field)}"),
        PrefixQuery prefix => $"prefix {prefix.Prefix}{In(prefix.Field)}",
        _ => query.GetType().Name,
    };

    private static string In(string? field) => field is null ? "" : $" in {field}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
