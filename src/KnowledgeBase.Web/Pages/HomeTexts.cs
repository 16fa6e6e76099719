using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The texts of the home page.</summary>
public static class HomeTexts
{
    public static readonly Phrase Heading = new("检索发展与\u200B知识产权委员会\u200B的文件", "Search the documents of the Committee on Development and Intellectual Property");
    public static readonly Phrase Lead = new(
        "用中文或英文检索，两种语言的内容都能找到；每条结果都可引用到段落。",
        "Search in English or Chinese and find what is written in either; every result can be cited to its paragraph.");
    public static readonly Phrase TryThese = new("试试：", "Try:");
    public static readonly Phrase Inside = new("库中内容", "What is inside");
    public static readonly Phrase WaysIn = new("从您的问题开始", "Start from your question");
    public static readonly Phrase ForStaff = new("秘书处工作人员", "Secretariat staff");
    public static readonly Phrase ForStaffText = new("哪些项目落实了某项建议？报告对它说了什么？", "Which projects addressed a recommendation, and what did the reports say of it?");
    public static readonly Phrase ForStaffProjects = new("按状态浏览项目", "Projects by status");
    public static readonly Phrase ForStaffRecommendations = new("45项建议", "The 45 recommendations");
    public static readonly Phrase ForStaffResults = new("预期成果和指标", "Expected results and indicators");
    public static readonly Phrase ForDelegates = new("成员国代表和知识产权局", "Delegates and IP offices");
    public static readonly Phrase ForDelegatesText = new("有哪些工具和服务可用，应向谁提出请求？", "Which tools and services are on offer, and whom do I ask for them?");
    public static readonly Phrase ForDelegatesTools = new("工具和服务", "Tools and services");
    public static readonly Phrase ForDelegatesContacts = new("联系方式", "Contacts");
    public static readonly Phrase ForDelegatesCountries = new("按地区查找国家", "Countries by region");
    public static readonly Phrase ForResearchers = new("研究人员", "Researchers");
    public static readonly Phrase ForResearchersText = new("关于一个主题的所有段落，附引文和永久链接。", "Every passage on a subject, with its citation and a permanent link.");
    public static readonly Phrase ForResearchersPassages = new("浏览所有段落", "All passages");
    public static readonly Phrase ForResearchersDocuments = new("阅读文件全文", "The documents in full");
    public static readonly Phrase ForStaffCompare = new("比较项目", "Compare projects");
    public static readonly Phrase ForResearchersShelf = new("书架：收集、引用和导出", "Shelf: collect, cite and export");
    public static readonly Phrase AssistanceHeading = new("查找援助", "Find assistance");
    public static readonly Phrase AssistanceText = new(
        "哪个国家，需要什么？找到合适的工具、负责的单位和地址，以及一封请求信的草稿。",
        "Which country, and what is needed? Find the tools that fit, the unit in charge and its address, and a draft of the letter.");
    public static readonly Phrase DocumentsHeading = new("最近的文件", "Recent documents");
    public static readonly Phrase AllDocuments = new("全部文件", "All documents");

    /// <summary>Searches to begin with.</summary>
    public static IReadOnlyList<Phrase> Examples { get; } =
    [
        new("知识产权", "gastronomic tourism"),
        new("建议10", "recommendation 10"),
        new("女企业家 乌干达", "women entrepreneurs Uganda"),
        new("\"技术与创新支持中心\"", "\"traditional knowledge\""),
    ];
}
