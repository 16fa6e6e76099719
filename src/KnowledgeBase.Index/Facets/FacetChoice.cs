using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>Which documents pass a choice of values of one facet.</summary>
internal sealed class FacetChoice
{
    private readonly FacetValues _values;
    private readonly bool[] _chosen;
    private readonly bool _notStated;

    private FacetChoice(int facet, FacetValues values, bool[] chosen, bool notStated)
    {
        Facet = facet;
        _values = values;
        _chosen = chosen;
        _notStated = notStated;
    }

    /// <summary>The number of the facet field in the schema.</summary>
    public int Facet { get; }

    public static FacetChoice Of(string facet, IReadOnlyList<string> values, IndexSchema schema, Generation generation)
    {
        var number = schema.FacetNumber(facet);
        var column = generation.Values.Facets[number];
        var chosen = new bool[column.ValueCount];
        foreach (var value in values)
        {
            if (column.Ordinal(value) is { } ordinal)
                chosen[ordinal] = true;
        }

        return new FacetChoice(number, column, chosen, values.Contains(FacetFilter.NotStated));
    }

    public bool Passes(int document)
    {
        var ordinals = _values.Of(document);
        foreach (var ordinal in ordinals)
        {
            if (_chosen[ordinal])
                return true;
        }

        return _notStated && ordinals.IsEmpty;
    }
}
