namespace KnowledgeBase.Catalogue.Extraction.Tools;

/// <summary>The units that a line names: 信息和知识获取司与地区局、DTDC are three.</summary>
internal static class UnitNames
{
    private static readonly string[] Separators = ["、", "，", ", ", "/", "；", "; "];
    private static readonly string[] Conjunctions = ["与", "和", " and "];

    /// <summary>What the name of a unit ends with; 和 behind anything else is a part of a name.</summary>
    private static readonly string[] Endings =
        ["司", "局", "部", "处", "科", "室", "中心", "学院", "图书馆", "division", "bureau", "department", "section", "office", "academy", "center", "centre", "library"];

    /// <summary>The names, as printed but for bullets and blanks between Chinese characters.</summary>
    public static IEnumerable<string> In(string line) =>
        line.TrimStart('-', '–', '·', ' ')
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Divided)
            .Select(WithoutBlanks)
            .Where(unit => unit.Length > 1);

    private static IEnumerable<string> Divided(string names)
    {
        foreach (var word in Conjunctions)
        {
            for (var at = names.IndexOf(word, 1, StringComparison.Ordinal); at > 0; at = names.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var before = names[..at].TrimEnd();
                if (IsUnit(before))
                    return [before, .. Divided(names[(at + word.Length)..].TrimStart())];
            }
        }
        return [names];
    }

    private static bool IsUnit(string text) =>
        Array.Exists(Endings, ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (text.Length > 1 && text.All(char.IsAsciiLetterUpper));

    private static string WithoutBlanks(string name)
    {
        for (var i = name.Length - 2; i > 0; i--)
        {
            if (name[i] == ' ' && (name[i - 1] > '\u2E80' || name[i + 1] > '\u2E80') && !char.IsAsciiLetterOrDigit(name[i - 1]))
                name = name.Remove(i, 1);
        }
        return name;
    }
}
