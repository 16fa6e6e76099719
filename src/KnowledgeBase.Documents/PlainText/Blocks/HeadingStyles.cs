using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Blocks;

/// <summary>How high a heading stands by its style; a document that orders its styles otherwise is followed in <see cref="Structure.HeadingStack"/>.</summary>
internal static class HeadingStyles
{
    /// <summary>The heading of a part.</summary>
    public const int Part = -40;

    /// <summary>The title of a part or of the document.</summary>
    public const int Title = -30;

    /// <summary>The first of the headings whose level the format states; they stand above those that are only recognised.</summary>
    public const int Stated = -20;

    /// <summary>Numbered at the top: <c>一、</c>, <c>I.</c>, <c>1.</c>; and sections that every document has, such as the introduction.</summary>
    public const int Top = 4;

    /// <summary>Above the ranks of headings that are told by the size of their letters.</summary>
    private const int LargestSize = 1;

    /// <summary>Not numbered.</summary>
    public const int Unnumbered = 10;

    /// <summary>Not numbered, below headings numbered like list items.</summary>
    public const int BelowLists = 20;

    private static readonly HashSet<string> CommonSections = new(StringComparer.OrdinalIgnoreCase)
    {
        "附件", "附录", "目录", "导言", "引言", "序言", "前言", "导论", "结论", "结语", "总结", "introduction", "conclusion", "conclusions", "foreword", "preface", "summary",
        "executive summary", "background",
    };

    /// <summary>The rank of a heading: the smaller, the higher.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="capitalsAreTop">Headings in capitals stand at the top, as in English documents; in Chinese ones they are names.</param>
    public static int Rank(TextBlock heading, bool capitalsAreTop = false) => heading.HeadingLevel is { } level ? Stated + level : heading.Marker.Style switch
    {
        MarkerStyle.PartWord => 2,
        MarkerStyle.Han or MarkerStyle.UpperRoman or MarkerStyle.Number => Top,
        MarkerStyle.HanInParentheses or MarkerStyle.UpperLetter => 6,
        MarkerStyle.Decimal => 5 + heading.Marker.Slug.Count(c => c == '.'),
        MarkerStyle.NumberInParentheses => 11,
        MarkerStyle.Letter => 12,
        MarkerStyle.Roman => 13,
        _ when heading.SizeRank > 0 => Math.Min(LargestSize + (2 * heading.SizeRank), Unnumbered - 1),
        _ => IsCommonSection(heading.Text) || (capitalsAreTop && IsUpperCase(heading.Text)) ? Top : Unnumbered + heading.GroupLevel,
    };

    /// <summary>A section that nearly every document has at the top.</summary>
    public static bool IsCommonSection(string text) => CommonSections.Contains(text);

    private static bool IsUpperCase(string text) => text.Count(char.IsAsciiLetterUpper) >= 6 && !text.Any(c => char.IsLower(c) || Scripts.IsHan(c));
}
