using System.Globalization;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>Reads what the first page says of the document and takes those lines out of the text; the first page of a part is treated alike.</summary>
internal static class CoverPage
{
    /// <summary>How many paragraphs the first page of a part has at most before its text begins.</summary>
    private const int MostLines = 14;

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
                header = saysSomething ? read with { Title = lines.Find(l => !IsCoverLine(l.Text))?.Text } : read;
        }

        blocks.RemoveAll(removed.Contains);
        return header ?? new DocumentHeader();
    }

    private static DocumentHeader Read(List<TextBlock> lines)
    {
        var header = new DocumentHeader();
        foreach (var line in lines)
        {
            header = header with
            {
                Symbol = header.Symbol ?? Symbol(line.Text),
                Session = header.Session ?? Session(line.Text),
                Date = header.Date ?? LabelledDate(line.Text),
            };
        }

        return header;
    }

    private static bool IsCoverLine(string text) =>
        Symbol(text) is not null || Session(text) is not null || LabelledDate(text) is not null || IsMeetingDate(text)
        || text.StartsWith("原文", StringComparison.Ordinal) || text.StartsWith("日期", StringComparison.Ordinal)
        || text.StartsWith("ORIGINAL", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DATE:", StringComparison.OrdinalIgnoreCase)
        || text is "秘书处编拟" or "秘书处编写的文件" or "秘书处编拟的文件" || text.EndsWith("prepared by the Secretariat", StringComparison.OrdinalIgnoreCase)
        || IsCommittee(text) || text.Length == 1;

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
        (text.Contains("日内瓦", StringComparison.Ordinal) && text.Contains('年') && text.Contains('至') && text.Length < 40)
        || (text.StartsWith("Geneva,", StringComparison.OrdinalIgnoreCase) && text.Contains(" to ", StringComparison.Ordinal) && text.Length < 60);

    private static bool IsCommittee(string text) =>
        (text.Contains("委员会", StringComparison.Ordinal) || text.StartsWith("Committee on", StringComparison.OrdinalIgnoreCase))
        && text[^1] is ')' or '）' && text.Length < 60;

    private static bool ContainsOnlyUpper(this ReadOnlySpan<char> text) => text.Length is >= 2 and <= 8 && text.IndexOfAnyExceptInRange('A', 'Z') < 0;
}
