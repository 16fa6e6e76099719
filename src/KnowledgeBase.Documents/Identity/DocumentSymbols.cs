using System.Text;

namespace KnowledgeBase.Documents.Identity;

/// <summary>A document symbol in a text.</summary>
/// <param name="Symbol">In its one spelling: <c>CDIP/16/4 Rev.</c></param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SymbolOccurrence(string Symbol, TextSpan Span);

/// <summary>
/// Symbols of the documents of WIPO's bodies, such as <c>CDIP/12/7</c>, <c>CDIP/25/INF/3</c>, <c>WO/PBC/28/7</c>, <c>A/56/10</c> and
/// <c>WIPO/GRTKF/IC/17/INF/10</c>, with what may follow them (<c>Rev.</c>, <c>Prov.2</c>, <c>Add.</c>, <c>Corr.</c>). Full-width letters, digits and slashes, lost and added
/// spaces and either case of the suffix are all one spelling. Stateless.
/// </summary>
public static class DocumentSymbols
{
    private const int LongestWord = 6;
    private const int LongestNumber = 4;
    private const int WidestGap = 2;
    private const int MostSegments = 7;

    /// <summary>
    /// What symbols begin with that are recognised in lower case too, and, where it is all before the session, without the slash behind it, as they are
    /// sometimes printed: <c>CDIP 15/7 Rev.</c>
    /// </summary>
    private static readonly string[] Bodies = ["CDIP", "PCDA", "IIM", "SCCR", "SCP", "SCT", "CWS", "WO/", "WIPO/"];

    private static readonly string[] Suffixes = ["Rev", "Prov", "Add", "Corr"];

    /// <summary>The symbol that a text is, with nothing before or behind it; also in lower case throughout, as in addresses and file names.</summary>
    public static bool TryParse(string text, out string symbol)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text).Trim();
        if (!folded.Any(char.IsAsciiLetterUpper) && folded.ToUpperInvariant() is var upper && Array.Exists(Bodies, body => upper.StartsWith(body, StringComparison.Ordinal)))
            folded = upper;
        if (TryRead(folded, 0, out var found) && found.Span.End == folded.Length)
        {
            symbol = found.Symbol;
            return true;
        }

        symbol = "";
        return false;
    }

    /// <summary>The symbols in a text, in order.</summary>
    public static IReadOnlyList<SymbolOccurrence> FindIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<SymbolOccurrence>();
        var folded = Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsAsciiLetterUpper(folded[at]) || (at > 0 && (char.IsAsciiLetterOrDigit(folded[at - 1]) || folded[at - 1] is '/' or '_' or '-' or '.')))
                continue;
            if (!TryRead(folded, at, out var symbol))
                continue;
            found.Add(symbol);
            at = symbol.Span.End - 1;
        }

        return found;
    }

    /// <summary>The text with full-width letters, digits, marks and spaces as ASCII, one character for one.</summary>
    internal static string Fold(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] switch
                {
                    >= '\uFF01' and <= '\uFF5E' and var wide => (char)(wide - 0xFEE0),
                    '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' => ' ',
                    '\u2044' or '\u2215' => '/',
                    var other => other,
                };
            }
        });
    }

    /// <summary>Reads a symbol that begins at an offset of a folded text.</summary>
    internal static bool TryRead(string text, int start, out SymbolOccurrence symbol)
    {
        symbol = default;
        var first = ReadWord(text, start);
        if (first.Length == 0)
            return false;
        var segments = new List<string> { first };
        var at = start + first.Length;
        var numbers = 0;
        while (segments.Count < MostSegments && Separator(text, at, segments) is var next and > 0)
        {
            var segment = ReadNumber(text, next) is { Length: > 0 } number ? number : ReadWord(text, next);
            if (segment.Length == 0)
                break;
            segments.Add(segment);
            at = next + segment.Length;
            numbers += char.IsAsciiDigit(segment[0]) ? 1 : 0;
        }

        if (numbers < 2 || !char.IsAsciiDigit(segments[^1][0]) || !EndsHere(text, at))
            return false;
        var canonical = new StringBuilder().AppendJoin('/', segments);
        while (TryReadSuffix(text, at, canonical, out var behind))
            at = behind;
        symbol = new SymbolOccurrence(canonical.ToString(), new TextSpan(start, at));
        return true;
    }

    /// <summary>Where the next segment begins, or 0 where none does.</summary>
    private static int Separator(string text, int at, List<string> segments)
    {
        var next = SkipSpaces(text, at, WidestGap);
        if (next < text.Length && text[next] == '/')
            return SkipSpaces(text, next + 1, WidestGap);
        return segments.Count == 1 && next > at && Bodies.Contains(segments[0]) && next < text.Length && char.IsAsciiDigit(text[next]) ? next : 0;
    }

    private static string ReadWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end]) && end - at <= LongestWord)
            end++;
        var isWhole = end == text.Length || !char.IsAsciiLetterOrDigit(text[end]);
        return end - at <= LongestWord && isWhole ? text[at..end] : "";
    }

    private static string ReadNumber(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at <= LongestNumber)
            end++;
        return end - at <= LongestNumber ? text[at..end] : "";
    }

    /// <summary>No letter or digit goes on with the symbol but those of a suffix, or of a label that an export has run into it.</summary>
    private static bool EndsHere(string text, int at)
    {
        if (at == text.Length || !char.IsAsciiLetterOrDigit(text[at]))
            return at == text.Length || text[at] != '_';
        var rest = text.AsSpan(at);
        foreach (var word in Suffixes)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return rest.StartsWith("ORIGINAL") || rest.StartsWith("DATE");
    }

    private static bool TryReadSuffix(string text, int at, StringBuilder symbol, out int behind)
    {
        behind = at;
        var start = SkipSpaces(text, at, WidestGap);
        var word = Array.Find(Suffixes, w => text.AsSpan(start).StartsWith(w, StringComparison.OrdinalIgnoreCase));
        if (word is null || (start + word.Length is var end && end < text.Length && char.IsAsciiLetter(text[end]) && !text.AsSpan(end).StartsWith("ORIGINAL")))
            return false;
        behind = start + word.Length;
        if (behind < text.Length && text[behind] == '.')
            behind++;
        symbol.Append(' ').Append(word).Append('.');
        var number = SkipSpaces(text, behind, 1);
        var digits = ReadNumber(text, number);
        var isNumbered = digits.Length is 1 or 2 && (number == behind || !GoesOn(text, number + digits.Length));
        if (isNumbered)
        {
            symbol.Append(digits);
            behind = number + digits.Length;
        }

        return true;
    }

    /// <summary>A number behind a space belongs to the sentence where a word or a sign follows it: "CDIP/9/14 Rev. 6 proposals".</summary>
    private static bool GoesOn(string text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '%' or '.' or ' ')
        && SkipSpaces(text, at, WidestGap) is var next && next < text.Length && (char.IsLower(text[next]) || char.IsDigit(text[next]) || text[next] == '%');

    private static int SkipSpaces(string text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at < most && text[end] == ' ')
            end++;
        return end;
    }
}
