using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>The texts of entity pages and of their lists.</summary>
public static class EntityTexts
{
    public static readonly Phrase Facts = new("基本情况", "Facts");
    public static readonly Phrase AlsoKnownAs = new("又称", "Also known as");
    public static readonly Phrase Relations = new("相关内容", "Related");
    public static readonly Phrase PointedAtBy = new("提及本项的{0}", "{0} that name this");
    public static readonly Phrase Passages = new("文件中的论述", "What the documents say");
    public static readonly CountPhrase PassageCount = new("{0} 处提及", "{0} mention", "{0} mentions");
    public static readonly Phrase FirstOf = new("以下是前 {0} 个段落。", "These are the first {0} passages.");
    public static readonly Phrase AllPassages = new("检索所有相关段落", "Search all passages that speak of this");
    public static readonly Phrase NoPassages = new("收录的文件没有提及本项。", "The documents held here do not speak of this.");
    public static readonly Phrase Starred = new("立即落实", "For immediate implementation");
    public static readonly Phrase StarredLegend = new("★ 大会2007年通过、立即落实的建议", "★ Adopted in 2007 for immediate implementation");
    public static readonly Phrase Yes = new("是", "Yes");
    public static readonly Phrase No = new("否", "No");
    public static readonly Phrase Translated = new("本站翻译", "translated here");
    public static readonly Phrase Imported = new("导入", "imported");
    public static readonly Phrase Editorial = new("本站编辑", "set here");
    public static readonly Phrase PublicSource = new("公开资料", "public source");
    public static readonly Phrase ByHeading = new("依据上级标题", "by the heading above");
    public static readonly CountPhrase Listed = new("{0} 项", "{0} entry", "{0} entries");
    public static readonly Phrase Ungrouped = new("其他", "Others");
    public static readonly Phrase OtherLanguage = new("英文名称", "In Chinese");
    public static readonly Phrase NoSector = new(
        "未说明：收录的文件列出了该项目，但没有在任何部门的标题下报告其执行情况，也没有写明实施单位属于哪个部门。",
        "Not stated: the documents held here list the project, but report on its work under the heading of no sector and name no implementing unit of one.");
    public static readonly Phrase NoRecommendation = new(
        "未说明：收录的文件没有写明该项目落实哪些建议。",
        "Not stated: the documents held here do not say which recommendations the project carries out.");
    public static readonly Phrase Empty = new("还没有内容。", "There is nothing here yet.");

    public static readonly Phrase EmptyRegister = new(
        "这份登记册目前还没有记录：它的数据不在本站收录的文件里，由管理人员用表格（CSV或XLSX）导入后即可在此浏览和检索。",
        "This register has no records yet: its data are not in the documents held here. Once someone in charge imports them from a table (CSV or XLSX), they can be browsed and searched here.");
    public static readonly Phrase NarrowBy = new("按以下方面筛选", "Narrow by");
    public static readonly Phrase AsTable = new("下载表格", "Download as a table");
    public static readonly Phrase PagesOfList = new("列表的各页", "Pages of the list");
    public static readonly Phrase ItsProjects = new("检索相关项目", "Search its projects");
    public static readonly Phrase CiteOrExport = new("引用或导出", "Cite or export");
    public static readonly Phrase SearchThese = new("检索和筛选", "Search and filter these");
}
