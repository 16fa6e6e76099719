using System.Collections.Concurrent;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>The values of one facet field for all documents: values have ordinals, a document has a run of ordinals. Grows at its end only.</summary>
internal sealed class FacetColumn
{
    // A document's run begins at its offset and ends at the next one's.
    private readonly GrowingArray<int> _offsets = new();
    private readonly GrowingArray<int> _ordinals = new();
    private readonly GrowingArray<string> _values = new();
    private readonly ConcurrentDictionary<string, int> _ordinalOf = new(StringComparer.Ordinal);

    public FacetColumn() => _offsets.Add(0);

    public int ValueCount => _values.Count;

    public void AddValue(string value)
    {
        _ordinalOf[value] = _values.Count;
        _values.Add(value);
    }

    /// <summary>Adds the next document's values.</summary>
    public void AddDocument(ref DocumentRecordReader record)
    {
        for (var left = record.Below(int.MaxValue); left > 0; left--)
            _ordinals.Add(record.Below(_values.Count));
        _offsets.Add(_ordinals.Count);
    }

    /// <summary>The column as it is now; what is added later stays outside.</summary>
    public FacetValues Snapshot() => new(_offsets.Items, _ordinals.Items, _values.Items, _values.Count, _ordinalOf);
}

/// <summary>A facet column as one generation sees it.</summary>
internal sealed class FacetValues(int[] offsets, int[] ordinals, string[] values, int valueCount, ConcurrentDictionary<string, int> ordinalOf)
{
    /// <summary>How many distinct values there are; ordinals are below.</summary>
    public int ValueCount => valueCount;

    public string Value(int ordinal) => values[ordinal];

    /// <summary>The ordinals of a document's values; empty where none is stated.</summary>
    public ReadOnlySpan<int> Of(int document) => ordinals.AsSpan(offsets[document], offsets[document + 1] - offsets[document]);

    /// <summary>Adds the documents' values to the counts by ordinal, and returns how many documents state none.</summary>
    public int CountInto(Span<int> counts, ReadOnlySpan<int> documents)
    {
        // In locals, the arrays need not be fetched again for every document: every facet search comes through here for every match.
        var (from, runs) = (offsets, ordinals);
        var notStated = 0;
        foreach (var document in documents)
        {
            var end = from[document + 1];
            var place = from[document];
            if (place == end)
                notStated++;
            for (; place < end; place++)
                counts[runs[place]]++;
        }

        return notStated;
    }

    /// <summary>The value's ordinal, or null where no document of this generation or an earlier one has had it.</summary>
    public int? Ordinal(string value) => ordinalOf.TryGetValue(value, out var ordinal) && ordinal < valueCount ? ordinal : null;
}
