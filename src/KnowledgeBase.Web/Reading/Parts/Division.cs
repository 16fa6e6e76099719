namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// Divides a long text into parts of bounded weight. A part ends before the best border of its second half, the last of equals; so that parts begin with
/// chapters where there are any, and are not many. Every part keeps the bound, but one that is a single heavier piece.
/// </summary>
public static class Division
{
    /// <summary>Where the parts begin.</summary>
    /// <param name="pieces">The text, in order.</param>
    /// <param name="most">The most a part may weigh, in bytes.</param>
    /// <param name="whole">What may weigh more than a part and is left whole all the same: <paramref name="most"/> or more.</param>
    /// <returns>The index of the first piece of each part, from 0 up; one part where nothing is to be divided.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<Piece> pieces, int most, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, most);
        var left = pieces.Sum(piece => (long)piece.Weight);
        var starts = new List<int> { 0 };
        if (left <= whole)
            return starts;
        for (var start = 0; left > most && start < pieces.Count - 1;)
        {
            var end = End(pieces, start, most, left);
            for (; start < end; start++)
                left -= pieces[start].Weight;
            if (start < pieces.Count)
                starts.Add(start);
        }
        return starts;
    }

    /// <summary>The index behind the last piece of the part that begins at <paramref name="start"/>, of what weighs <paramref name="left"/> in all.</summary>
    private static int End(IReadOnlyList<Piece> pieces, int start, int most, long left)
    {
        // What is left over should be worth a part as well.
        var (least, latest) = (most / 2, Math.Min(most, left - (most / 4)));
        var (best, bestBorder, last) = (0, int.MaxValue, start + 1);
        long weight = pieces[start].Weight;
        for (var next = start + 1; next < pieces.Count && weight <= most; weight += pieces[next++].Weight)
        {
            var border = pieces[next].Border;
            if (border < Borders.Bound)
                last = next;
            if (weight >= least && weight <= latest && border <= bestBorder)
                (best, bestBorder) = (next, border);
        }
        return best > 0 && bestBorder < Borders.Bound ? best : last;
    }
}
