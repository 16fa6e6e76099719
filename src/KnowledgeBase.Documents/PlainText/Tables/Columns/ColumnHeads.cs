using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Tables.Columns;

/// <summary>
/// The header lines of tables whose cells a PDF extract wrote one below the other: a line of a few short words that stands again and again,
/// on top of each page of the table.
/// </summary>
internal sealed class ColumnHeads
{
    private const int Repeats = 3;

    private const int LongestName = 14;

    private readonly Dictionary<string, IReadOnlyList<string>> heads = new(StringComparer.Ordinal);

    /// <summary>The header lines as printed.</summary>
    public IReadOnlySet<string> Lines { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Finds the header lines of a document.</summary>
    public static ColumnHeads Find(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, LineJoiner joiner)
    {
        var found = new ColumnHeads();
        if (!layout.IsWrapped)
            return found;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var candidates = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.IsBlank || line.StartsWithTab || line.Width > 60 || line.Width < 8)
                continue;
            var names = joiner.Join(work, [line.Content]).Text.Split(' ');
            if (names.Length is < 2 or > 5 || !Array.TrueForAll(names, n => n.Length is >= 2 and <= LongestName && Scripts.IsHan(n[0]) && Scripts.IsHan(n[^1])))
                continue;
            candidates[new string(work.Content(line))] = names;

            // Two headers that differ in the last column only are the same kind of table.
            var kind = string.Join(' ', names, 0, names.Length - 1);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        foreach (var (line, names) in candidates)
        {
            if (counts[string.Join(' ', names, 0, names.Length - 1)] >= Repeats)
                found.heads[line] = names;
        }

        found.Lines = found.heads.Keys.ToHashSet(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The headers of the last columns.</summary>
    public IEnumerable<string> LastNames => heads.Values.Select(n => n[^1]).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the columns, when the line is such a header.</summary>
    public IReadOnlyList<string>? NamesIn(ReadOnlySpan<char> content) =>
        heads.Count > 0 && content.Length <= 80 && heads.TryGetValue(new string(content), out var names) ? names : null;
}
