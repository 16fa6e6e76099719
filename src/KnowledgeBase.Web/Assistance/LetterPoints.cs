using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Assistance;

/// <summary>The points of a letter, out of the sentence that lists them.</summary>
public static class LetterPoints
{
    /// <summary>Behind which word the list begins.</summary>
    private static readonly string[] Beginnings = ["说明", "stating", "indicating", "describing", "setting out", "explaining", "specifying", "that states", "that indicates"];

    private static readonly string[] Separators = ["、", "以及", "；", ", and ", " and ", ", ", "; "];

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["所需的援助类型"] = "Type of assistance needed",
        ["目的"] = "Purpose",
        ["与本国发展目标的关联(如有的话)"] = "Relation to the country’s development goals (if any)",
        ["与本国发展目标的关联"] = "Relation to the country’s development goals",
        ["预期结果"] = "Expected results",
        ["受益人数量和状况"] = "Number and situation of the beneficiaries",
        ["最适当的援助期"] = "Most suitable period for the assistance",
        ["对所涉项目的兴趣"] = "Interest in the project",
        ["请求援助的理由"] = "Reasons for the request",
        ["预期成果或影响"] = "Expected results or impact",
        ["受益人"] = "Beneficiaries",
        ["可能的当地伙伴(如适用的话)"] = "Possible local partners (where applicable)",
        ["本国或机构受援准备情况"] = "Readiness of the country or institution",
        ["最适当的时限"] = "Most suitable time frame",
    };

    /// <summary>The points in order; none where the sentence lists none.</summary>
    public static IReadOnlyList<string> In(string sentence)
    {
        var start = Beginnings
            .Select(beginning => (At: sentence.IndexOf(beginning, StringComparison.OrdinalIgnoreCase), beginning.Length))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .Select(found => found.At + found.Length)
            .FirstOrDefault(-1);
        return start < 0
            ? []
            : [.. sentence[start..].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(point => point.TrimEnd('。', '.', '；', ';', ' ')).Where(point => point.Length > 0)];
    }

    /// <summary>A point in both languages where its translation is known, else as the manual words it.</summary>
    public static LocalizedText Name(string point) => English.TryGetValue(point, out var english) ? new(point, english) : new(point, null);
}
