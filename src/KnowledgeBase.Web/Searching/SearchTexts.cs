using KnowledgeBase.Search;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>The texts of the results page.</summary>
public static class SearchTexts
{
    public static readonly Phrase Title = new("检索结果", "Search results");
    public static readonly Phrase TitleFor = new("“{0}”的检索结果", "Results for “{0}”");
    public static readonly Phrase Everything = new("全部内容", "Everything");
    public static readonly CountPhrase Total = new("{0} 条结果", "{0} result", "{0} results");
    public static readonly Phrase Took = new("{0} 毫秒", "{0} ms");
    public static readonly Phrase PageOf = new("第 {0} 页，共 {1} 页", "page {0} of {1}");
    public static readonly Phrase Kinds = new("结果类型", "Kinds of results");
    public static readonly Phrase AllKinds = new("全部", "All");
    public static readonly Phrase Filters = new("筛选", "Filters");
    public static readonly CountPhrase FiltersChosen = new("筛选（已选 {0}）", "Filters ({0} chosen)", "Filters ({0} chosen)");
    public static readonly Phrase ApplyFilters = new("应用筛选", "Apply filters");
    public static readonly Phrase CloseFilters = new("关闭筛选", "Close the filters");
    public static readonly CountPhrase ShowAll = new("显示全部 {0} 项", "Show {0}", "Show all {0}");
    public static readonly Phrase NothingToFilter = new("没有可用的筛选项。", "There is nothing to filter by.");
    public static readonly Phrase Chosen = new("已选条件", "Chosen filters");
    public static readonly Phrase TakeBack = new("取消筛选：{0}：{1}", "Take back the filter {0}: {1}");
    public static readonly Phrase TakeAllBack = new("清除全部", "Clear all");
    public static readonly Phrase AlsoSearched = new("同时检索了", "Also searched");
    public static readonly Phrase AlsoSearchedFor = new("由“{0}”扩展", "for “{0}”");
    public static readonly Phrase TakeExpansionBack = new("不再检索“{0}”", "Do not search for “{0}”");
    public static readonly Phrase SearchAgainFor = new("重新检索“{0}”", "Search for “{0}” again");
    public static readonly Phrase NotSearched = new("未检索", "Not searched");
    public static readonly CountPhrase MoreExpansions = new("另外 {0} 个", "{0} more", "{0} more");
    public static readonly Phrase Sort = new("排序", "Sort by");
    public static readonly Phrase Apply = new("确定", "Apply");
    public static readonly Phrase Corrected = new("没有找到“{0}”，以下是“{1}”的结果。", "Nothing was found for “{0}”. These are the results for “{1}”.");
    public static readonly Phrase CorrectedFrom = new("按“{0}”原样检索", "Search for “{0}” as typed");
    public static readonly Phrase WordsAlone = new("各检索词单独检索的结果：", "What each word finds alone:");
    public static readonly Phrase NearWords = new("是否指：", "did you mean:");
    public static readonly CountPhrase WithoutFilters = new("不加筛选有 {0} 条结果", "Without the filters there is {0} result", "Without the filters there are {0} results");
    public static readonly CountPhrase Similar = new("另有 {0} 条内容相似", "{0} more like this", "{0} more like this");
    public static readonly Phrase Best = new("最佳答案", "Best answer");
    public static readonly Phrase Relaxed = new(
        "没有同时包含所有检索词的内容，以下结果包含其中一部分。",
        "Nothing holds all the words together; these results hold some of them.");
    public static readonly Phrase Nothing = new("没有找到符合条件的内容", "Nothing was found");
    public static readonly Phrase HintSpelling = new("检查用字，或换一个说法。", "Check the spelling, or say it in other words.");
    public static readonly Phrase HintFewer = new("少用几个词，或去掉引号。", "Use fewer words, or leave out the quotation marks.");
    public static readonly Phrase HintFilters = new("取消筛选条件", "Take the filters back");
    public static readonly Phrase HintIdentifiers = new("直接输入编号，例如“建议10”“预期成果4.2”或“CDIP/32/2”。", "Type an identifier, such as “recommendation 10”, “expected result 4.2” or “CDIP/32/2”.");
    public static readonly Phrase HintSyntax = new("可以使用 AND、OR、NOT、引号短语和 * 。", "AND, OR, NOT, quoted phrases and * may be used.");
    public static readonly Phrase HintHelp = new("看看检索帮助。", "See how to search.");
    public static readonly Phrase HintBrowse = new("或从首页开始浏览。", "Or browse from the home page.");
    public static readonly Phrase Problem = new("这个检索式无法理解", "This search cannot be understood");
    public static readonly Phrase ParameterProblem = new("网址中有一项写得不对", "Something in this address is not right");
    public static readonly Phrase SearchWords = new("不用符号，只检索这些词：{0}", "Search for these words without signs: {0}");
    public static readonly Phrase ProblemAt = new("第 {0} 个字符处：", "At character {0}:");
    public static readonly Phrase PastTheEnd = new("这一页没有结果了。", "There are no results on this page.");
    public static readonly Phrase FirstPage = new("回到第一页", "Back to the first page");
    public static readonly Phrase Pages = new("结果页", "Pages of results");
    public static readonly Phrase Page = new("第 {0} 页", "Page {0}");
    public static readonly Phrase Previous = new("上一页", "Previous");
    public static readonly Phrase Next = new("下一页", "Next");
    public static readonly Phrase Mentions = new("涉及", "Speaks of");
    public static readonly Phrase Hits = new("结果列表", "List of results");
    public static readonly Phrase Others = new("其他", "Others");

    public static readonly CountPhrase Export = new("导出全部 {0} 条结果", "Export {0} result", "Export all {0} results");
    public static readonly Phrase ExportTable = new("{0}：各项内容的表格 (Excel)", "{0} with all their particulars (Excel)");
    public static readonly Phrase ExportAbout = new("导出说明", "About this export");
    public static readonly Phrase ExportFeed = new("订阅此检索 (Atom)", "Follow this search (Atom)");

    private static readonly Dictionary<SearchSort, Phrase> Sorts = new()
    {
        [SearchSort.Relevance] = new("相关度", "Relevance"),
        [SearchSort.Newest] = new("最新在前", "Newest first"),
        [SearchSort.Oldest] = new("最早在前", "Oldest first"),
        [SearchSort.Title] = new("标题", "Title"),
    };

    private static readonly Dictionary<string, Phrase> ExportFormats = new(StringComparer.Ordinal)
    {
        ["csv"] = new("CSV 表格", "CSV table"),
        ["xlsx"] = new("Excel 表格", "Excel workbook"),
        ["jsonl"] = new("JSON Lines 数据", "JSON Lines"),
        ["ris"] = new("RIS 文献", "RIS references"),
        ["bibtex"] = new("BibTeX 文献", "BibTeX references"),
        ["csljson"] = new("CSL-JSON 文献", "CSL-JSON references"),
        ["docx"] = new("Word 引文", "Word quotations"),
    };

    /// <summary>What a format of exports is called.</summary>
    public static Phrase OfExport(string format) => ExportFormats[format];

    public static Phrase OfSort(SearchSort sort) => Sorts[sort];
}
