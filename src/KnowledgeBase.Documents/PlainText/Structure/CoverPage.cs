using System.Globalization;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>Reads what the first page says of the document and takes those lines out of the text; the first page of a part is treated alike.</summary>
internal static class CoverPage
{
    /// <summary>How many paragraphs the first page of a part has at most before its text begins.</summary>
    private const int MostLines = 24;

    private const int WidestLine = 70;

    private static readonly string[] OrdinalsEnglish =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
            "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];

    /// <summary>Takes the lines of the first pages out of <paramref name="blocks"/>.</summary>
    public static DocumentHeader Take(List<Block> blocks)
    {
        DocumentHeader? header = null;
        var removed = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!HeadingDecider.IsFirstOfPart(blocks, i))
                continue;
            var lines = new List<TextBlock>();
            for (var j = i; j < blocks.Count && j - i < MostLines && blocks[j] is TextBlock { Marker.Style: MarkerStyle.None, Width: <= WidestLine } line; j++)
                lines.Add(line);
            var read = Read(lines);
            var saysSomething = read.Session is not null || read.Date is not null || read.Symbol is not null;
            if (saysSomething)
                removed.UnionWith(lines.Where(l => IsCoverLine(l.Text)));
            if (i == 0)
                header = saysSomething ? read with { Title = Title(lines) } : read;
        }

        blocks.RemoveAll(removed.Contains);
        return header ?? new DocumentHeader();
    }

    /// <summary>The first line below the session, or the first at all, that says nothing else.</summary>
    private static string? Title(List<TextBlock> lines)
    {
        var session = lines.FindIndex(l => Session(l.Text) is not null);
        return lines.Skip(session + 1).FirstOrDefault(l => !IsCoverLine(l.Text))?.Text ?? lines.Find(l => !IsCoverLine(l.Text))?.Text;
    }

    private static DocumentHeader Read(List<TextBlock> lines)
    {
        var header = new DocumentHeader();
        var closed = false;
        foreach (var line in lines)
        {
            // Of several symbols, such as running heads a converter has put in front, the one above "ORIGINAL" counts.
            var symbol = closed ? null : SymbolIn(line.Text);
            closed |= SaysOriginal(line.Text);
            header = header with
            {
                Symbol = symbol ?? header.Symbol,
                Session = header.Session ?? Session(line.Text),
                Date = header.Date ?? LabelledDate(line.Text),
            };
        }

        return header;
    }

    /// <summary>The symbol a line consists of or begins with, a language letter aside: <c>E CDIP/19/12 ORIGINAL: ENGLISH</c>.</summary>
    private static string? SymbolIn(string text)
    {
        if (Symbol(text) is { } whole)
            return whole;
        if (Symbol(text.ToUpperInvariant()) is { } lower && text.All(c => !char.IsLetter(c) || char.IsAsciiLetterLower(c)))
            return lower;
        var words = text.Split(' ');
        var at = words is [{ Length: 1 }, ..] ? 1 : 0;
        if (at >= words.Length || Symbol(words[at]) is not { } symbol || !(at == 1 || SaysOriginal(text)))
            return null;
        var suffix = at + 1 < words.Length ? words[at + 1].ToUpperInvariant().Trim('.') : "";
        return suffix is "REV" or "PROV" or "ADD" or "CORR" ? symbol + " " + words[at + 1] : symbol;
    }

    private static bool SaysOriginal(string text) =>
        text.Contains("ORIGINAL:", StringComparison.OrdinalIgnoreCase) || text.Contains("文：", StringComparison.Ordinal) || text.Contains("文:", StringComparison.Ordinal);

    /// <summary>The line states symbol, language, date, session or meeting, and is not part of a sentence.</summary>
    public static bool IsCoverLine(string text) =>
        SymbolIn(text) is not null || Session(text) is not null || LabelledDate(text) is not null || IsMeetingDate(text)
        || text.StartsWith("原文", StringComparison.Ordinal) || text.StartsWith("日期", StringComparison.Ordinal)
        || text.StartsWith("ORIGINAL", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DATE:", StringComparison.OrdinalIgnoreCase)
        || text is "秘书处编拟" or "秘书处编写的文件" or "秘书处编拟的文件" || text.EndsWith("prepared by the Secretariat", StringComparison.OrdinalIgnoreCase)
        || IsCommittee(text) || (text.Length == 1 && char.IsAsciiLetterUpper(text[0]));

    /// <summary>A document symbol that stands alone: <c>CDIP/16/4 Rev.</c></summary>
    internal static string? Symbol(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 2 || text.Length > 30 || !text.AsSpan(0, slash).Trim().ContainsOnlyUpper() || !text.Any(char.IsAsciiDigit))
            return null;
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '/' or '.' or ' ' || "Revdropadn".Contains(c)))
                return null;
        }

        return text;
    }

    /// <summary>The session a short line names: <c>第十二届会议</c>, <c>Twelfth Session</c>.</summary>
    internal static int? Session(string text)
    {
        var start = text.IndexOf('第', StringComparison.Ordinal);
        var end = text.IndexOf("届会议", StringComparison.Ordinal);
        if (start >= 0 && end > start + 1 && text.Length - end <= 4 && start <= 16)
        {
            var number = text.AsSpan(start + 1, end - start - 1).Trim();
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || (digits = Numerals.Han(number)) > 0)
                return digits;
        }

        return text.EndsWith("session", StringComparison.OrdinalIgnoreCase) ? OrdinalEnglish(text[..^7].Trim()) : null;
    }

    private static int? OrdinalEnglish(string words)
    {
        var parts = words.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var tens = parts is [.., "twenty", _] ? 20 : parts is [.., "thirty", _] ? 30 : parts is [.., "forty", _] ? 40 : parts is [.., "fifty", _] ? 50 : 0;
        if (parts.Length == 0 || parts.Length > (tens > 0 ? 2 : 1))
            return null;
        var unit = Array.IndexOf(OrdinalsEnglish, parts[^1]) + 1;
        if (unit > 0)
            return tens + unit;
        return parts[^1] switch { "thirtieth" => 30, "fortieth" => 40, "fiftieth" => 50, _ => null };
    }

    /// <summary>
    /// The date behind <c>日期：</c> or <c>DATE:</c>; of the Chinese form only the three numbers are needed, for exports lose the characters between.
    /// </summary>
    internal static DateOnly? LabelledDate(string text)
    {
        var label = text.IndexOf('期', StringComparison.Ordinal);
        if (label >= 0 && label + 1 < text.Length && text[label + 1] is '：' or ':')
        {
            var numbers = text[(label + 2)..].Split([' ', '年', '月', '日', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
            return numbers.Length >= 3 && Number(numbers[0]) is { } year && Number(numbers[1]) is { } month && Number(numbers[2]) is { } day
                ? ValidDate(year, month, day)
                : null;
        }

        var date = text.IndexOf("DATE", StringComparison.OrdinalIgnoreCase);
        return date >= 0 && text.Length < 60
            && DateOnly.TryParse(text[(date + 4)..].Trim(':', ' '), CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var parsed) ? parsed : null;
    }

    private static DateOnly? ValidDate(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary><c>2013 年 11 月 18 日至 21 日，日内瓦</c>, <c>Geneva, November 18 to 21, 2013</c>.</summary>
    private static bool IsMeetingDate(string text) =>
        (text.Contains("日内瓦", StringComparison.Ordinal) && text.Contains('至') && text.Length < 40 && char.IsAsciiDigit(text[0]))
        || (text.StartsWith("Geneva,", StringComparison.OrdinalIgnoreCase) && text.Contains(" to ", StringComparison.Ordinal) && text.Length < 60);

    private static bool IsCommittee(string text) =>
        (text.Contains("委员会", StringComparison.Ordinal) || text.StartsWith("Committee on", StringComparison.OrdinalIgnoreCase))
        && text.AsSpan().IndexOfAny("，。；,") < 0 && text[^1] is ')' or '）' && text.Length < 60;

    private static bool ContainsOnlyUpper(this ReadOnlySpan<char> text) => text.Length is >= 2 and <= 8 && text.IndexOfAnyExceptInRange('A', 'Z') < 0;
}
