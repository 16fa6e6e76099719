using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>The name of a tool as a table or heading prints it, without what stands around it.</summary>
/// <param name="Name">The name: lines joined, the label of a group in front and the acronym behind taken off.</param>
/// <param name="Acronym">The acronym in brackets behind the name, or null.</param>
/// <param name="Printed">The words as printed.</param>
internal sealed record ToolName(string Name, string? Acronym, string Printed)
{
    private const int LongestAcronym = 12;

    /// <summary>What a name that goes on behind a colon may end its first part with; a group of tools is called otherwise.</summary>
    private static readonly string[] NamesNotGroups = ["项目", "计划", "project", "programme", "program"];

    /// <summary>Reads a printed name; null where nothing is left.</summary>
    public static ToolName? Read(string printed)
    {
        var name = WithoutGroup(Joined(printed)).TrimEnd('：', ':', ' ');
        string? acronym = null;
        if (name.Length > 0 && name[^1] is ')' or '）' && name.AsSpan().LastIndexOfAny('(', '（') is > 0 and var open)
        {
            var inside = name[(open + 1)..^1].Trim();
            if (inside.Length is > 1 and <= LongestAcronym && inside.Any(char.IsAsciiLetterUpper) && !HanText.Occurs(inside))
                (name, acronym) = (name[..open].TrimEnd(), inside);
        }
        return name.Length == 0 ? null : new ToolName(name, acronym, printed.Trim());
    }

    /// <summary>Lines joined: with a blank between words, with none between Chinese characters.</summary>
    private static string Joined(string printed)
    {
        var joined = "";
        foreach (var line in printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var apart = joined.Length > 0 && char.IsAscii(joined[^1]) && char.IsAscii(line[0]);
            joined += (apart ? " " : "") + line;
        }
        return joined;
    }

    /// <summary>What follows the label of a group: 在线数据库：Patentscope is one of the online databases.</summary>
    private static string WithoutGroup(string name)
    {
        var colon = name.IndexOf('：', StringComparison.Ordinal);
        if (colon < 0)
            colon = name.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || colon >= name.Length - 1)
            return name;
        var label = name[..colon].TrimEnd();
        return Array.Exists(NamesNotGroups, word => label.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? name : name[(colon + 1)..].Trim();
    }
}
