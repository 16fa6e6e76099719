using System.Text;
using KnowledgeBase.Documents.PlainText;

namespace KnowledgeBase.Documents.OldWord;

/// <summary>
/// Turns what antiword writes into the form plain text has: tables drawn with strokes become rows with tabs between cells, wrapped cells put
/// together again; the notes listed behind the text, and <c>[1]</c> where they are referred to, become notes in markup.
/// </summary>
internal static class AntiwordText
{
    private const int LongestNumber = 5;

    /// <summary>The text as plain text.</summary>
    public static string ToPlain(string text)
    {
        var lines = text.Split('\n');
        var notes = TakeNotes(lines, out var end);
        var plain = new StringBuilder(text.Length + 64);
        for (var i = 0; i < end;)
        {
            if (IsRow(lines[i]))
                AppendTable(plain, lines, ref i, end);
            else
                plain.Append(lines[i++]).Append('\n');
        }

        if (notes.Count > 0)
            plain = MarkReferences(plain.ToString(), [.. notes.Select(n => n.Number)]);
        foreach (var (number, note) in notes)
            plain.Append('[').Append(number).Append(": ").Append(note).Append("]\n");
        return plain.ToString();
    }

    /// <summary>Turns the numbers of notes in brackets into references in markup.</summary>
    private static StringBuilder MarkReferences(string text, HashSet<string> numbers)
    {
        var marked = new StringBuilder(text.Length + (numbers.Count * 16));
        for (var i = 0; i < text.Length; i++)
        {
            marked.Append(text[i]);
            var close = text[i] == '[' ? text.AsSpan(i, Math.Min(LongestNumber + 1, text.Length - i)).IndexOf(']') : -1;
            if (close > 1 && numbers.Contains(text.Substring(i + 1, close - 1)))
                marked.Append("footnoteRef:");
        }

        return marked;
    }

    /// <summary>The notes behind a rule of strokes at the end, each beginning with its number in brackets.</summary>
    private static List<(string Number, string Text)> TakeNotes(string[] lines, out int end)
    {
        var notes = new List<(string Number, string Text)>();
        end = lines.Length;
        var rule = Array.FindLastIndex(lines, l => l.Length > 20 && l.AsSpan().Trim('-').IsEmpty);
        if (rule < 0)
            return notes;
        for (var i = rule + 1; i < lines.Length; i++)
        {
            if (NumberOf(lines[i]) is { } number)
                notes.Add((number, lines[i][(number.Length + 2)..].Trim()));
            else if (notes.Count > 0)
                notes[^1] = (notes[^1].Number, (notes[^1].Text + " " + lines[i].Trim()).Trim());
            else if (!string.IsNullOrWhiteSpace(lines[i]))
                return notes;
        }

        // A bracket inside a note would end it too early.
        for (var i = 0; i < notes.Count; i++)
            notes[i] = (notes[i].Number, notes[i].Text.Replace('[', '(').Replace(']', ')'));
        end = notes.Count > 0 ? rule : end;
        return notes;
    }

    private static string? NumberOf(string line)
    {
        var close = line.StartsWith('[') ? line.IndexOf(']', StringComparison.Ordinal) : -1;
        return close is > 1 and <= LongestNumber && line.AsSpan(1, close - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? line[1..close] : null;
    }

    private static bool IsRow(string line) => line.Length > 2 && line[0] == '|' && line[^1] == '|';

    private static void AppendTable(StringBuilder plain, string[] lines, ref int i, int end)
    {
        string[]? row = null;
        string[]? last = null;
        for (; i < end && IsRow(lines[i]); i++)
        {
            var cells = lines[i][1..^1].Split('|');
            if (row is not null && last is not null && GoesOn(last, cells))
            {
                for (var c = 0; c < cells.Length; c++)
                    row[c] = Join(row[c], cells[c].Trim());
            }
            else
            {
                AppendRow(plain, row);
                row = Array.ConvertAll(cells, c => c.Trim());
            }

            last = cells;
        }

        AppendRow(plain, row);
    }

    /// <summary>Every cell with text goes on with one above whose line had no room for its first word.</summary>
    private static bool GoesOn(string[] above, string[] cells)
    {
        if (above.Length != cells.Length)
            return false;
        for (var c = 0; c < cells.Length; c++)
        {
            var text = cells[c].Trim();
            if (text.Length == 0)
                continue;
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var word = Scripts.IsWide(text[0]) ? 2 : Scripts.Width(space < 0 ? text : text[..space]);
            if (string.IsNullOrWhiteSpace(above[c]) || Scripts.Width(above[c].AsSpan().TrimEnd()) + 1 + word <= Scripts.Width(above[c]) - 2)
                return false;
        }

        return true;
    }

    private static string Join(string left, string right) =>
        left.Length == 0 || right.Length == 0 || (Scripts.IsWide(left[^1]) && Scripts.IsWide(right[0])) ? left + right : left + " " + right;

    private static void AppendRow(StringBuilder plain, string[]? row)
    {
        if (row is not null)
            plain.AppendJoin('\t', row).Append('\n');
    }
}
