namespace KnowledgeBase.Web.Languages;

/// <summary>What stands on every page.</summary>
public static class SiteTexts
{
    public static readonly Phrase Name = new("CDIP 知识库", "CDIP Knowledge Base");
    public static readonly Phrase Subtitle = new("发展与知识产权委员会文件检索", "Search the documents of the Committee on Development and Intellectual Property");
    public static readonly Phrase SkipToContent = new("跳到正文", "Skip to the content");
    public static readonly Phrase Search = new("检索", "Search");
    public static readonly Phrase SearchLabel = new("检索词", "Search the documents");
    public static readonly Phrase SearchPlaceholder = new("例如：知识产权、建议10、乌干达", "e.g. gastronomic tourism, recommendation 10, Uganda");
    public static readonly Phrase MainNavigation = new("主要栏目", "Main sections");
    public static readonly Phrase LanguageChoice = new("界面语言", "Language");
    public static readonly Phrase Home = new("首页", "Home");
    public static readonly Phrase Documents = new("文件", "Documents");
    public static readonly Phrase Assistance = new("查找援助", "Find assistance");
    public static readonly Phrase Shelf = new("书架", "Shelf");
    public static readonly Phrase Breadcrumb = new("所在位置", "You are here");
    public static readonly Phrase About = new(
        "本知识库收录世界知识产权组织发展与知识产权委员会（CDIP）的文件，每条结果都注明文号和段落号。",
        "Documents of WIPO’s Committee on Development and Intellectual Property (CDIP). Every result names its document and paragraph.");
    public static readonly Phrase Api = new("程序接口", "API");
    public static readonly Phrase ApiDescription = new("接口说明 (OpenAPI)", "API description (OpenAPI)");
    public static readonly Phrase SameAsJson = new("本页的 JSON 数据", "This page as JSON");
    public static readonly Phrase BackToTop = new("回到页首", "Back to top");
    public static readonly Phrase Source = new("来源", "Source");
    public static readonly Phrase NotStated = new("未说明", "Not stated");
}
