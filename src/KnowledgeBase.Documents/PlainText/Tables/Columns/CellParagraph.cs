using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Tables.Columns;

/// <summary>A paragraph of a cell, before it is known of which.</summary>
/// <param name="Pieces">Its lines, or what a split left of them.</param>
/// <param name="Text">Its text on one line, never empty.</param>
/// <param name="FirstWidth">The width of its first line in columns.</param>
/// <param name="WidestLine">The width of its widest line.</param>
/// <param name="TopOfPage">It stands first below a repeated header.</param>
internal sealed record CellParagraph(List<TextSpan> Pieces, string Text, int FirstWidth, int WidestLine, bool TopOfPage)
{
    /// <summary>An item of a list.</summary>
    public bool IsBullet { get; } = MarkerScanner.Scan(Text).Style is MarkerStyle.Bullet;

    /// <summary>Ends in a colon.</summary>
    public bool EndsInColon { get; } = Scripts.LastTelling(Text) is '：' or ':';

    /// <summary>Ends like a sentence.</summary>
    public bool EndsSentence { get; } = Scripts.LastTelling(Text) is '。' or '；' or ';' or '.';

    /// <summary>Nothing but a web address.</summary>
    public bool IsAddress { get; } = Text.IndexOf(' ', StringComparison.Ordinal) < 0
        && (Text.StartsWith("http", StringComparison.Ordinal) || Text.StartsWith("www", StringComparison.Ordinal));

    /// <summary>Looks like the name in a first column: short, and no sentence.</summary>
    public bool IsName(int bodyWidth) =>
        !IsBullet && !EndsSentence && !IsAddress && WidestLine <= bodyWidth - 6 && Text.Length >= 2
        && Text.AsSpan().IndexOfAny("，。；") < 0 && Scripts.Width(Text) <= 2 * bodyWidth;
}
