using System.Globalization;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Excel;

/// <summary>The texts that cells of a workbook refer to by number.</summary>
/// <param name="budget">Counts their characters once; each cell that shows one counts it again.</param>
internal sealed class SharedStrings(TextBudget budget)
{
    private readonly List<string> texts = [];

    /// <summary>The text of a number, or null where there is none.</summary>
    public string? this[string number] =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : null;

    /// <summary>Reads the part.</summary>
    public void Read(PartXml xml)
    {
        while (xml.Read())
        {
            if (xml is { IsElement: true, Name: "si" })
                texts.Add(RichText(xml, budget));
        }
    }

    /// <summary>The text of the current element, runs put together; readings of Chinese and Japanese characters above the line left out.</summary>
    public static string RichText(PartXml xml, TextBudget budget)
    {
        var text = new InlineWriter(budget);
        var depth = xml.Enter();
        var phonetic = -1;
        while (depth >= 0 && xml.Read() && xml.Depth > depth)
        {
            if (phonetic >= 0 && xml.Depth <= phonetic)
                phonetic = -1;
            if (xml is { IsElement: true, Name: "rPh" } && xml.Enter() is var at and >= 0)
                phonetic = at;
            else if (xml.IsText && phonetic < 0)
                xml.CopyText(piece => Append(text, piece));
        }

        return text.Take().Text;
    }

    /// <summary>Line breaks in a cell are meant.</summary>
    private static void Append(InlineWriter text, ReadOnlySpan<char> piece)
    {
        var first = true;
        foreach (var line in piece.EnumerateLines())
        {
            if (!first)
                text.BreakLine();
            first = false;
            text.Append(line);
        }
    }
}
