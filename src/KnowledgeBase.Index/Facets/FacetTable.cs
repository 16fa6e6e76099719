using System.Collections.Concurrent;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>
/// The facet values of all documents: every value of every facet has an ordinal, and a document has one run of the ordinals of all its values, so
/// that all facets of a document are counted in one place of memory. Grows at its end only.
/// </summary>
/// <remarks>The first ordinals, one for each facet, stand for "not stated"; a document without a value in a facet has that one.</remarks>
internal sealed class FacetTable
{
    // A document's run begins at its offset and ends at the next one's.
    private readonly GrowingArray<int> _offsets;
    private readonly OrdinalColumn _ordinals = new();
    private readonly GrowingArray<string> _values = new();
    private readonly GrowingArray<int> _facetOf = new();
    private readonly GrowingArray<int>[] _ordinalsOf;
    private readonly ConcurrentDictionary<(int Facet, string Value), int> _ordinalOf = [];

    /// <param name="facets">How many facets there are.</param>
    /// <param name="documents">How many documents are expected.</param>
    public FacetTable(int facets, int documents)
    {
        _offsets = new GrowingArray<int>(documents + 1);
        _ordinalsOf = [.. Enumerable.Range(0, facets).Select(_ => new GrowingArray<int>())];
        _offsets.Add(0);
        for (var facet = 0; facet < facets; facet++)
            AddValue(facet, FacetFilter.NotStated);
    }

    /// <summary>Gives the facet's next value its ordinal.</summary>
    public void AddValue(int facet, string value)
    {
        var ordinal = _values.Count;
        _values.Add(value);
        _facetOf.Add(facet);
        _ordinalsOf[facet].Add(ordinal);
        _ordinalOf[(facet, value)] = ordinal;
    }

    /// <summary>Adds the next document's run of ordinals.</summary>
    public void AddDocument(ref DocumentRecordReader record)
    {
        for (var left = record.Below(int.MaxValue); left > 0; left--)
            _ordinals.Add(record.Below(_values.Count));
        _offsets.Add(_ordinals.Count);
    }

    /// <summary>The table as it is now; what is added later stays outside.</summary>
    public FacetValues Snapshot() => new()
    {
        Offsets = _offsets.Items,
        Ordinals = _ordinals.Items,
        Values = _values.Items,
        FacetOf = _facetOf.Items,
        OrdinalCount = _values.Count,
        OrdinalsOf = [.. _ordinalsOf.Select(o => new ArraySegment<int>(o.Items, 0, o.Count))],
        OrdinalOf = _ordinalOf,
    };
}

/// <summary>A facet table as one generation sees it. Arrays may be longer than the generation; it reads only its own documents and ordinals.</summary>
internal sealed class FacetValues
{
    /// <summary>Where the runs of the documents begin.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>The runs.</summary>
    public required Ordinals Ordinals { get; init; }

    /// <summary>Ordinals are below.</summary>
    public required int OrdinalCount { get; init; }

    /// <summary>The values by ordinal.</summary>
    public required string[] Values { get; init; }

    /// <summary>The facets by ordinal.</summary>
    public required int[] FacetOf { get; init; }

    /// <summary>The ordinals of each facet, the one of "not stated" first.</summary>
    public required ArraySegment<int>[] OrdinalsOf { get; init; }

    public required ConcurrentDictionary<(int Facet, string Value), int> OrdinalOf { private get; init; }

    /// <summary>The ordinals of a document.</summary>
    public OrdinalRun Of(int document) => Ordinals.Between(Offsets[document], Offsets[document + 1]);

    /// <summary>The value's ordinal, or null where no document of this generation or an earlier one has had it.</summary>
    public int? Ordinal(int facet, string value) => OrdinalOf.TryGetValue((facet, value), out var ordinal) && ordinal < OrdinalCount ? ordinal : null;
}
