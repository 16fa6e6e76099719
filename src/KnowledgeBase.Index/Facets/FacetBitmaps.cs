using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;

namespace KnowledgeBase.Index.Facets;

/// <summary>
/// The documents that pass a choice of facet values, as bitmaps of one generation, made when first asked for. At most 64 are kept, the ones made first going
/// first. Safe for many threads.
/// </summary>
internal sealed class FacetBitmaps
{
    private const int MostKept = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ulong[]> _bitmaps = [];
    private readonly Queue<string> _byAge = [];

    /// <summary>The bits of the documents with any of the values; removed documents may be among them.</summary>
    public ulong[] Of(int facet, IReadOnlyList<string> values, Generation generation)
    {
        var facets = generation.Values.Facets;
        var ordinals = values.Select(value => facets.Ordinal(facet, value)).OfType<int>().Distinct().Order().ToArray();
        var name = string.Join(' ', ordinals);
        lock (_gate)
        {
            if (_bitmaps.TryGetValue(name, out var known))
                return known;
        }

        var made = Make(ordinals, generation);
        lock (_gate)
        {
            if (_bitmaps.TryAdd(name, made))
                _byAge.Enqueue(name);
            if (_byAge.Count > MostKept)
                _bitmaps.Remove(_byAge.Dequeue());
        }

        return made;
    }

    private static ulong[] Make(int[] chosen, Generation generation)
    {
        var bits = new ulong[Windows.WordsFor(generation.Limit)];
        if (chosen.Length == 0)
            return bits;
        var facets = generation.Values.Facets;
        var isChosen = new bool[facets.OrdinalCount];
        foreach (var ordinal in chosen)
            isChosen[ordinal] = true;
        for (var document = 0; document < generation.Limit; document++)
        {
            foreach (var ordinal in facets.Of(document))
            {
                if (isChosen[ordinal])
                    bits[document >> 6] |= 1UL << document;
            }
        }

        return bits;
    }
}
