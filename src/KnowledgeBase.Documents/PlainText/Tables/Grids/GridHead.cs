using KnowledgeBase.Documents.PlainText.Lines;

namespace KnowledgeBase.Documents.PlainText.Tables.Grids;

/// <summary>The header of a table that an extract wrote cell below cell, as it stands again on top of the table's next page.</summary>
/// <param name="Lines">The lines of the header as printed, blank ones left out.</param>
/// <param name="Starts">Where it stands: the numbers of its first lines.</param>
internal sealed record GridHead(IReadOnlyList<string> Lines, IReadOnlyList<int> Starts)
{
    /// <summary>The fewest lines that, standing again one for one, are a header and no accident.</summary>
    private const int FewestLines = 3;

    private const int MostLines = 30;

    private const int WidestLine = 90;

    /// <summary>
    /// Finds the headers of a document: a line of several short names, and at least two lines behind it that follow it wherever it stands. Every line is
    /// compared with the first of its text only.
    /// </summary>
    public static IReadOnlyList<GridHead> Find(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout)
    {
        if (!layout.IsWrapped)
            return [];
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var heads = new Dictionary<int, (int Count, List<int> Starts)>();
        var behind = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i < behind || lines[i].IsBlank || lines[i].StartsWithTab || lines[i].Width > WidestLine || !HasNames(work.Content(lines[i])))
                continue;
            if (firsts.TryAdd(new string(work.Content(lines[i])), i))
                continue;
            var first = firsts[new string(work.Content(lines[i]))];
            var (count, end) = Common(work, lines, first, i);
            if (count < FewestLines)
                continue;
            behind = end;
            if (heads.TryGetValue(first, out var known))
            {
                known.Starts.Add(i);
                heads[first] = (Math.Min(known.Count, count), known.Starts);
            }
            else
            {
                heads[first] = (count, [first, i]);
            }
        }

        return [.. heads.Select(h => new GridHead([.. Texts(work, lines, h.Key).Take(h.Value.Count)], h.Value.Starts))];
    }

    /// <summary>The line behind the header that begins at line <paramref name="start"/>.</summary>
    public int Behind(IReadOnlyList<Line> lines, int start)
    {
        for (int i = start, seen = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && ++seen == Lines.Count)
                return i + 1;
        }

        return lines.Count;
    }

    /// <summary>At least two names with a space between, of characters that names are written with.</summary>
    private static bool HasNames(ReadOnlySpan<char> content)
    {
        var names = 0;
        foreach (var range in content.Split(' '))
        {
            var name = content[range];
            if (name.Length < 2 || !char.IsLetter(name[0]) || Scripts.IsTerminal(name[^1]) || name[^1] is '，' or ',')
                return false;
            names++;
        }

        return names is >= 2 and <= 12;
    }

    private static (int Count, int End) Common(WorkText work, IReadOnlyList<Line> lines, int a, int b)
    {
        var limit = b;
        var count = 0;
        for (; count < MostLines && a < limit && b < lines.Count; a = Next(lines, a + 1), b = Next(lines, b + 1))
        {
            if (!work.Content(lines[a]).SequenceEqual(work.Content(lines[b])) || lines[a].Width > WidestLine)
                break;
            count++;
        }

        return (count, b);
    }

    private static int Next(IReadOnlyList<Line> lines, int i)
    {
        while (i < lines.Count && lines[i].IsBlank)
            i++;
        return i;
    }

    private static IEnumerable<string> Texts(WorkText work, IReadOnlyList<Line> lines, int i)
    {
        for (i = Next(lines, i); i < lines.Count; i = Next(lines, i + 1))
            yield return new string(work.Content(lines[i]));
    }
}
