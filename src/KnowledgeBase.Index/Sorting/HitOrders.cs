using KnowledgeBase.Index.Execution;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Sorting;

/// <summary>A total order of matches, by their places in the list of matches. Structs, so that the comparison is compiled into the selection.</summary>
internal interface IHitOrder
{
    /// <summary>Negative when the match at the first place comes before the other.</summary>
    int Compare(int first, int second);

    /// <summary>Whether the match comes behind a position of an earlier answer.</summary>
    bool IsBehind(int match, SearchPosition position);

    /// <summary>The position of a match.</summary>
    SearchPosition PositionOf(int match);
}

/// <summary>By score, best first; then by key.</summary>
internal readonly struct ScoreOrder(ScoredDocuments matches, Generation generation) : IHitOrder
{
    private readonly string[] _keys = generation.Values.Keys;

    public int Compare(int first, int second)
    {
        var order = matches.Scores[second].CompareTo(matches.Scores[first]);
        return order != 0 ? order : string.CompareOrdinal(Key(first), Key(second));
    }

    public bool IsBehind(int match, SearchPosition position)
    {
        var order = position.Score.CompareTo(matches.Scores[match]);
        return (order != 0 ? order : string.CompareOrdinal(Key(match), position.Key)) > 0;
    }

    public SearchPosition PositionOf(int match) => new(matches.Scores[match], null, null, Key(match));

    private string Key(int match) => _keys[matches.Documents[match]];
}

/// <summary>By a sort field, documents without a value last in either direction; then by key.</summary>
internal readonly struct FieldOrder(ScoredDocuments matches, Generation generation, SortValues values, bool descending) : IHitOrder
{
    private readonly string[] _keys = generation.Values.Keys;

    public int Compare(int first, int second)
    {
        var a = matches.Documents[first];
        var b = matches.Documents[second];
        var order = CompareValues(values.Number(a), values.Text(a), values.Number(b), values.Text(b));
        return order != 0 ? order : string.CompareOrdinal(_keys[a], _keys[b]);
    }

    public bool IsBehind(int match, SearchPosition position)
    {
        var document = matches.Documents[match];
        var order = CompareValues(values.Number(document), values.Text(document), position.Number, position.Text);
        return (order != 0 ? order : string.CompareOrdinal(_keys[document], position.Key)) > 0;
    }

    public SearchPosition PositionOf(int match)
    {
        var document = matches.Documents[match];
        return new SearchPosition(matches.Scores[match], values.Number(document), values.Text(document), _keys[document]);
    }

    private int CompareValues(long? numberA, string? textA, long? numberB, string? textB)
    {
        var isNumber = values.Type == SortFieldType.Number;
        var statedA = isNumber ? numberA is not null : textA is not null;
        var statedB = isNumber ? numberB is not null : textB is not null;
        if (!statedA || !statedB)
            return statedB.CompareTo(statedA);
        var order = isNumber ? numberA.GetValueOrDefault().CompareTo(numberB.GetValueOrDefault()) : string.CompareOrdinal(textA, textB);
        return descending ? -Math.Sign(order) : order;
    }
}
