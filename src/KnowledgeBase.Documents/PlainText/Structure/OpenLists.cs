using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>The lists that are open at the current place, outermost first, and what each item belongs to.</summary>
internal sealed class OpenLists
{
    private const int Deepest = 12;

    private readonly List<OpenList> open = [];

    /// <summary>An open list.</summary>
    /// <param name="Style">Its style.</param>
    /// <param name="Glyph">The bullet, of a bulleted list.</param>
    /// <param name="Last">The number of its last item.</param>
    /// <param name="Item">The locator of its last item.</param>
    /// <param name="Parent">What the list belongs to.</param>
    /// <param name="Place">The place of its items where the format states it.</param>
    private sealed record OpenList(MarkerStyle Style, string Glyph, int Last, string Item, string? Parent, ListPlace? Place);

    /// <summary>How many lists are open.</summary>
    public int Depth => open.Count;

    /// <summary>The innermost open item, or null.</summary>
    public string? InnermostItem => open.Count == 0 ? null : open[^1].Item;

    /// <summary>Closes all lists.</summary>
    public void Clear() => open.Clear();

    /// <summary>Decides between letter and Roman number: the list that the marker would go on decides, then the value.</summary>
    public Marker Resolve(Marker marker)
    {
        if (marker.RomanOrdinal == 0)
            return marker;
        var asRoman = marker.AsRoman();
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (GoesOn(open[i], asRoman))
                return asRoman;
            if (GoesOn(open[i], marker))
                return marker;
        }

        return marker.RomanOrdinal == 1 ? asRoman : marker;
    }

    /// <summary>The depth of the list that <paramref name="marker"/> goes on with, or -1.</summary>
    public int Find(Marker marker)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (GoesOn(open[i], marker))
                return i;
        }

        return -1;
    }

    /// <summary>Closes down to the list that an item belongs to, or opens one for it.</summary>
    /// <param name="marker">The item's marker, resolved.</param>
    /// <param name="outside">What a list belongs to that no open item holds.</param>
    /// <returns>What the item's list belongs to.</returns>
    public string? Enter(Marker marker, string? outside)
    {
        if (marker.Place is { } place && FindPlace(place) is var at and >= 0)
            return EnterAt(at, place, marker);
        var depth = Find(marker);
        if (depth < 0 && open.Count > 0)
        {
            // A second list of the innermost style, or a number out of turn, still belongs to the list of its style.
            var restarts = marker.Ordinal == 1;
            depth = restarts && !Same(open[^1], marker) ? -1 : open.FindLastIndex(l => Same(l, marker));

            // A list that begins in the middle lost its beginning, and that stood outside of what is open here.
            if (depth < 0 && !restarts && marker is { Style: not MarkerStyle.Bullet, Place: null })
                open.Clear();
        }

        if (depth >= 0)
        {
            open.RemoveRange(depth + 1, open.Count - depth - 1);
            return open[depth].Parent;
        }

        return Open(marker, open.Count > 0 ? open[^1].Item : outside);
    }

    /// <summary>The depth of the open list that holds a stated place: the list itself, or the one above it; -1 where none is open.</summary>
    public int FindPlace(ListPlace place) => open.FindLastIndex(l => l.Place is { } stated && stated.List == place.List && stated.Depth <= place.Depth);

    private string? EnterAt(int depth, ListPlace place, Marker marker)
    {
        open.RemoveRange(depth + 1, open.Count - depth - 1);
        if (open[depth].Place!.Value.Depth < place.Depth)
            return Open(marker, open[depth].Item);
        open[depth] = open[depth] with { Style = marker.Style, Glyph = Glyph(marker) };
        return open[depth].Parent;
    }

    private string? Open(Marker marker, string? parent)
    {
        if (open.Count >= Deepest)
            open.RemoveAt(open.Count - 1);
        open.Add(new OpenList(marker.Style, Glyph(marker), 0, "", parent, marker.Place));
        return parent;
    }

    /// <summary>Notes the item that <see cref="Enter"/> was called for.</summary>
    public void Entered(Marker marker, string locator) => open[^1] = open[^1] with { Last = marker.Ordinal, Item = locator, Place = marker.Place };

    /// <summary>Keeps the lists down to <paramref name="depth"/>.</summary>
    /// <returns>The item that the paragraph belongs to.</returns>
    public string KeepTo(int depth)
    {
        open.RemoveRange(depth + 1, open.Count - depth - 1);
        return open[depth].Item;
    }

    /// <summary>Lets lists that come deeper belong to a paragraph inside the innermost item.</summary>
    public void HoldBy(string paragraph) => open[^1] = open[^1] with { Item = paragraph };

    private static bool GoesOn(OpenList list, Marker marker) =>
        Same(list, marker) && (marker.Style == MarkerStyle.Bullet || list.Last + 1 == marker.Ordinal);

    private static bool Same(OpenList list, Marker marker) => list.Style == marker.Style && list.Glyph == Glyph(marker);

    private static string Glyph(Marker marker) => marker.Style != MarkerStyle.Bullet ? "" : marker.Label is "–" or "—" or "−" ? "-" : marker.Label;
}
