using System.Globalization;
using System.Text;

namespace KnowledgeBase.Documents.Tests;

/// <summary>Prints a document for a person to judge, and for tests to compare: one line a passage.</summary>
internal static class Outline
{
    /// <summary>Lines of locator, kind, level, label, text, cells and notes.</summary>
    public static string Of(Document document, int width = 1_000)
    {
        var text = new StringBuilder();
        foreach (var passage in document.Passages)
            text.Append(Line(passage, width)).Append('\n');
        return text.ToString();
    }

    public static string Line(Passage passage, int width = 1_000)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"{passage.Locator} {passage.Kind}{(passage.Level > 0 ? passage.Level : "")} <{passage.Parent}> [{passage.Label}] ");
        line.Append(passage.Cells.Count > 0
            ? string.Join(" | ", passage.Cells.Select(c => $"{(c.Header is null ? "" : c.Header + "=")}{(c.Inherited ? "^" : "")}{c.Text.Replace("\n", "/", StringComparison.Ordinal)}"))
            : passage.Text.Length > width ? passage.Text[..width] + "…" : passage.Text);
        foreach (var note in passage.Notes)
            line.Append(CultureInfo.InvariantCulture, $" {{{note.Locator}@{note.Offset}}}");
        return line.ToString();
    }
}
