using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Answers;

/// <summary>What is said to the reader when something is wrong with a search, in both languages.</summary>
internal static class SearchMessages
{
    public static SearchProblem OutOfRange(string parameter, string bounds, string language) => language == "en"
        ? new(parameter, $"The value of “{parameter}” is out of range.", $"Give a value {bounds}.")
        : new(parameter, $"参数“{parameter}”的值超出范围。", $"请给出{Translate(bounds)}的值。");

    public static SearchProblem PageWindow(string language) => language == "en"
        ? new("page", "Pages reach as far as the 10,000th result.", "Narrow the search, or go on with the cursor in “next”.")
        : new("page", "翻页最多到第10,000条结果。", "请缩小检索范围，或使用“next”中的游标继续。");

    public static SearchProblem BadCursor(string language) => language == "en"
        ? new("cursor", "The cursor does not belong to this search.", "Take the cursor from “next” of an answer to the same search, unchanged.")
        : new("cursor", "游标不属于此次检索。", "请原样使用同一检索结果中“next”给出的游标。");

    public static SearchProblem UnknownFacet(string parameter, string name, string language) => language == "en"
        ? new(parameter, $"There is no facet “{name}”.", $"The facets are: {string.Join(", ", Facets.All)}.")
        : new(parameter, $"没有名为“{name}”的分面。", $"可用的分面：{string.Join("、", Facets.All)}。");

    public static SearchProblem OutOfBounds(ParsedQuery.OutOfBounds problem, string language)
    {
        var (detailEn, detailZh) = problem.Bound switch
        {
            QueryBound.Length => ($"The query is longer than {QueryParser.MaxLength} characters.", $"检索式超过{QueryParser.MaxLength}个字符。"),
            QueryBound.Clauses => ($"The query has more than {QueryParser.MaxClauses} words and phrases.", $"检索式超过{QueryParser.MaxClauses}个词和短语。"),
            _ => ($"The query's parentheses are more than {QueryParser.MaxDepth} deep.", $"检索式的括号超过{QueryParser.MaxDepth}层。"),
        };
        return language == "en"
            ? new("q", detailEn, "Leave out what matters least.", problem.Position)
            : new("q", detailZh, "请去掉最不重要的部分。", problem.Position);
    }

    private static string Translate(string bounds) => bounds.Replace("from ", "", StringComparison.Ordinal).Replace(" to ", "至", StringComparison.Ordinal);
}
