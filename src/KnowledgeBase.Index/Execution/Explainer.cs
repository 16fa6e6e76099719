using System.Globalization;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Execution;

/// <summary>Says for one document how a query scores it: the same sums as <see cref="Matching.Matcher"/>, taken apart.</summary>
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
            FacetQuery facet => HasAny(facet, document) ? Whole($"a value of facet {facet.Facet}", 1) : null,
            KeysQuery keys => keys.Keys.Contains(generation.Values.Keys[document]!) ? Whole("one of the keys", 1) : null,
            NumberRangeQuery or TextRangeQuery or NumberSetQuery =>
                QueryCompiler.Passes(query, QueryCompiler.ValuesOf(query, schema, generation), document) ? Whole("a value asked for", 1) : null,
            _ => null,
        };
    }

    private bool HasAny(FacetQuery query, int document)
    {
        var facet = schema.FacetNumber(query.Facet);
        var facets = generation.Values.Facets;
        foreach (var value in query.Values)
        {
            if (facets.Ordinal(facet, value) is { } ordinal && facets.Of(document).Contains(ordinal))
                return true;
        }

        return false;
    }

    private Explanation? Explain(Query query, LeafList list, int document)
    {
        var place = list.Postings.Find(document);
        if (place < 0)
            return null;
        var bm25 = new Bm25(schema, generation, list.Documents);
        var fields = schema.TextFields.Count;
        var byField = list.Postings.FrequenciesAt(place);
        var frequency = bm25.Frequency(byField);
        var saturation = bm25.Saturation(frequency, generation.Values.WeightedLengths[document]);
        var named = new List<string>();
        for (var field = 0; field < fields; field++)
        {
            if (byField[field] > 0)
                named.Add(Invariant($"{schema.TextFields[field].Name}: {byField[field]} times {schema.TextFields[field].Weight}"));
        }

        return new Explanation(Describe(query) + ", the product of", bm25.Idf * saturation, [
            Whole(Invariant($"rarity: in {list.Documents} of {generation.Row.Documents} documents"), bm25.Idf),
            Whole(
                Invariant($"frequency {frequency} ({string.Join(", ", named)}) at length {generation.Values.WeightedLengths[document]}, {generation.AverageLength:0.##} on average"),
                saturation),
        ]);
    }

    private Explanation? Explain(BooleanQuery query, int document)
    {
        var must = query.Must.Select(q => Explain(q, document)).ToArray();
        var should = query.Should.Select(q => Explain(q, document)).ToArray();
        var minimum = QueryCompiler.MinimumOf(query);
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
        WildcardQuery wildcard => $"pattern {wildcard.Pattern}{In(wildcard.Field)}",
        FuzzyQuery fuzzy => Invariant($"{fuzzy.Term} within {fuzzy.MaxEdits} edits{In(fuzzy.Field)}"),
        _ => query.GetType().Name,
    };

    private static string In(string? field) => field is null ? "" : $" in {field}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
