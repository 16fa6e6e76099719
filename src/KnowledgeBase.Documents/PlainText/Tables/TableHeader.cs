namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>The header rows of a table.</summary>
/// <param name="RowCount">How many of the first rows are headers.</param>
/// <param name="Names">The header of each column, null where it has none.</param>
internal sealed record TableHeader(int RowCount, IReadOnlyList<string?> Names)
{
    private const int LongestHeader = 40;

    private const int MostRows = 3;

    private static readonly TableHeader None = new(0, []);

    /// <summary>Finds the header rows; a table without any has no names.</summary>
    public static TableHeader Find(IReadOnlyList<RawRow> rows)
    {
        if (rows.Count < 2 || !LooksLikeHeader(rows[0]) || RowLabel.FindIn(rows[0]) is not null)
            return None;
        var count = 1;
        var columns = rows.Max(r => r.Cells.Count);
        while (count < Math.Min(MostRows, rows.Count - 1) && IsLowerHeader(rows[count - 1], rows[count], columns, rows))
            count++;
        if (count == 1 && !BodyDiffers(rows))
            return None;
        return new TableHeader(count, NamesOf(rows.Take(count).ToList(), columns));
    }

    /// <summary>The same header again, as at the top of a new page.</summary>
    public static bool Same(RawRow a, RawRow b) => a.Cells.Select(c => c.Text).SequenceEqual(b.Cells.Select(c => c.Text));

    private static bool LooksLikeHeader(RawRow row)
    {
        var filled = row.Cells.Where(c => !c.IsEmpty).ToList();
        var spansAll = filled.Count == 1 && row.Cells[0].IsEmpty;
        return (filled.Count >= Math.Min(2, row.Cells.Count - 1) || spansAll) && filled.Count > 0
            && filled.TrueForAll(c => c.Text.Length <= LongestHeader && c.Lines.Count <= 3 && !IsValue(c.Text) && !EndsSentence(c.Text));
    }

    /// <summary>A second header row: below a row with spanning cells, with an empty or repeated first cell, and still without values.</summary>
    private static bool IsLowerHeader(RawRow upper, RawRow row, int columns, IReadOnlyList<RawRow> rows)
    {
        var spans = upper.Cells.Count < columns || upper.Cells.Skip(1).Any(c => c.IsEmpty);
        var filled = row.Cells.Where(c => !c.IsEmpty).ToList();
        return spans && filled.Count >= 2 && filled.TrueForAll(c => c.Text.Length <= LongestHeader && !IsValue(c.Text) && !EndsSentence(c.Text))
            && (upper.Cells.Count < columns || row.Cells[0].IsEmpty) && HasValues(rows);
    }

    private static bool HasValues(IReadOnlyList<RawRow> rows) => rows.Any(r => r.Cells.Skip(1).Any(c => IsValue(c.Text)));

    /// <summary>A header is shorter than what stands below it, or stands over values.</summary>
    private static bool BodyDiffers(IReadOnlyList<RawRow> rows)
    {
        var header = rows[0].Cells.Where(c => !c.IsEmpty).Average(c => c.Text.Length);
        var body = rows.Skip(1).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Select(c => c.Text.Length).DefaultIfEmpty().Average();
        return body >= header * 1.3 || HasValues([.. rows.Skip(1)]);
    }

    private static List<string?> NamesOf(List<RawRow> header, int columns)
    {
        var lower = header[^1].Cells;
        var names = new List<string?>();
        for (var i = 0; i < columns; i++)
            names.Add(i < lower.Count && !lower[i].IsEmpty ? OneLine(lower[i].Text) : null);
        for (var level = header.Count - 2; level >= 0; level--)
        {
            var above = Spread(header[level].Cells, lower, columns);
            for (var i = 0; i < columns; i++)
                names[i] = above[i] is null ? names[i] : names[i] is null ? above[i] : above[i] + " / " + names[i];
        }

        return names;
    }

    /// <summary>
    /// Lays the cells of an upper header over the columns. Where the source kept the empty cells of a span, a filled cell spans them; where it
    /// lost them, the spans are known only if the lower header begins anew below each (<c>Q1 Q2 Q3 Q4 | Q1 Q2</c>); else they are left out.
    /// </summary>
    private static string?[] Spread(IReadOnlyList<RawCell> upper, IReadOnlyList<RawCell> lower, int columns)
    {
        var spread = new string?[columns];
        if (upper.Count == columns)
        {
            string? last = null;
            for (var i = 0; i < columns; i++)
            {
                last = upper[i].IsEmpty ? last : OneLine(upper[i].Text);
                spread[i] = i == 0 && upper[i].IsEmpty ? null : last;
            }

            return spread;
        }

        var endsOpen = lower.Count == columns && lower[^1].IsEmpty && !upper[^1].IsEmpty;
        if (endsOpen)
            spread[columns - 1] = OneLine(upper[^1].Text);
        var groups = upper.Skip(1).Take(upper.Count - 1 - (endsOpen ? 1 : 0)).Select(c => OneLine(c.Text)).ToList();
        var starts = new List<int>();
        string? first = null;
        for (var i = 1; i < columns - (endsOpen ? 1 : 0); i++)
        {
            var text = i < lower.Count ? lower[i].Text : "";
            first ??= text;
            if (i == 1 || (text.Length > 0 && text == first))
                starts.Add(i);
        }

        if (starts.Count != groups.Count)
            return spread;
        for (var g = 0; g < groups.Count; g++)
        {
            var end = g + 1 < starts.Count ? starts[g + 1] : columns - (endsOpen ? 1 : 0);
            for (var i = starts[g]; i < end; i++)
                spread[i] = groups[g].Length == 0 ? null : groups[g];
        }

        return spread;
    }

    private static string OneLine(string text)
    {
        var lines = text.Split('\n');
        return lines.Aggregate((a, b) => a.Length > 0 && Scripts.IsHan(a[^1]) && b.Length > 0 && Scripts.IsHan(b[0]) ? a + b : a + " " + b);
    }

    private static bool EndsSentence(string text) => Scripts.LastTelling(text) is '。' or '；' or ';' || (text.EndsWith('.') && text.Length > 12);

    /// <summary>A figure, a dash for none, a tick or a percentage.</summary>
    private static bool IsValue(string text)
    {
        if (text is "X" or "x" or "-" or "–" or "—" or "✓" or "√")
            return true;
        var digits = text.Count(char.IsAsciiDigit);
        return digits > 0 && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%' or '(' or ')' or '-' or ' ' or '+' or '>' or '≥' or '\n');
    }
}
