using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word.Numbering;

/// <summary>A level of a list.</summary>
internal sealed record ListLevel
{
    /// <summary>The number of its first paragraph.</summary>
    public int Start { get; init; } = 1;

    /// <summary>How numbers are written, such as <c>lowerRoman</c>; <c>bullet</c> and <c>none</c> write none.</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>The label, with <c>%1</c> for the number of the first level.</summary>
    public string Text { get; init; } = "";

    /// <summary>All numbers in it are written in Arabic digits.</summary>
    public bool IsLegal { get; init; }

    /// <summary>It begins anew behind this level, counted from 1, or a higher one; 0 for never; null for behind any higher one.</summary>
    public int? RestartsBehind { get; init; }

    /// <summary>The style whose paragraphs stand at this level.</summary>
    public string? Style { get; init; }

    /// <summary>Its bullet is a character of a font of symbols.</summary>
    public bool InSymbolFont { get; init; }
}

/// <summary>A list as it is defined, shared by the lists that are used.</summary>
internal sealed class ListDefinition
{
    /// <summary>Its levels.</summary>
    public Dictionary<int, ListLevel> Levels { get; } = [];

    /// <summary>The style that holds the levels in its stead.</summary>
    public string? StyleLink { get; set; }
}

/// <summary>A list as it is used.</summary>
internal sealed class ListUse
{
    /// <summary>The definition.</summary>
    public int Definition { get; set; }

    /// <summary>Levels that replace those of the definition.</summary>
    public Dictionary<int, ListLevel> Levels { get; } = [];

    /// <summary>Levels that begin anew, and at which number.</summary>
    public Dictionary<int, int> Starts { get; } = [];
}

/// <summary>Reads numbering.xml.</summary>
internal sealed class NumberingDefinitions
{
    private readonly Dictionary<int, ListDefinition> definitions = [];
    private readonly Dictionary<int, ListUse> uses = [];

    /// <summary>The list of a number; null where the file defines none.</summary>
    public ListUse? Use(int list) => uses.GetValueOrDefault(list);

    /// <summary>The definition of a number.</summary>
    public ListDefinition? Definition(int definition) => definitions.GetValueOrDefault(definition);

    /// <summary>Reads the part.</summary>
    public void Read(PartXml xml)
    {
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name == "abstractNum" && ParagraphProperties.Number(xml.Attribute("abstractNumId")) is { } definition)
                definitions.TryAdd(definition, ReadDefinition(xml));
            else if (xml.Name == "num" && ParagraphProperties.Number(xml.Attribute("numId")) is { } use)
                uses.TryAdd(use, ReadUse(xml));
        }
    }

    private static ListDefinition ReadDefinition(PartXml xml)
    {
        var definition = new ListDefinition();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "numStyleLink")
                definition.StyleLink = xml.Attribute("val");
            else if (xml.Name == "lvl" && ParagraphProperties.Number(xml.Attribute("ilvl")) is { } level)
                definition.Levels.TryAdd(level, ReadLevel(xml));
        }

        return definition;
    }

    private static ListUse ReadUse(PartXml xml)
    {
        var use = new ListUse();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "abstractNumId")
                use.Definition = ParagraphProperties.Number(xml.Attribute("val")) ?? 0;
            else if (xml.Name == "lvlOverride" && ParagraphProperties.Number(xml.Attribute("ilvl")) is { } level)
                ReadOverride(xml, use, level);
        }

        return use;
    }

    private static void ReadOverride(PartXml xml, ListUse use, int level)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "startOverride")
                use.Starts[level] = ParagraphProperties.Number(xml.Attribute("val")) ?? 1;
            else if (xml.Name == "lvl")
                use.Levels[level] = ReadLevel(xml);
        }
    }

    private static ListLevel ReadLevel(PartXml xml)
    {
        var level = new ListLevel();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            level = xml.Name switch
            {
                "start" => level with { Start = ParagraphProperties.Number(xml.Attribute("val")) ?? 1 },
                "numFmt" => level with { Format = xml.Attribute("val") ?? "decimal" },
                "AlternateContent" => level with { Format = FallbackFormat(xml) ?? level.Format },
                "lvlText" => level with { Text = xml.Attribute("val") ?? "" },
                "isLgl" => level with { IsLegal = xml.Attribute("val") is not ("0" or "false" or "off") },
                "lvlRestart" => level with { RestartsBehind = ParagraphProperties.Number(xml.Attribute("val")) },
                "pStyle" => level with { Style = xml.Attribute("val") },
                "rPr" => level with { InSymbolFont = NamesSymbolFont(xml) },
                _ => level,
            };
        }

        return level;
    }

    /// <summary>Newer formats of numbers stand beside one that older versions of Word know, which is the one known here.</summary>
    private static string? FallbackFormat(PartXml xml)
    {
        string? format = null;
        var depth = xml.Enter();
        while (depth >= 0 && xml.Read() && xml.Depth > depth)
        {
            if (xml is { IsElement: true, Name: "numFmt" })
                format = xml.Attribute("val") is "custom" or null ? format : xml.Attribute("val");
        }

        return format;
    }

    private static bool NamesSymbolFont(PartXml xml)
    {
        var named = false;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "rFonts")
                named = SymbolFonts.Contains(xml.Attribute("ascii") ?? xml.Attribute("hAnsi"));
        }

        return named;
    }
}
