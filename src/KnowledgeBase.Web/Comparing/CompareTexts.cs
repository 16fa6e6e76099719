using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Comparing;

/// <summary>The texts of the page that compares projects.</summary>
public static class CompareTexts
{
    public static readonly Phrase Title = new("比较项目", "Compare projects");
    public static readonly Phrase Lead = new("把最多四个项目并排列出：状态、预算、期限、建议、预期成果和受益国。", "Up to four projects side by side: status, budget, duration, recommendations, expected results and countries.");
    public static readonly Phrase Empty = new("还没有选择项目。请在下面选择，或在检索结果中勾选“比较”。", "No project is chosen yet. Choose one below, or tick “Compare” in the results of a search.");
    public static readonly Phrase One = new("再选择一个项目即可比较。", "Choose another project to compare it with.");
    public static readonly Phrase TooMany = new("一次最多比较四个项目，其余的没有列出。", "At most four projects are compared at once; the others are left out.");
    public static readonly Phrase Unknown = new("没有这样的项目：{0}。", "There is no such project: {0}.");
    public static readonly Phrase Add = new("加入一个项目", "Add a project");
    public static readonly Phrase AddButton = new("加入", "Add");
    public static readonly Phrase Remove = new("移除", "Remove");
    public static readonly Phrase RemoveProject = new("移除：{0}", "Remove: {0}");
    public static readonly Phrase Fact = new("比较项", "What is compared");
    public static readonly Phrase Table = new("项目对照表", "The projects side by side");
    public static readonly Phrase Shared = new("各项目共有", "common to all");
    public static readonly Phrase SharedLegend = new("● 表示各项目共有。", "● marks what is common to all.");
    public static readonly Phrase Mentions = new("文件中的论述", "Mentions in the documents");
    public static readonly Phrase FromResults = new("从项目检索中选择", "Choose from a search of projects");
    public static readonly Phrase CompareWithOthers = new("与其他项目比较", "Compare with other projects");
    public static readonly Phrase OtherProjects = new("其他项目", "Other projects");
}
