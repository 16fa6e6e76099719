using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Tests.Linking;

/// <summary>Documents of a few passages, made by hand in the reader's shape.</summary>
internal static class OneParagraph
{
    public static Document Of(string text) => Document(new Passage { Locator = "p1", Kind = PassageKind.Paragraph, Text = text });

    public static Document Document(params Passage[] passages) =>
        new() { SourceText = "", Language = "zh", Passages = passages };

    public static Passage Heading(string locator, int level, string text) =>
        new() { Locator = locator, Kind = PassageKind.Heading, Level = level, Text = text };

    public static Passage Paragraph(string locator, string text) =>
        new() { Locator = locator, Kind = PassageKind.Paragraph, Text = text };

    public static Passage Row(string locator, string? label, params TableCell[] cells) => new()
    {
        Locator = locator,
        Kind = PassageKind.TableRow,
        Label = label,
        Text = string.Join(" | ", cells.Select(cell => cell.Text)),
        Cells = cells,
    };
}
