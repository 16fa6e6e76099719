using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>
/// Tells which unnumbered headings hold others where only repetition says so. Sections below one heading do not share a title; so where a title comes
/// again, each time right below another heading with nothing between, that other heading holds it: <c>Patents / Strategy / …, Brands / Strategy / …</c>.
/// </summary>
/// <remarks>
/// A group ends where the next begins, or earlier: in documents of this kind prose comes first and tables behind, so prose behind a group's tables, or a table
/// whose title names another subject, belongs to a group whose own heading is not there (as in extracts), and stays beside the groups.
/// </remarks>
internal static class HeadingGroups
{
    /// <summary>The level of headings that hold a group, or stand beside such.</summary>
    public const int Holder = -2;

    /// <summary>The level of headings in a group.</summary>
    public const int Member = -1;

    /// <summary>The level of a heading that stands alone below an empty member.</summary>
    public const int BelowMember = 0;

    /// <summary>Sets <see cref="TextBlock.GroupLevel"/> of the headings of groups.</summary>
    public static void Mark(List<Block> blocks)
    {
        var run = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TextBlock { IsHeading: true } heading && IsPlain(heading))
            {
                run.Add(i);
            }
            else if (blocks[i] is PartBlock || (blocks[i] is TextBlock { IsHeading: true } other && HeadingStyles.Rank(other, capitalsAreTop: true) < HeadingStyles.Unnumbered))
            {
                Mark(blocks, run);
                run.Clear();
            }
        }

        Mark(blocks, run);
    }

    private static bool IsPlain(TextBlock heading) =>
        heading is { Marker.Style: MarkerStyle.None, HeadingLevel: null, SizeRank: 0 } && HeadingStyles.Rank(heading, capitalsAreTop: true) == HeadingStyles.Unnumbered;

    private static void Mark(List<Block> blocks, List<int> run)
    {
        var places = Enumerable.Range(0, run.Count).ToLookup(k => Title(k), StringComparer.Ordinal);
        var holders = new HashSet<int>();
        foreach (var same in places.Where(p => p.Count() > 1 && p.All(k => k > 0 && IsEmpty(k - 1) && places[Title(k - 1)].Count() == 1)))
            holders.UnionWith(same.Select(k => k - 1));
        if (holders.Count == 0)
            return;

        var alwaysEmpty = places.Where(p => p.Count() > 1 && p.All(IsEmpty)).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        string? holder = null;
        bool tables = false, ended = false, below = false;
        for (var k = 0; k < run.Count; k++)
        {
            if (holders.Contains(k))
                (holder, tables, ended, below) = (Title(k), false, false, false);
            else if (holder is not null && !ended)
                ended = tables && (NamesAnother(Title(k), holder) || !(BeginsWithTable(k) || IsEmpty(k)));
            tables |= BeginsWithTable(k);
            var level = holders.Contains(k) || holder is null || ended ? Holder : Member;
            blocks[run[k]] = (TextBlock)blocks[run[k]] with { GroupLevel = below && !ended ? level + 1 : level };
            below = !holders.Contains(k) && alwaysEmpty.Contains(Title(k)) && k + 1 < run.Count && !holders.Contains(k + 1) && places[Title(k + 1)].Count() == 1;
        }

        string Title(int k) => ((TextBlock)blocks[run[k]]).Text;

        bool IsEmpty(int k) => k + 1 < run.Count && run[k + 1] == run[k] + 1;

        bool BeginsWithTable(int k) => HeadingGroups.BeginsWithTable(blocks, run[k] + 1);
    }

    /// <summary>A table, or the unit of its figures in parentheses and then a table.</summary>
    private static bool BeginsWithTable(List<Block> blocks, int i) => i < blocks.Count && (blocks[i] is TableBlock
        || (blocks[i] is TextBlock { IsHeading: false, Text: ['(' or '（', .., ')' or '）'] } && i + 1 < blocks.Count && blocks[i + 1] is TableBlock));

    private static bool NamesAnother(string title, string holder) =>
        title.AsSpan().IndexOfAny('：', ':') is var colon and > 0 && !title.AsSpan(0, colon).Trim().SequenceEqual(holder);
}
