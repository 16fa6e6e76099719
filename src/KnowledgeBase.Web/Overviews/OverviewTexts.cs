using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Overviews;

/// <summary>The texts of the overviews and of the coverage page.</summary>
public static class OverviewTexts
{
    public static readonly Phrase Overviews = new("总览", "Overviews");
    public static readonly Phrase Matrix = new("建议与预期成果", "Recommendations and expected results");
    public static readonly Phrase MatrixLead = new(
        "每格是同时涉及该建议和该预期成果的记录数，点开即为检索结果。",
        "Each cell says how many records speak of both the recommendation and the expected result, and leads to them.");
    public static readonly Phrase MatrixStated = new("加框：文件载明该建议有助于该预期成果。", "Framed: a document states that the recommendation contributes to the result.");
    public static readonly Phrase MatrixEmpty = new("空格：收录的文件没有同时提到两者。", "Empty: nothing held here speaks of both.");
    public static readonly Phrase CellMatrix = new("{0}，{1}：{2} 条记录", "{0}, {1}: {2} records");
    public static readonly Phrase Stated = new("，文件载明", ", stated");
    public static readonly Phrase Years = new("项目时间线", "Projects by year");
    public static readonly Phrase YearsLead = new(
        "按状态排列的项目，以及资料提到其各阶段的年份。",
        "Projects by status, with the years in which the sources speak of their stages.");
    public static readonly Phrase YearsLegend = new("图例", "Legend");
    public static readonly Phrase NoYears = new("{0} 个项目的资料未说明年份，列于各组末尾。", "The sources name no year for {0} of the projects; these stand at the end of each group.");
    public static readonly Phrase Project = new("项目", "Project");
    public static readonly Phrase ByRecommendation = new("按建议和部门开列的项目", "Projects by recommendation and sector");
    public static readonly Phrase ByRecommendationLead = new(
        "每格是该部门负责的、落实该建议的项目数。一个项目可计入多格；没有项目的建议见覆盖情况。",
        "Each cell says how many projects of the sector address the recommendation. A project may count in several cells; recommendations without any are on the coverage page.");
    public static readonly Phrase CellProjects = new("{0}，{1}：{2} 个项目", "{0}, {1}: {2} projects");
    public static readonly Phrase RecommendationShort = new("建议", "Rec.");
    public static readonly Phrase Recommendation = new("建议", "Recommendation");
    public static readonly Phrase Coverage = new("覆盖情况", "Coverage");
    public static readonly Phrase CoverageLead = new(
        "本库还缺什么：没有项目的建议，没有论述、来源或另一语文的条目，没有另一语文版本的文件。",
        "What is missing here: recommendations without projects; entries without a passage, a source or a language; documents without their other language.");
    public static readonly Phrase WithoutProject = new("没有载明项目的建议", "Recommendations without a stated project");
    public static readonly Phrase WithoutActiveProject = new("没有进行中项目的建议", "Recommendations without an active project");
    public static readonly Phrase OfAll = new("{0} / {1}", "{0} of {1}");
    public static readonly Phrase Gaps = new("各类条目的缺口", "Gaps by kind");
    public static readonly Phrase Kind = new("类别", "Kind");
    public static readonly Phrase All = new("总数", "All");
    public static readonly Phrase NoPassage = new("无论述", "No passage");
    public static readonly Phrase NoDocument = new("无文件来源", "No document as source");
    public static readonly Phrase NoSource = new("无来源", "No source at all");
    public static readonly Phrase NoChinese = new("无中文名", "No Chinese name");
    public static readonly Phrase NoEnglish = new("无英文名", "No English name");
    public static readonly Phrase WithoutTwin = new("没有另一语文版本的文件", "Documents without their other language");
    public static readonly Phrase Nothing = new("没有缺口。", "Nothing is missing.");
    public static readonly Phrase AsCsv = new("下载数据 (CSV)", "The data as CSV");
    public static readonly Phrase Table = new("{0}，可横向滚动", "{0}, scrolls sideways");

    /// <summary>What a gap is called.</summary>
    public static Phrase OfGap(string name) => name switch
    {
        "no-passage" => NoPassage,
        "no-document" => NoDocument,
        "no-source" => NoSource,
        "no-chinese" => NoChinese,
        _ => NoEnglish,
    };
}
