using System.Globalization;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>What a paragraph, or a style of paragraphs, says of itself.</summary>
internal readonly record struct ParagraphProperties
{
    /// <summary>The style.</summary>
    public string? Style { get; init; }

    /// <summary>The outline level, 0 the highest, 9 for body text; null where it does not say.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The list it is numbered by, 0 for none; null where it does not say.</summary>
    public int? List { get; init; }

    /// <summary>The level in that list.</summary>
    public int? ListLevel { get; init; }

    /// <summary>Centred.</summary>
    public bool IsCentred { get; init; }

    /// <summary>A section ends with it.</summary>
    public bool EndsSection { get; init; }

    /// <summary>How its mark looks.</summary>
    public RunLooks Mark { get; init; }

    /// <summary>Reads the properties that <paramref name="xml"/> stands on; what they were before a tracked change is left aside.</summary>
    public static ParagraphProperties Read(PartXml xml)
    {
        var read = default(ParagraphProperties);
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            read = xml.Name switch
            {
                "pStyle" => read with { Style = xml.Attribute("val") },
                "outlineLvl" => read with { OutlineLevel = Number(xml.Attribute("val")) is >= 0 and <= 9 and var level ? level : null },
                "jc" => read with { IsCentred = xml.Attribute("val") == "center" },
                "sectPr" => read with { EndsSection = true },
                "rPr" => read with { Mark = RunLooks.Read(xml) },
                "numPr" => ReadList(xml, read),
                _ => read,
            };
        }

        return read;
    }

    /// <summary>A number of the file; null where it is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ParagraphProperties ReadList(PartXml xml, ParagraphProperties read)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "numId")
                read = read with { List = Number(xml.Attribute("val")) };
            else if (xml.Name == "ilvl")
                read = read with { ListLevel = Number(xml.Attribute("val")) };
        }

        return read;
    }
}
