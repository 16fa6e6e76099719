using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Answers;

/// <summary>What is said to the reader when something is wrong with a search, in both languages.</summary>
internal static class SearchMessages
{
    private static readonly string[] FieldNames = [.. QueryFields.All.SelectMany(named => named.OtherNames.Prepend(named.Name))];

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
        ? new(parameter, $"There is no facet “{name}”.", $"{Meant(name, Facets.All).En}The facets are: {string.Join(", ", Facets.All)}.")
        : new(parameter, $"没有名为“{name}”的分面。", $"{Meant(name, Facets.All).Zh}可用的分面：{string.Join("、", Facets.All)}。");

    public static SearchProblem TooManyTerms(int limit, int? position, string language) => language == "en"
        ? new("q", $"The pattern fits more than {limit:N0} words.", "Give more characters before the wildcard.", position)
        : new("q", $"通配符匹配的词超过{limit:N0}个。", "请在通配符前多写几个字符。", position);

    public static SearchProblem Invalid(ParsedQuery.Invalid problem, string language)
    {
        var (detail, hint) = Texts(problem);
        return language == "en" ? new("q", detail.En, hint.En, problem.Position) : new("q", detail.Zh, hint.Zh, problem.Position);
    }

    /// <summary>What to say of something that was passed over.</summary>
    public static QueryHint Remark(QueryRemark remark, string language)
    {
        var (zh, en) = remark.Kind switch
        {
            QueryRemarkKind.UnbalancedQuote => ($"引号 {remark.What} 没有成对，已按普通词检索。", $"The quotation mark {remark.What} has no fellow; the words were searched without it."),
            QueryRemarkKind.UnbalancedBracket => ($"括号 {remark.What} 没有成对，已忽略。", $"The bracket {remark.What} has no fellow and was passed over."),
            QueryRemarkKind.LoneOperator => ($"运算符 {remark.What} 旁边没有检索词，已忽略。", $"The operator {remark.What} has no word to apply to and was passed over."),
            QueryRemarkKind.NotARange => ($"{remark.What} 不是范围，已按普通词检索；范围写作 year:[2013 TO 2024]。", $"{remark.What} is no range and was searched as words; write year:[2013 TO 2024]."),
            QueryRemarkKind.FieldWithoutValue => ($"字段 {remark.What} 后面没有值，已按普通词检索。", $"The field {remark.What} has no value behind it; its name was searched as a word."),
            QueryRemarkKind.UnknownValue => ($"没有名为“{remark.What}”的值。", $"There is no value called “{remark.What}”."),
            _ => ("检索词过多，只检索了其中最长的一部分。", "There are more words than can be searched together; the longest were searched."),
        };
        return new QueryHint(remark.Position, language == "en" ? en : zh);
    }

    private static ((string Zh, string En) Detail, (string Zh, string En) Hint) Texts(ParsedQuery.Invalid problem) => problem.Fault switch
    {
        QueryFault.TooLong => (
            ($"检索式超过{QueryParser.MaxLength}个字符。", $"The query is longer than {QueryParser.MaxLength} characters."),
            ("请去掉最不重要的部分。", "Leave out what matters least.")),
        QueryFault.TooManyClauses => (
            ($"检索式超过{QueryParser.MaxClauses}个词和短语。", $"The query has more than {QueryParser.MaxClauses} words and phrases."),
            ("请去掉最不重要的部分。", "Leave out what matters least.")),
        QueryFault.TooDeep => (
            ($"检索式的括号超过{QueryParser.MaxDepth}层。", $"The query's parentheses are more than {QueryParser.MaxDepth} deep."),
            ("请减少括号的层数。", "Use fewer parentheses inside one another.")),
        QueryFault.UnknownField => (
            ($"没有名为“{problem.What}”的字段。", $"There is no field “{problem.What}”."),
            ($"{Meant(problem.What, FieldNames).Zh}可用的字段：{Fields("、")}。如果冒号不表示字段，请在其前面加反斜杠：{problem.What}\\:",
                $"{Meant(problem.What, FieldNames).En}The fields are: {Fields(", ")}. Where the colon is not meant for a field, put a backslash before it: {problem.What}\\:")),
        QueryFault.EmptyRange => (
            ($"范围 {problem.What} 不可能有任何值。", $"Nothing can lie in the range {problem.What}."),
            ("请把较小的值写在前面。", "Write the lesser value first.")),
        QueryFault.NotAValue => (
            ($"“{problem.What}”不是此字段的值。", $"“{problem.What}” is no value of this field."),
            ("年份写作2024，日期写作2024-04-29，编号写作10或4.2。", "Write years as 2024, dates as 2024-04-29, numbers as 10 or 4.2.")),
        _ => (
            ($"字段“{problem.What}”没有次序，不能按范围检索。", $"The field “{problem.What}” has no order, so no range can be asked of it."),
            ($"可以按范围检索的字段：{Ranged("、")}。", $"Ranges can be asked of: {Ranged(", ")}.")),
    };

    private static (string Zh, string En) Meant(string typed, IEnumerable<string> names) =>
        NearestName.Of(typed, names) is { } meant ? ($"您是不是要找“{meant}”？", $"Did you mean “{meant}”? ") : ("", "");

    private static string Fields(string separator) => string.Join(separator, QueryFields.All.Select(field => field.Name));

    private static string Ranged(string separator) => string.Join(separator, QueryFields.All.Where(field => field.HasRanges).Select(field => field.Name));

    private static string Translate(string bounds) => bounds.Replace("from ", "", StringComparison.Ordinal).Replace(" to ", "至", StringComparison.Ordinal);
}
