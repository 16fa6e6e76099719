using KnowledgeBase.Index.Generations;

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

    /// <summary>The score below which a match comes behind another one; negative infinity where the score says nothing of that.</summary>
    double LeastScoreBefore(Candidate other);
}

/// <summary>By score, best first; then by key.</summary>
internal readonly struct ScoreOrder(TextValues keys) : IHitOrder
{
    private readonly TextValues _keys = keys;

    public int Compare(Candidate first, Candidate second)
    {
        if (first.Score != second.Score)
            return first.Score > second.Score ? -1 : 1;
        return _keys.Compare(first.Document, second.Document);
    }

    public bool IsBehind(Candidate match, SearchPosition position)
    {
        var order = position.Score.CompareTo(match.Score);
        return (order != 0 ? order : _keys.Compare(match.Document, position.Key)) > 0;
    }

    public SearchPosition PositionOf(Candidate match) => new(match.Score, null, null, _keys[match.Document]!);

    public double LeastScoreBefore(Candidate other) => other.Score;
}

/// <summary>By a sort field, documents without a value last in either direction; then by key.</summary>
internal readonly struct FieldOrder(TextValues keys, SortValues values, bool descending) : IHitOrder
{
    private readonly TextValues _keys = keys;

    public int Compare(Candidate first, Candidate second)
    {
        var (a, b) = (first.Document, second.Document);
        var (statedA, statedB) = (values.IsStated(a), values.IsStated(b));
        var order = statedA && statedB ? Directed(values.Compare(a, b)) : statedB.CompareTo(statedA);
        return order != 0 ? order : _keys.Compare(a, b);
    }

    public bool IsBehind(Candidate match, SearchPosition position)
    {
        var document = match.Document;
        var stated = values.IsStated(document);
        var order = (values.Type, stated) switch
        {
            (SortFieldType.Number, true) when position.Number is { } number => Directed(values.Number(document).GetValueOrDefault().CompareTo(number)),
            (SortFieldType.Text, true) when position.Text is { } text => Directed(values.CompareText(document, text)),
            (SortFieldType.Number, _) => (position.Number is not null).CompareTo(stated),
            _ => (position.Text is not null).CompareTo(stated),
        };
        return (order != 0 ? order : _keys.Compare(document, position.Key)) > 0;
    }

    public SearchPosition PositionOf(Candidate match) =>
        new(match.Score, values.Number(match.Document), values.Text(match.Document), _keys[match.Document]!);

    public double LeastScoreBefore(Candidate other) => double.NegativeInfinity;

    private int Directed(int order) => descending ? -Math.Sign(order) : order;
}
