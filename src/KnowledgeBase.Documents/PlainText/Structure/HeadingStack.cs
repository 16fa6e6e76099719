using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>The headings that stand above the current place, outermost first.</summary>
internal sealed class HeadingStack(bool capitalsAreTop)
{
    private readonly List<(int Rank, string Locator, string Text)> open = [];
    private int? partWordRank;
    private bool? unnumberedHoldLists;

    /// <summary>The locator of the innermost heading, or null.</summary>
    public string? Locator => open.Count == 0 ? null : open[^1].Locator;

    /// <summary>The texts, outermost first.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>How many are open.</summary>
    public int Depth => open.Count;

    /// <summary>Closes all of them.</summary>
    public void Clear()
    {
        open.Clear();
        Texts = [];
        partWordRank = null;
        unnumberedHoldLists = null;
    }

    /// <summary>Closes what <paramref name="heading"/> ends.</summary>
    /// <param name="heading">The new heading.</param>
    /// <param name="isTitle">It is the title of its part.</param>
    /// <param name="followsHeading">Nothing stands between it and the heading before.</param>
    /// <returns>Its rank, for <see cref="Push"/>.</returns>
    public int CloseFor(TextBlock heading, bool isTitle, bool followsHeading)
    {
        var rank = isTitle ? HeadingStyles.Title : HeadingStyles.Rank(heading, capitalsAreTop);

        // Usually parts hold chapters; where "Part one" stands right below a chapter's heading, it is the chapter that holds parts.
        if (heading is { Marker.Style: MarkerStyle.PartWord, HeadingLevel: null })
        {
            partWordRank ??= followsHeading && open.Count > 0 && open[^1].Rank == HeadingStyles.Top ? HeadingStyles.Top + 1 : rank;
            rank = partWordRank.Value;
        }

        // Whether unnumbered headings hold those numbered (a), (i) or stand below them is what the document does first.
        if (rank == HeadingStyles.Unnumbered && open.Exists(h => h.Rank > HeadingStyles.Unnumbered))
            unnumberedHoldLists ??= false;
        if (heading.Marker.IsListStyle && heading.HeadingLevel is null && open.Exists(h => h.Rank == HeadingStyles.Unnumbered))
            unnumberedHoldLists ??= true;
        if (rank == HeadingStyles.Unnumbered && unnumberedHoldLists == false)
            rank = HeadingStyles.BelowLists;

        while (open.Count > 0 && open[^1].Rank >= rank)
            open.RemoveAt(open.Count - 1);
        Texts = [.. open.Select(h => h.Text)];
        return rank;
    }

    /// <summary>Opens a heading.</summary>
    public void Push(int rank, string locator, string text)
    {
        open.Add((rank, locator, text));
        Texts = [.. Texts, text];
    }
}
