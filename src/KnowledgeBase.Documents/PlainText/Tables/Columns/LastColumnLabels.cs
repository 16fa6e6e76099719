namespace KnowledgeBase.Documents.PlainText.Tables.Columns;

/// <summary>
/// The labels that the lines of a last column begin with (<c>服务部门：</c>, <c>网址链接：</c>). They are learned from the tables themselves: a
/// label that comes again and again, or that shares a word with the column's header.
/// </summary>
internal sealed class LastColumnLabels
{
    private const int LongestLabel = 14;

    /// <summary>What follows a label tells that it is one: <c> http</c> at the longest.</summary>
    private const int Lookahead = 5;

    private const int Repeats = 8;

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    /// <summary>Learns the labels of a document's tables.</summary>
    /// <param name="paragraphs">The document's lines.</param>
    /// <param name="headers">The headers of the last columns.</param>
    public LastColumnLabels(IReadOnlyList<string> paragraphs, IEnumerable<string> headers)
    {
        var words = headers.SelectMany(h => h.Split('/', '、')).Where(w => w.Length >= 2).ToHashSet(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in paragraphs)
        {
            if (LabelOf(text) is { } label)
                counts[label] = counts.GetValueOrDefault(label) + 1;
        }

        foreach (var (label, count) in counts)
        {
            if (count >= Repeats || Parts(label).Any(words.Contains))
                labels.Add(label);
        }

        // What stands with one of these labels right behind it, time and again, is of the same column.
        string? before = null;
        var followed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in paragraphs)
        {
            var label = LabelOf(text);
            if (label is not null && labels.Contains(label) && before is not null && !labels.Contains(before))
                followed[before] = followed.GetValueOrDefault(before) + 1;
            before = label;
        }

        labels.UnionWith(followed.Where(f => f.Value >= 2).Select(f => f.Key));
        labels.UnionWith(words);
    }

    /// <summary>The text begins with one of the labels.</summary>
    public bool Begin(string text) =>
        LabelOf(text) is { } label ? labels.Contains(label) : labels.Contains(text);

    /// <summary>Where in the text, behind a space, one of the labels begins; -1 where none does.</summary>
    public int Find(string text)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            var rest = text.Substring(at + 1, Math.Min(LongestLabel + Lookahead, text.Length - at - 1));
            if (Beginnings(rest).Any(labels.Contains) && LabelOf(rest) is not null)
                return at;
        }

        return -1;
    }

    private static IEnumerable<string> Parts(string label) => Enumerable.Range(0, label.Length).SelectMany(at => Beginnings(label[at..]));

    private static IEnumerable<string> Beginnings(string text) => Enumerable.Range(1, Math.Min(text.Length, LongestLabel)).Select(length => text[..length]);

    /// <summary>What stands before a colon, or before a web address.</summary>
    private static string? LabelOf(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, LongestLabel + 1)).IndexOfAny('：', ':');
        if (end < 0)
        {
            var beginning = text.AsSpan(0, Math.Min(text.Length, LongestLabel + Lookahead));
            end = beginning.IndexOf(" www");
            if (end < 0)
                end = beginning.IndexOf(" http");
        }

        return end is > 1 and <= LongestLabel && !text.StartsWith("http", StringComparison.Ordinal) ? text[..end].Trim() : null;
    }
}
