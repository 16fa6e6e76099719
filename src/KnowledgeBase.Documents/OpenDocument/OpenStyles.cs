using System.Globalization;
using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.OpenDocument;

/// <summary>A level of a list style.</summary>
/// <param name="Prefix">Stands before the number.</param>
/// <param name="Suffix">Stands behind it.</param>
/// <param name="Format">How it is written, in the names of Word; <c>bullet</c> for a bullet.</param>
/// <param name="Start">The first number.</param>
/// <param name="Levels">How many levels are shown, this one the last.</param>
/// <param name="Bullet">The bullet.</param>
internal sealed record OpenListLevel(string Prefix, string Suffix, string Format, int Start, int Levels, string Bullet);

/// <summary>Reads the styles that matter: those of lists, of the outline, and which paragraphs are titles or stand at which outline level.</summary>
internal sealed class OpenStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, Dictionary<int, OpenListLevel>> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Parent, string? List, int? Outline)> paragraphs = new(StringComparer.Ordinal);

    /// <summary>The name that the numbering of headings goes by.</summary>
    public const string Outline = "\0outline";

    /// <summary>Reads a part.</summary>
    public void Read(PartXml xml)
    {
        while (xml.Read())
        {
            if (xml.IsElement)
                ReadStyle(xml);
        }
    }

    /// <summary>Reads the style that the reader stands on, if it is one.</summary>
    public void ReadStyle(PartXml xml)
    {
        if (xml.Name == "style" && xml.Attribute("family") == "paragraph" && xml.Attribute("name") is { } name)
            paragraphs[name] = (xml.Attribute("parent-style-name"), xml.Attribute("list-style-name"), Number(xml.Attribute("default-outline-level")));
        else if (xml.Name == "list-style" && xml.Attribute("name") is { } list)
            lists[list] = ReadLevels(xml);
        else if (xml.Name == "outline-style")
            lists[Outline] = ReadLevels(xml);
    }

    /// <summary>The level of a list style, from 0; null where it has none.</summary>
    public OpenListLevel? Level(string? list, int level) => list is not null && lists.TryGetValue(list, out var levels) ? levels.GetValueOrDefault(level) : null;

    /// <summary>Whether a paragraph's style is, or descends from, the one of a name.</summary>
    public bool Is(string? style, string ancestor)
    {
        for (var i = 0; i < LongestChain && style is not null; i++)
        {
            if (style == ancestor)
                return true;
            style = paragraphs.TryGetValue(style, out var known) ? known.Parent : null;
        }

        return false;
    }

    /// <summary>The list style that a paragraph style names.</summary>
    public string? ListOf(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null; i++)
        {
            if (!paragraphs.TryGetValue(style, out var known))
                return null;
            if (known.List is { Length: > 0 } list)
                return list;
            style = known.Parent;
        }

        return null;
    }

    private static Dictionary<int, OpenListLevel> ReadLevels(PartXml xml)
    {
        var levels = new Dictionary<int, OpenListLevel>();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (Number(xml.Attribute("level")) is not { } level)
                continue;
            var isBullet = xml.Name == "list-level-style-bullet";
            var format = isBullet ? "bullet" : xml.Attribute("num-format") switch { "1" => "decimal", "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", "一, 二, 三, ..." => "chineseCounting", null or "" => "none", _ => "decimal" };
            levels[level - 1] = new OpenListLevel(
                xml.Attribute("num-prefix") ?? "", xml.Attribute("num-suffix") ?? "", format, Number(xml.Attribute("start-value")) ?? 1, Number(xml.Attribute("display-levels")) ?? 1,
                xml.Attribute("bullet-char") is { Length: > 0 } bullet && bullet[0] is not (>= '\uE000' and <= '\uF8FF') ? bullet : "•");
        }

        return levels;
    }

    /// <summary>A number of the file; null where it is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Counts through the levels of the lists.</summary>
internal sealed class OpenCounters(OpenStyles styles)
{
    private const int Levels = 10;

    private readonly Dictionary<string, int?[]> counts = new(StringComparer.Ordinal);

    /// <summary>The next label of a list.</summary>
    /// <param name="key">Tells the list from others.</param>
    /// <param name="style">Its style.</param>
    /// <param name="level">The level, from 0.</param>
    /// <param name="start">The number it begins anew with; null where it goes on.</param>
    public NumberLabel? Next(string key, string? style, int level, int? start)
    {
        if (level is < 0 or >= Levels || styles.Level(style, level) is not { } defined)
            return null;
        var count = counts.TryGetValue(key, out var known) ? known : counts[key] = new int?[Levels];
        count[level] = start ?? (count[level] is { } last ? Math.Min(last, int.MaxValue - 1) + 1 : defined.Start);
        Array.Clear(count, level + 1, Levels - level - 1);
        if (defined.Format == "bullet")
            return new NumberLabel(defined.Bullet, 0, NumberShape.Bullet);
        if (defined.Format == "none")
            return null;
        var first = Math.Max(0, level - Math.Clamp(defined.Levels, 1, Levels) + 1);
        var shown = Enumerable.Range(first, level - first + 1)
            .Select(l => (Level: styles.Level(style, l), Count: count[l]))
            .Where(l => l.Level is { Format: not ("none" or "bullet") })
            .Select(l => NumberFormat.Write(l.Count ?? l.Level!.Start, l.Level!.Format));
        return new NumberLabel((defined.Prefix + string.Join('.', shown) + defined.Suffix).Trim(), count[level]!.Value, NumberFormat.Shape(defined.Format));
    }
}
