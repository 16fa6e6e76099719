namespace KnowledgeBase.Documents.Identity;

/// <summary>What one line of a first page says, and what of it is none of that.</summary>
internal sealed record HeaderLine
{
    /// <summary>No line of a first page is longer, unless an export has put the whole page on one.</summary>
    private const int LongestLine = 600;

    private HeaderLine()
    {
    }

    /// <summary>The symbol that begins the line.</summary>
    public string? Symbol { get; private init; }

    /// <summary>The language behind <c>ORIGINAL:</c>.</summary>
    public string? OriginalLanguage { get; private init; }

    /// <summary>It has the label <c>ORIGINAL:</c>, whatever stands behind it.</summary>
    public bool SaysOriginal { get; private init; }

    /// <summary>The date behind <c>DATE:</c>.</summary>
    public DateOnly? Date { get; private init; }

    /// <summary>The number of the session.</summary>
    public int? Session { get; private init; }

    /// <summary>It says who prepared, submitted or adopted the document: the title has ended.</summary>
    public bool SaysAuthor { get; private init; }

    /// <summary>It says something of this sort and nothing else.</summary>
    public bool IsHeaderOnly => Rest.Length == 0 && SaysAnything;

    /// <summary>It says anything of this sort.</summary>
    public bool SaysAnything { get; private init; }

    /// <summary>What is left of it: the title, where the line has it too.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>Reads a line.</summary>
    public static HeaderLine Read(string text)
    {
        if (text.Length > LongestLine)
            text = text[..LongestLine];
        var cursor = new HeaderCursor(text.Trim());
        var language = cursor.TakeOriginal(out var saysOriginal);
        var date = cursor.TakeDate();
        var session = cursor.TakeSession();
        cursor.Take(HeaderPatterns.MeetingEnglish());
        cursor.Take(HeaderPatterns.MeetingChinese());
        var symbol = cursor.TakeSymbol(isFirstPage: saysOriginal || session is not null);
        cursor.Take(HeaderPatterns.Committee());
        cursor.Take(HeaderPatterns.Organization());
        var author = cursor.Take(HeaderPatterns.Author());
        cursor.Take(HeaderPatterns.PageNumber());
        return new HeaderLine
        {
            Symbol = symbol,
            OriginalLanguage = language,
            SaysOriginal = saysOriginal,
            Date = date,
            Session = session,
            SaysAuthor = author,
            SaysAnything = cursor.HasTaken,
            Rest = cursor.Rest,
        };
    }
}
