namespace KnowledgeBase.Index.Sorting;

/// <summary>A total order of matches. Structs, so that the comparison is compiled into the selection.</summary>
internal interface IHitOrder
{
    /// <summary>Negative when the first comes before the second.</summary>
    int Compare(Candidate first, Candidate second);

    /// <summary>Whether the match comes behind a position of an earlier answer.</summary>
    bool IsBehind(Candidate match, SearchPosition position);

    /// <summary>The position of a match.</summary>
    SearchPosition PositionOf(Candidate match);
}

/// <summary>By score, best first; then by key.</summary>
internal readonly struct ScoreOrder(string[] keys) : IHitOrder
{
    private readonly string[] _keys = keys;

    public int Compare(Candidate first, Candidate second)
    {
        if (first.Score != second.Score)
            return first.Score > second.Score ? -1 : 1;
        return string.CompareOrdinal(_keys[first.Document], _keys[second.Document]);
    }

    public bool IsBehind(Candidate match, SearchPosition position)
    {
        var order = position.Score.CompareTo(match.Score);
        return (order != 0 ? order : string.CompareOrdinal(_keys[match.Document], position.Key)) > 0;
    }

    public SearchPosition PositionOf(Candidate match) => new(match.Score, null, null, _keys[match.Document]);
}

/// <summary>By a sort field, documents without a value last in either direction; then by key.</summary>
internal readonly struct FieldOrder(string[] keys, SortValues values, bool descending) : IHitOrder
{
    private readonly string[] _keys = keys;

    public int Compare(Candidate first, Candidate second)
    {
        var (a, b) = (first.Document, second.Document);
        var order = CompareValues(values.Number(a), values.Text(a), values.Number(b), values.Text(b));
        return order != 0 ? order : string.CompareOrdinal(_keys[a], _keys[b]);
    }

    public bool IsBehind(Candidate match, SearchPosition position)
    {
        var document = match.Document;
        var order = CompareValues(values.Number(document), values.Text(document), position.Number, position.Text);
        return (order != 0 ? order : string.CompareOrdinal(_keys[document], position.Key)) > 0;
    }

    public SearchPosition PositionOf(Candidate match) =>
        new(match.Score, values.Number(match.Document), values.Text(match.Document), _keys[match.Document]);

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
