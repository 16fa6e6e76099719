using System.Text;

namespace KnowledgeBase.Documents.Csv;

/// <summary>
/// Cuts text into records of values (RFC 4180): a value in quotes may hold delimiters, line ends and doubled quotes. What breaks the rule is
/// taken as it stands: text behind a closing quote goes on with the value, a quote inside a bare value is part of it. A quote that is never
/// closed would swallow the rest of the file; it is taken for a character where no closing one follows within <see cref="LongestQuoted"/>.
/// </summary>
internal sealed class CsvRecords(string text, int start, char delimiter)
{
    private const int LongestQuoted = 100_000;

    private readonly List<string> values = [];
    private readonly StringBuilder value = new();
    private int at = start;

    /// <summary>The values of the record read last.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>Reads the next record; false at the end.</summary>
    public bool Read()
    {
        values.Clear();
        if (at >= text.Length)
            return false;
        while (true)
        {
            ReadValue();
            values.Add(value.ToString());
            if (at >= text.Length)
                return true;
            var end = text[at++];
            if (end == delimiter)
                continue;
            if (end == '\r' && at < text.Length && text[at] == '\n')
                at++;
            return true;
        }
    }

    /// <summary>Reads up to the delimiter or line end, or the end of the text, which is left to be read.</summary>
    private void ReadValue()
    {
        value.Clear();
        if (at < text.Length && text[at] == '"' && ClosingQuote(at + 1) is var close and > 0)
        {
            value.Append(text, at + 1, close - at - 1).Replace("\"\"", "\"");
            at = close + 1;
        }

        var from = at;
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
            at++;
        value.Append(text, from, at - from);
    }

    /// <summary>The quote that ends the value, or -1.</summary>
    private int ClosingQuote(int from)
    {
        var most = Math.Min(text.Length, from + LongestQuoted);
        for (var i = from; i < most; i++)
        {
            if (text[i] != '"')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '"')
                i++;
            else
                return i;
        }

        return -1;
    }
}
