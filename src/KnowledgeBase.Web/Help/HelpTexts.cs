using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Help;

/// <summary>The texts of the help page.</summary>
public static class HelpTexts
{
    public static readonly Phrase Title = new("帮助", "Help");
    public static readonly Phrase Lead = new("怎样检索，结果怎么读、怎么带走，段落与条目怎样关联，数据从哪里来、还缺什么。", "How to search, how to read results and take them away, how passages are linked to what they speak of, where the data are from and what is missing.");
    public static readonly Phrase Contents = new("本页内容", "On this page");
    public static readonly Phrase Searching = new("检索", "Searching");
    public static readonly Phrase SearchingText = new(
        "想到什么就输入什么，中文英文都行，两种语言的内容都会找到。各词都要有；另一语言的说法会一并检索，并列在结果上方，可以逐个去掉。下面的例子都可以点开。",
        "Type what you mean, in English or Chinese; what is written in either language is found. All words are wanted. Words of the other language are searched, too; they stand above the results, and each can be taken back. Every example below can be opened.");
    public static readonly Phrase Signs = new("符号", "Signs");
    public static readonly Phrase SignsText = new(
        "不用符号也能检索。需要更精确时，可以用这些符号，半角全角均可。先算 NOT，再算并列的词，再算 AND，最后算 OR。",
        "No sign is needed. To be more exact there are these, in half or full width. NOT binds most closely, then words side by side, then AND, then OR.");
    public static readonly Phrase Fields = new("字段", "Fields");
    public static readonly Phrase FieldsText = new("“字段:值”只在一个字段里检索，字段名用中文英文都可以。", "“field:value” looks in one field only; fields may be named in English or Chinese.");
    public static readonly Phrase Sign = new("写法", "Sign");
    public static readonly Phrase Field = new("字段", "Field");
    public static readonly Phrase Try = new("试试", "Try");
    public static readonly Phrase Meaning = new("含义", "What you get");
    public static readonly Phrase Limits = new(
        "一个检索式最多 512 个字符、64 个词和分句，括号最多 8 层，一个带 * 的词最多代表 1,024 个词。超出时会说明是哪一项、在哪里、怎么改。",
        "A search has at most 512 characters, 64 words and clauses, parentheses 8 deep; a word with * stands for at most 1,024 words. Beyond that the answer says which bound was met, where, and what to do.");

    public static readonly Phrase Results = new("结果", "Results");
    public static readonly Phrase ResultsFilters = new(
        "左侧可以筛选：同一栏里选几项是“或”，不同栏之间是“和”。每一项后面的数字是选了它会有多少条。已选的条件列在结果上方，点一下就取消。",
        "Filters stand beside the results: several values of one list mean any of them, different lists narrow each other. The number behind a value says how many results it has. What is chosen stands above the results and is taken back with one click.");
    public static readonly Phrase ResultsLittle = new(
        "找到的很少时，会改用相近的拼写，或放宽为只含部分检索词，并说明是怎么做的；引号里的、带 + 的和用 AND 连接的词从不放弃。",
        "Where little is found a spelling near by is tried, or some of the words are given up, and the page says so. Words in quotation marks, with +, or joined by AND are never given up.");
    public static readonly Phrase ResultsOrder = new(
        "检索词直接指向的条目排在最前；其余按相关度排列：名称比正文重要，罕见的词比常见的词重要，相邻的词比分散的词重要。每条结果都可以看到“为何有这条结果”。",
        "What a search names outright stands first. All else is ordered by relevance: names count more than text, rare words more than common ones, words side by side more than words apart. Each result can say why it is there.");
    public static readonly Phrase ResultsKeys = new("快捷键：/ 检索，j 和 k 在结果间移动，Enter 打开；在文件里，n 和 p 跳到下一处、上一处。可以停用。", "Keys: / to the search box, j and k from result to result, Enter to open; in a document, n and p to the next and the previous place. They can be turned off.");
    public static readonly Phrase Taking = new("引用和导出", "Citing and exporting");
    public static readonly Phrase TakingCite = new(
        "每个段落都有引文（如“CDIP/32/2，第22(iv)段”）和永久链接，点段末的 ¶ 即可复制。链接打开后会滚动到该段并标出。",
        "Every passage has a citation, such as “CDIP/32/2, para. 22(iv)”, and a permanent link; ¶ at its end copies both. The link scrolls to the passage and marks it.");
    public static readonly Phrase TakingExport = new(
        "结果页下方可以导出全部结果：表格（CSV、Excel）、数据（JSON Lines）、文献（RIS、BibTeX、CSL-JSON）、Word 引文。行数与页面所示相同，并附说明：检索式、筛选、时间，以及重新检索的链接。",
        "Below the results all of them can be exported: as a table (CSV, Excel), data (JSON Lines), references (RIS, BibTeX, CSL-JSON) or Word quotations. There are as many rows as the page says, with a note of the search, its filters, the time, and a link that runs it again.");
    public static readonly Phrase TakingAddress = new(
        "任何页面的网址都可以发给同事，看到的内容相同。检索可以订阅（Atom）。挑选的结果可以收入书架，一起引用或导出。",
        "The address of any page can be sent to a colleague and shows the same. A search can be followed as a feed (Atom). Results you pick can be put on the shelf, to cite or export them together.");

    public static readonly Phrase Links = new("段落怎样与条目关联", "How passages are linked");
    public static readonly Phrase LinksText = new(
        "程序按下列规则把段落与它谈到的建议、项目、国家等关联起来，并记下依据的规则和原文的字词；条目页和导出文件里都能看到。在人工标注的 161 个段落上衡量，准确率和召回率都不低于 95%；按上级标题推得的关联不在其内。",
        "A program links passages to the recommendations, projects, countries and so on that they speak of, by these rules, and keeps the rule and the very words each link was made from; pages of entries and exports show them. Measured on 161 passages labelled by hand, precision and recall are at least 95%; links inferred from headings are not part of that.");
    public static readonly Phrase Rule = new("依据", "Made from");
    public static readonly Phrase LinksMissing = new("联系方式和绩效指标不与段落关联；作为条目名称的常用词（如“版权”）只在它自己的行里算数。", "Contacts and indicators are not linked to passages. Everyday words that are also names of entries, such as “copyright”, count only in their own row.");

    public static readonly Phrase Data = new("数据及其缺口", "The data and their gaps");
    public static readonly Phrase DataHeld = new("本库目前收录 {0} 份文件、{1} 个段落，其中中文文件 {2} 份、英文文件 {3} 份。", "Held here are {0} documents with {1} passages: {2} documents in Chinese, {3} in English.");
    public static readonly Phrase DataOnly = new("委员会的其他文件不在库中：这里没有，不等于委员会没有讨论过。", "Other documents of the committee are not held here: that nothing is found does not mean that the committee never spoke of it.");
    public static readonly Phrase DataRenderings = new("标明“非正式译本”的 {0} 份文件是为本库翻译的，不是产权组织发布的文本，请勿引作原文。", "Documents marked “unofficial rendering”, {0} of them, were translated for this site. They are not WIPO’s texts; do not cite them as such.");
    public static readonly Phrase DataFlaws = new("有些文件是从 Word 或 PDF 导出的纯文本，表格、脚注和标题有缺损；每份文件开头的“以上信息的依据”列出读取时补救或存疑之处。", "Some documents are plain-text exports of Word or PDF files, with damaged tables, notes and headings; “How this is known” at the head of each lists what was mended or is in doubt.");
    public static readonly Phrase DataProjects = new("项目与建议的关系以库中文件所述为准。只见于公开网页的另列，不计入筛选的数字；文件没有说明的，筛选值为“未说明”。", "Which recommendations a project addresses is taken from the documents held here. What only public pages say is shown apart and not counted by filters; where no document says, the filter’s value is “Not stated”.");
    public static readonly Phrase DataSources = new("条目的每一项内容都注明出处：文件和段落，或公开网页，或“本站翻译”“本站编辑”“导入”。", "Everything said of an entry names its source: a document and paragraph, a public page, or “translated here”, “set here”, “imported”.");
    public static readonly Phrase DataRegisters = new("这些登记册还没有数据：{0}。管理人员导入表格后即可检索。", "These registers hold nothing yet: {0}. They can be searched once someone in charge imports their tables.");
    public static readonly Phrase DataCoverage = new("完整的缺口清单见“覆盖情况”。", "The coverage page lists every gap.");
    public static readonly Phrase DataDates = new("没有日期的文件（如两年期预算）不在按年份筛选的结果里。", "Documents without a date, such as the budget of a biennium, are not among results filtered by year.");

    /// <summary>The rules by which links are made, by their names in the API and in exports.</summary>
    public static IReadOnlyDictionary<string, Phrase> Rules { get; } = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        ["pattern"] = new("编号", "By number"),
        ["name"] = new("名称", "By name"),
        ["symbol"] = new("文号", "By symbol"),
        ["address"] = new("网址", "By address"),
        ["self"] = new("本身", "Itself"),
        ["heading"] = new("上级标题", "By the heading above"),
        ["region-of-country"] = new("国家所属地区", "The region of a country"),
    };

    /// <summary>What each rule goes by.</summary>
    public static IReadOnlyDictionary<string, Phrase> RuleMeanings { get; } = new Dictionary<string, Phrase>(StringComparer.Ordinal)
    {
        ["pattern"] = new("文中出现“建议4、10和45”“第45项建议”“预期成果4.2”这样的编号。", "The text has a number such as “recommendations 4, 10 and 45” or “expected result 4.2”."),
        ["name"] = new("文中出现条目的名称或别名；同一处取最长的。项目的短标题只有在上下文表明指的是项目时才算。", "The text has the name of an entry or another of its names, the longest at each place. Short titles of projects count only where something shows that the project is meant."),
        ["symbol"] = new("文中出现只属于一个项目的文号。", "The text has the symbol of a document that one project alone has."),
        ["address"] = new("文中出现工具网页的完整网址。", "The text has the whole address of a tool’s page."),
        ["self"] = new("这一行就是该建议或该工具的条目。", "The row is the entry of the recommendation or the tool."),
        ["heading"] = new("段落在某部门的标题之下。这是推得的，处处另行标明。", "The passage stands under the heading of a sector. This is inferred, and told apart everywhere."),
        ["region-of-country"] = new("提到一个国家，检索时就也算提到它所属的地区。", "Where a country is named, its region counts as spoken of in searches."),
    };
}
