using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Plain;

/// <summary>What FTS5 used plainly found.</summary>
internal sealed record PlainResult(int Total, IReadOnlyList<int> Rows, IReadOnlyDictionary<(string Facet, string Value), int> Counts)
{
    /// <summary>How it differs from the index's answer to the same question in total or facets; null where both agree.</summary>
    public string? DifferenceFrom(SearchResult result)
    {
        if (result.Total != Total)
            return $"total {result.Total}, plainly {Total}";
        var counts = result.Facets
            .SelectMany(facet => facet.Value.Where(value => value.Value != FacetFilter.NotStated).Select(value => ((facet.Key, value.Value), value.Count)))
            .ToDictionary(pair => pair.Item1, pair => pair.Count);
        foreach (var key in counts.Keys.Union(Counts.Keys))
        {
            if (counts.GetValueOrDefault(key) is var ours && Counts.GetValueOrDefault(key) is var plain && ours != plain)
                return $"facet {key.Item1}, value {key.Item2}: {ours}, plainly {plain}";
        }

        return null;
    }
}
