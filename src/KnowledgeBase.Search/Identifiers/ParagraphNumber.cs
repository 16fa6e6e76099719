using System.Text;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>A paragraph named behind a document's symbol.</summary>
/// <param name="Locator">Its locator: <c>p22</c>, <c>p22.iv</c>.</param>
/// <param name="Pieces">How many pieces name it.</param>
internal readonly record struct ParagraphNumber(string Locator, int Pieces)
{
    private static readonly string[] Before = ["para", "paras", "paragraph", "paragraphs", "par", "p", "第"];

    /// <summary>Reads <c>para. 22(iv)</c>, <c>第22段</c>, <c>第22(iv)段</c>, <c>22段</c>, <c>p22.iv</c>; null where there is none.</summary>
    public static ParagraphNumber? ReadAt(IReadOnlyList<QueryPiece> pieces, int at)
    {
        var start = at;
        var isNamed = at < pieces.Count && Before.Contains(pieces[at].Text);
        if (isNamed)
            at++;
        if (at >= pieces.Count || !pieces[at].IsNumber || pieces[at].Text.Contains('.'))
            return null;
        var locator = new StringBuilder("p").Append(pieces[at++].Text);
        var isClosed = at < pieces.Count && pieces[at].Text == "段";
        at += isClosed ? 1 : 0;
        while (at < pieces.Count && IsItem(pieces, at))
            locator.Append('.').Append(pieces[at++].Text);
        if (!isClosed && at < pieces.Count && pieces[at].Text == "段")
            (isClosed, at) = (true, at + 1);
        return isNamed || isClosed ? new ParagraphNumber(locator.ToString(), at - start) : null;
    }

    /// <summary>Items are numbered (iv) or (a), close behind the paragraph's number.</summary>
    private static bool IsItem(IReadOnlyList<QueryPiece> pieces, int at) =>
        pieces[at].Start - pieces[at - 1].End <= 2
        && (pieces[at].Text is [>= 'a' and <= 'z'] || pieces[at].Text.All(c => c is 'i' or 'v' or 'x'));
}
