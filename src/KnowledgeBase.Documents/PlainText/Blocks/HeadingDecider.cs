using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Pages;

namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>Decides which paragraphs are headings, by their marker, their looks and what stands around them.</summary>
internal static class HeadingDecider
{
    private const int WidestHeading = 90;

    private const int WidestNumberedHeading = 120;

    /// <summary>Set larger than running text.</summary>
    private const int WidestLargeHeading = 240;

    /// <summary>This many short lines in a row are a list, an address or a caption, not headings.</summary>
    private const int ListRun = 4;

    /// <summary>Marks the headings among <paramref name="blocks"/>.</summary>
    public static void Decide(List<Block> blocks)
    {
        var runs = ShortRuns(blocks);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is TextBlock { IsHeading: false, IsBody: false } text && IsHeading(blocks, i, text, runs[i]))
                blocks[i] = text with { IsHeading = true, Content = text.Marker.Style == MarkerStyle.Decimal ? text.Content.Skip(text.Marker.Length) : text.Content };
        }

        TakeBackItems(blocks);
        ResolveRomanHeadings(blocks);
    }

    /// <summary>A heading (i) is the Roman one, unless it follows the heading (h).</summary>
    private static void ResolveRomanHeadings(List<Block> blocks)
    {
        int letter = 0, roman = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not TextBlock { IsHeading: true } heading)
                continue;
            if (!heading.Marker.IsListStyle && heading.Marker.Style != MarkerStyle.None)
                letter = roman = 0;
            var isRoman = heading.Marker.RomanOrdinal > 0 && letter + 1 != heading.Marker.Ordinal
                && (heading.Marker.RomanOrdinal == 1 || heading.Marker.RomanOrdinal == roman + 1);
            if (isRoman)
                blocks[i] = heading = heading with { Marker = heading.Marker.AsRoman() };
            if (heading.Marker.Style == MarkerStyle.Roman)
                roman = heading.Marker.Ordinal;
            else if (heading.Marker.Style == MarkerStyle.Letter)
                (letter, roman) = (heading.Marker.Ordinal, 0);
        }
    }

    /// <summary>The block stands first in its part.</summary>
    public static bool IsFirstOfPart(IReadOnlyList<Block> blocks, int i) => i == 0 || blocks[i - 1] is PartBlock;

    private static bool IsHeading(List<Block> blocks, int i, TextBlock text, int run)
    {
        var next = i + 1 < blocks.Count ? blocks[i + 1] : null;
        if (next is null or PartBlock || text.Text.Length == 0)
            return false;
        return text.Marker.Style switch
        {
            MarkerStyle.None when text.SizeRank > 0 => text.Width <= WidestLargeHeading && text.Last is not ('。' or '；' or ';' or '，' or ','),
            MarkerStyle.None => run < ListRun && IsShort(text) && IsUnnumberedHeading(blocks, i, text, next),
            MarkerStyle.Bullet => false,
            MarkerStyle.Han when text.Text.Contains('；', StringComparison.Ordinal) => false,
            MarkerStyle.PartWord or MarkerStyle.Han or MarkerStyle.UpperRoman => text.Width <= WidestNumberedHeading && IsOpen(text, colonAllowed: true),
            MarkerStyle.UpperLetter => text.Width <= WidestHeading && IsOpen(text, colonAllowed: true),
            MarkerStyle.Decimal => text.Width <= WidestHeading && IsOpen(text, colonAllowed: false),
            MarkerStyle.Number => text.Width <= WidestHeading && IsOpen(text, colonAllowed: false) && !HasNeighbourInCount(blocks, i, text),
            _ => text.Width <= WidestHeading && IsOpen(text, colonAllowed: true) && HasBody(text, next),
        };
    }

    private static bool IsUnnumberedHeading(List<Block> blocks, int i, TextBlock text, Block next)
    {
        if (i > 0 && blocks[i - 1] is TextBlock { IsHeading: false } before && before.Last is '：' or ':' && before.Marker.Style != MarkerStyle.None)
            return false;
        if (i > 0 && blocks[i - 1] is TextBlock { Marker.Style: MarkerStyle.None } intro && intro.Last is '：' or ':')
            return false;
        if (next is not TextBlock following)
            return true;
        if (IsChartTitle(blocks, i, text, following))
            return false;
        if (following.IsHeading && following.Marker.Style != MarkerStyle.None && !following.Marker.IsListStyle)
            return IsFirstOfPart(blocks, i) || IsUpperCase(text.Text) || HeadingStyles.IsCommonSection(text.Text);
        return following.Marker.Style != MarkerStyle.None || following.IsHeading || IsBody(following);
    }

    /// <summary>The title of a chart, its unit in parentheses below it: the chart was left out before it, or its source follows.</summary>
    private static bool IsChartTitle(List<Block> blocks, int i, TextBlock text, TextBlock following)
    {
        if (!ChartRemains.IsInParentheses(following.Text))
            return false;
        var behind = i + 2 < blocks.Count ? blocks[i + 2] : null;
        return behind is not TableBlock && (text.IsBehindChart || (behind is TextBlock source && ChartRemains.IsSource(source.Text)));
    }

    /// <summary>A paragraph that could stand below a heading: a sentence, or too long to be a heading itself.</summary>
    private static bool IsBody(TextBlock text) =>
        text.Width > WidestHeading || Scripts.IsTerminal(text.Last) || text.Text.AsSpan().IndexOfAny("。；，,") >= 0 || text.Text.Length == 0 || text.Text[0] is '(' or '（';

    private static bool HasBody(TextBlock text, Block next) => next switch
    {
        TableBlock => true,
        TextBlock { Marker.Style: MarkerStyle.None } => true,
        TextBlock { IsHeading: true } deeper => HeadingStyles.Rank(deeper) > HeadingStyles.Rank(text),
        TextBlock { Marker.Style: MarkerStyle.Bullet } => text.Last is not ('：' or ':'),
        _ => false,
    };

    /// <summary>The number goes on from the paragraph before, or the next goes on from it, with nothing between: paragraphs or items.</summary>
    private static bool HasNeighbourInCount(List<Block> blocks, int i, TextBlock text) =>
        (i + 1 < blocks.Count && blocks[i + 1] is TextBlock { Marker.Style: MarkerStyle.Number } next && next.Marker.Ordinal == text.Marker.Ordinal + 1)
        || (i > 0 && blocks[i - 1] is TextBlock { Marker.Style: MarkerStyle.Number } before && before.Marker.Ordinal == text.Marker.Ordinal - 1);

    /// <summary>The text does not end like a sentence, and holds none.</summary>
    private static bool IsOpen(TextBlock text, bool colonAllowed)
    {
        var last = text.Last;
        if (last is '。' or '；' or '！' or '？' or ';' or '，' or ',' or '、' || (last is '：' or ':' && !colonAllowed))
            return false;
        if (last == '.' && !text.Text.EndsWith("etc.", StringComparison.Ordinal))
            return false;
        return text.Text.IndexOf('。', StringComparison.Ordinal) is var stop && stop < 0;
    }

    private static bool IsShort(TextBlock text)
    {
        var content = text.Text;
        if (text.Width is < 3 or > WidestHeading || !IsOpen(text, colonAllowed: false) || content.AsSpan().IndexOfAny("；;|\n@") >= 0)
            return false;
        if (content[0] is '*' or '(' or '（' or '[' or '［' or ',' or '，' || char.IsAsciiLetterLower(content[0]) || content.Contains("://", StringComparison.Ordinal)
            || content.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        var letters = content.Count(c => char.IsLetter(c));
        return letters >= 2 && letters * 2 >= content.Count(c => !char.IsWhiteSpace(c)) && content.Count(c => c == ' ') <= 16 && ColonIntroducesTitle(content);
    }

    /// <summary>A colon inside is fine between two parts of a title, not between a label and its value.</summary>
    private static bool ColonIntroducesTitle(string content)
    {
        var colon = content.AsSpan().LastIndexOfAny("：:");
        if (colon < 0)
            return true;
        var rest = content.AsSpan(colon + 1).Trim();
        if (rest.Length < 4 || char.IsAsciiDigit(rest[0]))
            return false;
        return Scripts.IsHan(rest[0]) ? Scripts.Width(content.AsSpan(0, colon)) >= 6 || (colon > 0 && char.IsAsciiDigit(content[colon - 1])) || rest.Length > 12 : !Scripts.IsHan(content[0]);
    }

    private static bool IsUpperCase(string text) => text.Any(char.IsAsciiLetterUpper) && !text.Any(c => char.IsLower(c) || Scripts.IsHan(c));

    /// <summary>For each block, how many short unnumbered lines stand in a row around it.</summary>
    private static int[] ShortRuns(List<Block> blocks)
    {
        var runs = new int[blocks.Count];
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && blocks[end] is TextBlock { Marker.Style: MarkerStyle.None } text && IsShort(text))
                end++;
            for (var j = i; j < end; j++)
                runs[j] = end - i;
            i = Math.Max(end, i + 1);
        }

        return runs;
    }

    /// <summary>A list item whose sibling before is an item is an item too, whatever follows it.</summary>
    private static void TakeBackItems(List<Block> blocks)
    {
        var items = new Dictionary<MarkerStyle, int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not TextBlock { Marker.Style: not (MarkerStyle.None or MarkerStyle.Bullet) } text)
            {
                if (blocks[i] is TableBlock or PartBlock or TextBlock { IsHeading: true })
                    items.Clear();
                continue;
            }

            if (!text.Marker.IsListStyle)
            {
                items.Clear();
                continue;
            }

            // (h), (i): the letter may have been read as a Roman number or the other way about; both are asked.
            var goesOn = (items.TryGetValue(text.Marker.Style, out var last) && last + 1 == text.Marker.Ordinal)
                || (text.Marker.RomanOrdinal > 1 && items.TryGetValue(MarkerStyle.Roman, out last) && last + 1 == text.Marker.RomanOrdinal);
            if (text is { IsHeading: true, HeadingLevel: null } && goesOn)
                blocks[i] = text = text with { IsHeading = false };
            if (text.IsHeading)
                items.Clear();
            else
                items[text.Marker.Style] = text.Marker.Ordinal;
            if (!text.IsHeading && text.Marker.RomanOrdinal > 0)
                items[MarkerStyle.Roman] = text.Marker.RomanOrdinal;
        }
    }
}
