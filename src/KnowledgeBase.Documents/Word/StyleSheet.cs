using System.Globalization;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>What a style says that matters here; null where it leaves it to the style it is based on.</summary>
internal sealed record Style
{
    /// <summary>The name, which is the English one for built-in styles whatever Word's language.</summary>
    public string Name { get; set; } = "";

    /// <summary>The style it is based on.</summary>
    public string? BasedOn { get; set; }

    /// <summary>The outline level, 0 the highest, 9 for body text.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>The list that its paragraphs are numbered by, 0 for none.</summary>
    public int? List { get; set; }

    /// <summary>The level in that list.</summary>
    public int? ListLevel { get; set; }

    /// <summary>How its runs look.</summary>
    public RunLooks Looks { get; set; }
}

/// <summary>Reads styles.xml and answers what a style says, by itself or by those it is based on.</summary>
internal sealed class StyleSheet
{
    /// <summary>Styles in a row that are based on each other; more is a circle.</summary>
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> resolved = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    /// <summary>The style that a list is kept in, for lists that only name one.</summary>
    public int? ListOf(string style) => styles.GetValueOrDefault(style)?.List;

    /// <summary>What a style says with all it is based on; for null, the default paragraph style.</summary>
    public Style Resolve(string? id)
    {
        id = id is not null && styles.ContainsKey(id) ? id : defaultParagraph ?? "";
        if (resolved.TryGetValue(id, out var known))
            return known;
        var whole = new Style();
        var next = id;
        for (var i = 0; i < LongestChain && next is not null && styles.TryGetValue(next, out var style); i++)
        {
            whole.Name = i == 0 ? style.Name : whole.Name;
            whole.OutlineLevel ??= style.OutlineLevel ?? LevelByName(style.Name);
            if (whole.List is null)
                (whole.List, whole.ListLevel) = (style.List, whole.ListLevel ?? style.ListLevel);
            whole.Looks = whole.Looks.Over(style.Looks);
            next = style.BasedOn;
        }

        return resolved[id] = whole;
    }

    /// <summary>Reads the part.</summary>
    public void Read(PartXml xml)
    {
        while (xml.Read())
        {
            if (xml is not { IsElement: true, Name: "style" } || xml.Attribute("styleId") is not { } id)
                continue;
            if (xml.Attribute("type") == "paragraph" && xml.Attribute("default") is "1" or "true" or "on")
                defaultParagraph ??= id;
            styles.TryAdd(id, ReadStyle(xml));
        }
    }

    private static Style ReadStyle(PartXml xml)
    {
        var style = new Style();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "name":
                    style.Name = xml.Attribute("val") ?? "";
                    break;
                case "basedOn":
                    style.BasedOn = xml.Attribute("val");
                    break;
                case "rPr":
                    style.Looks = RunLooks.Read(xml);
                    break;
                case "pPr":
                    var properties = ParagraphProperties.Read(xml);
                    (style.OutlineLevel, style.List, style.ListLevel) = (properties.OutlineLevel, properties.List, properties.ListLevel);
                    break;
            }
        }

        return style;
    }

    private static int? LevelByName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            && level is >= 1 and <= 9 ? level - 1 : null;
}
