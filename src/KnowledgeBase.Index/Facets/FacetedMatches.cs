using System.Buffers;
using KnowledgeBase.Index.Execution;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>
/// Applies the facet filters to the matches of a query and counts facets, in one pass over the matches. A facet's own filter does not bear on its counts
/// ("drill sideways"): a document that fails exactly one filter counts for that filter's facet only, one that passes all for all.
/// </summary>
internal static class FacetedMatches
{
    /// <summary>Leaves the matches that pass all filters, and returns the counts by facet.</summary>
    public static Dictionary<string, IReadOnlyList<FacetCount>> Apply(
        ScoredDocuments matches,
        SearchRequest request,
        IndexSchema schema,
        Generation generation)
    {
        var counters = new FacetCounter?[schema.FacetFields.Count];
        foreach (var facet in request.Facets)
        {
            var number = schema.FacetNumber(facet);
            counters[number] ??= new FacetCounter(generation.Values.Facets[number]);
        }

        if (request.Filters.Count > 0)
        {
            var choices = request.Filters.Select(f => FacetChoice.Of(f.Facet, f.Values, schema, generation)).ToArray();
            Filter(matches, choices, counters);
        }

        var counts = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        for (var facet = 0; facet < counters.Length; facet++)
        {
            using var counter = counters[facet];
            if (counter is null)
                continue;
            counter.Count(matches.Documents);
            counts.Add(schema.FacetFields[facet], counter.Result());
        }

        return counts;
    }

    private static void Filter(ScoredDocuments matches, FacetChoice[] choices, FacetCounter?[] counters)
    {
        var marks = ArrayPool<bool>.Shared.Rent(matches.Count);
        var documents = matches.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            var failed = Failed(choices, documents[i], out var only);
            marks[i] = failed == 0;
            if (failed == 1)
                counters[only]?.Count(documents.Slice(i, 1));
        }

        matches.Keep(marks);
        ArrayPool<bool>.Shared.Return(marks);
    }

    /// <summary>How many choices the document fails, counted up to 2, and the facet of the only one.</summary>
    private static int Failed(FacetChoice[] choices, int document, out int only)
    {
        var failed = 0;
        only = -1;
        foreach (var choice in choices)
        {
            if (choice.Passes(document))
                continue;
            only = choice.Facet;
            if (++failed == 2)
                break;
        }

        return failed;
    }
}
