using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents.Identity;

/// <summary>Takes what is recognised out of a line, piece by piece.</summary>
/// <param name="line">The line as printed.</param>
internal sealed class HeaderCursor(string line)
{
    /// <summary>What symbols begin with, so that a language letter run into one is told from it: <c>ECDIP/12/7</c>.</summary>
    private static readonly string[] Bodies = ["CDIP/", "WO/", "SCCR/", "SCP/", "SCT/", "CWS/", "PCT/", "PCDA/", "WIPO/"];

    /// <summary>The line with full-width characters folded, nulls where something was taken.</summary>
    private readonly char[] characters = DocumentSymbols.Fold(line).ToCharArray();

    public bool HasTaken { get; private set; }

    /// <summary>What was not taken, as printed but with single spaces.</summary>
    public string Rest
    {
        get
        {
            var left = string.Concat(line.Select((c, i) => characters[i] is '\0' or ' ' or '\t' ? ' ' : c));
            return string.Join(' ', left.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(',', ';', '，', '；', ' ');
        }
    }

    /// <summary>The line, with spaces for what was taken.</summary>
    private string Text => new string(characters).Replace('\0', ' ');

    /// <summary>Takes what a pattern finds in what is left; the pattern's borders are those of what is left.</summary>
    public bool Take(Regex pattern)
    {
        var left = Text;
        var start = left.Length - left.TrimStart().Length;
        var match = pattern.Match(left.Trim());
        if (match.Success)
            Drop(start + match.Index, match.Length);
        return match.Success;
    }

    public string? TakeOriginal(out bool hasLabel)
    {
        var label = HeaderPatterns.Original().Match(Text);
        hasLabel = false;
        if (!label.Success)
            return null;
        var at = label.Index + label.Length;
        var language = HeaderLanguage.Read(Text.AsSpan(at));

        // A label without a name behind it may be a word of a sentence: "the original: ..."
        if (language is null && label.Index + label.Length < Text.TrimEnd().Length && !label.Value.Contains("ORIGINAL", StringComparison.Ordinal))
            return null;
        hasLabel = true;
        Drop(label.Index, label.Length + (language?.Length ?? 0));
        if (language is { } first)
            DropFurtherLanguages(at + first.Length);
        return language?.Code;
    }

    public DateOnly? TakeDate()
    {
        var label = HeaderPatterns.DateLabel().Match(Text);
        if (!label.Success)
            return null;
        var at = label.Index + label.Length;
        if (HeaderDate.Read(Text[at..]) is not { } read)
        {
            if (at >= Text.TrimEnd().Length)
                Drop(label.Index, label.Length);
            return null;
        }

        Drop(label.Index, label.Length + read.Length);
        return read.Date;
    }

    public int? TakeSession()
    {
        foreach (Match match in HeaderPatterns.SessionName().Matches(Text))
        {
            if (SessionOrdinal.Parse(match.Groups["n"].ValueSpan) is not { } session || !Stands(match.Index))
                continue;
            Drop(match.Index, match.Length);
            return session;
        }

        return null;
    }

    /// <summary>The symbol the line begins with, behind a language letter; only where it is not the beginning of a sentence.</summary>
    public string? TakeSymbol(bool isFirstPage)
    {
        var left = Text;
        var start = left.Length - left.TrimStart().Length;
        foreach (var at in Starts(left, start))
        {
            if (!DocumentSymbols.TryRead(left, at, out var symbol) && !(at == start && TryLower(left[at..], at, out symbol)))
                continue;
            var rest = left[symbol.Span.End..].Trim();
            if (!isFirstPage && rest.Length > 0 && !HeaderPatterns.PageNumber().IsMatch(rest))
                return null;
            Drop(start, symbol.Span.End - start);
            return symbol.Symbol;
        }

        return null;
    }

    private static bool TryLower(string text, int start, out SymbolOccurrence symbol)
    {
        symbol = default;
        if (text.Any(char.IsAsciiLetterUpper) || !DocumentSymbols.TryParse(text, out var parsed))
            return false;
        symbol = new SymbolOccurrence(parsed, new TextSpan(start, start + text.TrimEnd().Length));
        return true;
    }

    /// <summary>Where a symbol may begin: at the beginning, or behind <c>E</c>, <c>WIPO E</c>, <c>WIPOE</c>, run together or not.</summary>
    private static IEnumerable<int> Starts(string text, int start)
    {
        var at = start;
        if (at < text.Length && IsLanguageLetter(text[at]) && Array.Exists(Bodies, body => text.AsSpan(at + 1).StartsWith(body)))
            yield return at + 1;
        yield return start;
        if (text.AsSpan(at).StartsWith("WIPO"))
            at = Skip(text, at + 4);
        if (at < text.Length && IsLanguageLetter(text[at]))
            yield return Skip(text, at + 1);
        if (at > start)
            yield return at;
    }

    private static bool IsLanguageLetter(char c) => c is 'A' or 'C' or 'E' or 'F' or 'R' or 'S';

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    /// <summary>It begins the line, or stands behind the symbol and the name of the body that meets: elsewhere it is spoken of.</summary>
    private bool Stands(int at)
    {
        var before = HeaderPatterns.Committee().Replace(Text[..at].Trim(), "");
        foreach (var symbol in DocumentSymbols.FindIn(before).Reverse())
            before = before.Remove(symbol.Span.Start, symbol.Span.Length);
        return HeaderPatterns.Organization().Replace(before.Trim(), "").Trim().Length == 0;
    }

    private void DropFurtherLanguages(int at)
    {
        while (at < characters.Length && characters[at] is '/' or ',' or ' ' or '、' or '和')
        {
            var next = at + 1;
            while (next < characters.Length && characters[next] == ' ')
                next++;
            if (HeaderLanguage.Read(characters.AsSpan(next)) is not { } further)
                return;
            Drop(at, next - at + further.Length);
            at = next + further.Length;
        }
    }

    private void Drop(int start, int length)
    {
        characters.AsSpan(start, length).Clear();
        HasTaken = true;
    }
}
