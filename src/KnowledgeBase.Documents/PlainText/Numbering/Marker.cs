namespace KnowledgeBase.Documents.PlainText.Numbering;

/// <summary>The way a paragraph, item or heading is numbered.</summary>
internal enum MarkerStyle
{
    /// <summary>Not numbered.</summary>
    None,

    /// <summary><c>第一部分：</c>, <c>Part II</c>, <c>Chapter 3</c>.</summary>
    PartWord,

    /// <summary><c>一、</c></summary>
    Han,

    /// <summary><c>（一）</c></summary>
    HanInParentheses,

    /// <summary><c>I.</c></summary>
    UpperRoman,

    /// <summary><c>A.</c></summary>
    UpperLetter,

    /// <summary><c>22.</c>, <c>2、</c></summary>
    Number,

    /// <summary><c>1.1</c></summary>
    Decimal,

    /// <summary><c>(3)</c>, <c>3)</c>, <c>③</c></summary>
    NumberInParentheses,

    /// <summary><c>(a)</c>, <c>a)</c>, <c>a.</c></summary>
    Letter,

    /// <summary><c>(iv)</c>, <c>iv)</c>, <c>iv.</c></summary>
    Roman,

    /// <summary><c>·</c>, <c>-</c>, <c>•</c></summary>
    Bullet,
}

/// <summary>What stands in front of a paragraph.</summary>
/// <param name="Style">The style.</param>
/// <param name="Ordinal">The number meant, from 1; 0 for a bullet.</param>
/// <param name="Label">The marker as printed.</param>
/// <param name="Slug">The number for a locator: <c>22</c>, <c>iv</c>, <c>a</c>; empty for a bullet.</param>
/// <param name="Length">Characters of the text it takes.</param>
internal readonly record struct Marker(MarkerStyle Style, int Ordinal, string Label, string Slug, int Length)
{
    /// <summary>For a <see cref="MarkerStyle.Letter"/> that could be a Roman number (<c>i</c>, <c>v</c>, <c>x</c>): that number; otherwise 0.</summary>
    public int RomanOrdinal { get; init; }

    /// <summary>Where the format itself says the item stands; null where only the marker tells.</summary>
    public ListPlace? Place { get; init; }

    /// <summary>No marker.</summary>
    public static Marker None { get; } = new(MarkerStyle.None, 0, "", "", 0);

    /// <summary>A marker of a list, never of a section.</summary>
    public bool IsListStyle => Style is MarkerStyle.Letter or MarkerStyle.Roman or MarkerStyle.NumberInParentheses or MarkerStyle.Bullet;

    /// <summary>The same marker read as a Roman number.</summary>
    public Marker AsRoman() => this with { Style = MarkerStyle.Roman, Ordinal = RomanOrdinal };
}
