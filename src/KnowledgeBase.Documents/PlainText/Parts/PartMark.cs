using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Parts;

/// <summary>The kinds of parts that follow the main text.</summary>
internal enum PartKind
{
    /// <summary>An annex.</summary>
    Annex,

    /// <summary>An appendix, often to an annex.</summary>
    Appendix,
}

/// <summary>What a line says of the parts of the document.</summary>
/// <param name="Begins">A part begins; otherwise one has ended.</param>
/// <param name="Kind">Which kind begins.</param>
/// <param name="Number">Its number, or 0 where none is given.</param>
/// <param name="IsAnnounced">The line is a bracketed announcement; otherwise the part's own heading.</param>
/// <param name="Title">What stands behind the number in the part's own heading; empty where nothing does.</param>
internal readonly record struct PartMark(bool Begins, PartKind Kind, int Number, bool IsAnnounced, string Title)
{
    private const int LongestMark = 80;

    /// <summary>Recognises a line of the text; see <see cref="TryParse(ReadOnlySpan{char}, out PartMark)"/>.</summary>
    public static bool TryParse(WorkText work, in Lines.Line line, out PartMark mark)
    {
        mark = default;
        return !line.IsBlank && "[［【附aA".Contains(work.Characters[line.ContentStart]) && line.ContentEnd - line.ContentStart <= 2 * LongestMark && TryParse(work.Clean(line.Content), out mark);
    }

    /// <summary>Recognises <c>[后接附件二]</c>, <c>[附件和文件完]</c>, <c>[Annex II follows]</c>, <c>附录一</c>, <c>ANNEX III</c> and their like.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out PartMark mark)
    {
        line = line.Trim();
        mark = default;
        if (line.Length is 0 or > LongestMark)
            return false;
        return line[0] is '[' or '［' or '【' ? TryParseAnnouncement(line, out mark) : TryParseHeading(line, out mark);
    }

    private static bool TryParseAnnouncement(ReadOnlySpan<char> line, out PartMark mark)
    {
        mark = default;
        if (line[^1] is not (']' or '］' or '】'))
            return false;
        var inner = Compact(line[1..^1]);
        var follows = inner.LastIndexOf("后接", StringComparison.Ordinal);
        if (follows >= 0 && Label(inner.AsSpan(follows + 2), out var kind, out var number, out _))
        {
            mark = new PartMark(true, kind, number, true, "");
            return true;
        }

        if (inner.EndsWith("follow", StringComparison.OrdinalIgnoreCase) || inner.EndsWith("follows", StringComparison.OrdinalIgnoreCase))
        {
            var words = line[1..^1].ToString();
            var at = Math.Max(
                words.LastIndexOf("annex", StringComparison.OrdinalIgnoreCase), words.LastIndexOf("appendi", StringComparison.OrdinalIgnoreCase));
            if (at >= 0 && Label(words.AsSpan(at), out kind, out number, out _))
            {
                mark = new PartMark(true, kind, number, true, "");
                return true;
            }
        }

        var ends = inner.EndsWith('完') || inner.StartsWith("endof", StringComparison.OrdinalIgnoreCase);
        mark = new PartMark(false, default, 0, true, "");
        return ends;
    }

    private static bool TryParseHeading(ReadOnlySpan<char> line, out PartMark mark)
    {
        mark = default;
        if (!Label(line, out var kind, out var number, out var rest))
            return false;
        var title = line[rest..];
        var alone = title.IsEmpty;

        // A word may follow only behind a space, and a title ends in no sentence: "附件一载有……" is a sentence that speaks of the annex.
        if (!alone && (number == 0 || !char.IsWhiteSpace(title[0]) || Scripts.IsTerminal(Scripts.LastTelling(title)) || (char.IsAscii(line[0]) && !IsUpper(line[..rest]))))
            return false;
        mark = new PartMark(true, kind, number, false, title.Trim().ToString());
        return true;
    }

    /// <summary>Reads <c>附件十二</c>, <c>Appendix A</c>.</summary>
    private static bool Label(ReadOnlySpan<char> text, out PartKind kind, out int number, out int length)
    {
        kind = default;
        number = 0;
        length = 0;
        foreach (var (word, of) in Words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            kind = of;
            length = word.Length;
            while (length < text.Length && text[length] == ' ' && length < word.Length + 2)
                length++;
            var start = length;
            while (length < text.Length && length - start < 5 && (Numerals.IsHanNumeral(text[length]) || char.IsAsciiLetterOrDigit(text[length])))
                length++;
            number = Value(text[start..length]);
            if (number == 0)
                length = word.Length;
            return number > 0 || length == text.TrimEnd().Length || !char.IsLetter(text[length]) || text[length..].TrimStart().StartsWith("follow", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static ReadOnlySpan<(string Word, PartKind Kind)> Words => new (string, PartKind)[]
    {
        ("附件", PartKind.Annex), ("附录", PartKind.Appendix), ("annexes", PartKind.Annex), ("annex", PartKind.Annex),
        ("appendices", PartKind.Appendix), ("appendix", PartKind.Appendix),
    };

    private static int Value(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        if (Numerals.Han(text) is var han and > 0)
            return han;
        if (int.TryParse(text, out var digits))
            return digits is > 0 and < 100 ? digits : 0;
        return Numerals.Roman(text) is var roman and > 0 ? roman : text.Length == 1 && char.IsAsciiLetterUpper(text[0]) ? text[0] - 'A' + 1 : 0;
    }

    private static bool IsUpper(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('a', 'z') < 0;

    private static string Compact(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                kept[length++] = c;
        }

        return new string(kept, 0, length);
    }
}
