using System.Globalization;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export;

/// <summary>What is said when something is wrong with a request, in both languages.</summary>
public static class ExportMessages
{
    /// <summary>A format that does not exist.</summary>
    public static SearchProblem UnknownFormat(string name, string language)
    {
        var formats = ExportFormat.All.Select(format => format.Name);
        return language == "en"
            ? new("format", name.Length == 0 ? "The parameter format is missing." : $"There is no format “{name}”.", $"The formats are: {string.Join(", ", formats)}.")
            : new("format", name.Length == 0 ? "缺少参数 format。" : $"没有名为“{name}”的格式。", $"可用的格式：{string.Join("、", formats)}。");
    }

    /// <summary>A column that does not exist.</summary>
    public static SearchProblem UnknownColumn(string name, string language)
    {
        var columns = ExportColumns.All.Select(column => column.Name).Concat(ExportColumns.GroupNames);
        return language == "en"
            ? new("columns", $"There is no column “{name}”.", $"The columns and groups of columns are: {string.Join(", ", columns)}.")
            : new("columns", $"没有名为“{name}”的列。", $"可用的列和列组：{string.Join("、", columns)}。");
    }

    /// <summary>The columns of a table of entities, for a search that is not of one kind of them.</summary>
    public static SearchProblem EntityColumnsOfOneKind(string language) => language == "en"
        ? new("columns", "The columns “entity” are those of one kind of entity.", "Filter by one kind, such as kind=project.")
        : new("columns", "列组“entity”只适用于一种实体。", "请按一种类型筛选，例如 kind=project。");

    /// <summary>Something that is no change sequence.</summary>
    public static SearchProblem BadSince(string language) => language == "en"
        ? new("since", "The parameter since must be a whole number, 0 or more.", "Take the sequence from a manifest or from an earlier answer.")
        : new("since", "参数 since 应为不小于 0 的整数。", "请使用导出说明或先前答复中的 sequence。");

    internal static SearchProblem TooMany(ExportFormat format, int total, string language)
    {
        var (most, found) = (format.MostHits.ToString("N0", CultureInfo.InvariantCulture), total.ToString("N0", CultureInfo.InvariantCulture));
        return language == "en"
            ? new("format", $"The format {format.Name} takes {most} results at most; there are {found}.", "Narrow the search, or choose a format without a bound, such as csv or xlsx.")
            : new("format", $"{format.Name} 格式最多可导出 {most} 条结果，现有 {found} 条。", "请缩小检索范围，或选用没有上限的格式，如 csv 或 xlsx。");
    }
}
