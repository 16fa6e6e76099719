namespace KnowledgeBase.Documents.Identity;

/// <summary>What a first page says, and which of its lines say nothing else.</summary>
/// <param name="Header">What it says of the document; a title only where it says anything else too, for else any first line would be one.</param>
/// <param name="HeaderLines">The indices of the lines that are no part of the text: symbol, language, date, body, session, author.</param>
/// <param name="TitleLines">The indices of the lines the title was taken from.</param>
public sealed record FirstPageReading(DocumentHeader Header, IReadOnlyList<int> HeaderLines, IReadOnlyList<int> TitleLines)
{
    /// <summary>The page states a symbol, a session, a date or the original language.</summary>
    public bool SaysAnything => Header is not { Symbol: null, Session: null, Date: null, OriginalLanguage: null };
}

/// <summary>
/// Reads the first page of a document for what it says of it: symbol, original language, date, session and title. For readers of any format: they
/// give the page's lines or paragraphs, header parts and table cells in front, and leave the header's lines out of the text. In English and Chinese, with
/// characters, spaces and line ends lost as extraction loses them. Stateless and safe for concurrent use.
/// </summary>
public static class FirstPage
{
    /// <summary>How many lines are looked at.</summary>
    private const int MostLines = 40;

    /// <summary>A line longer than this is a paragraph, unless it is the first and holds the whole page.</summary>
    private const int LongestLine = 300;

    /// <summary>A line longer than this may hold the whole page, with the first paragraph behind it.</summary>
    private const int LongHeader = 100;

    private const int MostTitleLines = 5;

    private const int LongestTitle = 400;

    /// <summary>Reads the lines from the top of the first page; it may be given more than the page.</summary>
    /// <param name="lines">Lines or paragraphs, as text, in reading order; empty ones and line ends inside are allowed.</param>
    public static FirstPageReading Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (read, owners) = Lines(lines);
        var header = new DocumentHeader();
        var original = read.FindIndex(line => line.SaysOriginal);
        for (var i = 0; i < read.Count; i++)
        {
            var line = read[i];

            // Of several symbols, such as running heads a converter has put in front, the one nearest above "ORIGINAL" counts, else the first.
            header = header with
            {
                Symbol = line.Symbol is not null && (header.Symbol is null || i <= original) ? line.Symbol : header.Symbol,
                OriginalLanguage = header.OriginalLanguage ?? line.OriginalLanguage,
                Session = header.Session ?? line.Session,
                Date = header.Date ?? line.Date,
            };
        }

        List<int> title = header is { Symbol: null, Session: null, Date: null, OriginalLanguage: null } ? [] : Title(read);
        var titleText = string.Join(' ', title.Select(i => read[i].Rest));
        header = header with { Title = titleText.Length is > 0 and <= LongestTitle ? JoinHan(titleText) : null };
        return new FirstPageReading(
            header,
            [.. owners.Zip(read).GroupBy(pair => pair.First).Where(group => group.All(pair => pair.Second.IsHeaderOnly)).Select(group => group.Key)],
            [.. title.Select(i => owners[i]).Distinct()]);
    }

    /// <summary>The line states symbol, language, date, session, body or author, and nothing else.</summary>
    public static bool IsHeaderLine(string line) => line.Length <= LongestLine && HeaderLine.Read(line).IsHeaderOnly;

    /// <summary>The lines up to the first that is surely text, with the index of what each was given in.</summary>
    private static (List<HeaderLine> Read, List<int> Owners) Lines(IReadOnlyList<string> lines)
    {
        var read = new List<HeaderLine>();
        var owners = new List<int>();
        for (var i = 0; i < lines.Count && read.Count < MostLines; i++)
        {
            foreach (var part in lines[i].Split('\n'))
            {
                var line = WithoutText(part.Trim());
                if (line.Length == 0)
                    continue;
                if (read.Count > 0 && (line.Length > LongestLine || BeginsText(line)))
                    return (read, owners);
                read.Add(HeaderLine.Read(line));
                owners.Add(i);
            }
        }

        return (read, owners);
    }

    /// <summary>A page on one line ends where its first numbered paragraph begins.</summary>
    private static string WithoutText(string line) =>
        line.Length > LongHeader && line.IndexOf(" 1. ", StringComparison.Ordinal) is var text and > 0 ? line[..text] : line;

    /// <summary>The first numbered paragraph.</summary>
    private static bool BeginsText(string line) => line.Length > 3 && line[0] == '1' && line[1] is '.' or '．' or '、' && !char.IsAsciiDigit(line[2]);

    /// <summary>
    /// The lines of the title: below the session, or the symbol, the date and the language where no session is named, what is none of these; up to the
    /// line that says who prepared it, or as long as lines are in capitals.
    /// </summary>
    private static List<int> Title(List<HeaderLine> lines)
    {
        var from = lines.FindLastIndex(line => line.Session is not null);
        if (from < 0)
            from = lines.FindLastIndex(line => line.Symbol is not null || line.Date is not null || line.SaysOriginal);
        var first = from >= 0 && lines[from].Rest.Length > 0 && lines[from].Session is not null ? from : lines.FindIndex(from + 1, line => line.Rest.Length > 0);
        if (first < 0)
            first = lines.FindIndex(line => line.Rest.Length > 0);
        if (first < 0)
            return [];
        if (lines[first].SaysAuthor)
            return [first];
        var author = lines.FindIndex(first, line => line.SaysAuthor);
        var end = first + 1;
        if (author > first && author - first <= MostTitleLines)
            end = author;
        else
        {
            while (end < lines.Count && end - first < MostTitleLines && IsCapitals(lines[first].Rest) && IsCapitals(lines[end].Rest) && !lines[end].SaysAnything)
                end++;
        }

        return [.. Enumerable.Range(first, end - first).Where(i => lines[i].Rest.Length > 0)];
    }

    private static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower) && !text.Any(PlainText.Scripts.IsHan);

    /// <summary>Without the spaces between Chinese characters that joining lines, or an extraction, has put there.</summary>
    private static string JoinHan(string text)
    {
        var kept = text.Where((c, i) => !(c == ' ' && i > 0 && i + 1 < text.Length && IsChinese(text[i - 1]) && IsChinese(text[i + 1])));
        return string.Concat(kept);
    }

    private static bool IsChinese(char c) => PlainText.Scripts.IsHan(c) || PlainText.Scripts.IsWidePunctuation(c);
}
