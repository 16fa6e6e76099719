using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>What is said of a bad parameter.</summary>
public static class ParameterTexts
{
    public static readonly Phrase OneOf = new("参数 {0} 只能是：{1}。", "The parameter {0} must be one of: {1}.");
    public static readonly Phrase Once = new("参数 {0} 只能出现一次。", "The parameter {0} may be given once.");
    public static readonly Phrase Between = new("参数 {0} 应为 {1} 至 {2} 之间的整数。", "The parameter {0} must be a whole number from {1} to {2}.");
    public static readonly Phrase PageWindow = new(
        "page 与 size 的乘积不得超过 {0}。请用上一页答复中的 next 作为 cursor 继续翻页，或缩小检索范围。",
        "page times size may not exceed {0}. Continue with the cursor given as next, or narrow the search.");
    public static readonly Phrase BadCursor = new("游标不属于这个列表。请原样使用 next 给出的游标。", "The cursor does not belong to this list. Take it from next, unchanged.");
    public static readonly Phrase TooManyFilters = new("一次最多可选 {0} 个筛选值。", "At most {0} filter values may be chosen at once.");
}
