namespace KnowledgeBase.Web.Help;

/// <summary>What can be typed into the search box, with searches to try. The whole language is described in <c>docs/search.md</c>.</summary>
public static class HelpExamples
{
    /// <summary>What is understood without any sign.</summary>
    public static IReadOnlyList<HelpRow> Plain { get; } =
    [
        new(null, new("该项建议排在最前，其后是提到它的内容；“建议4、10和45”这样的列举也算在内", "The recommendation first, then what refers to it, also in lists such as “recommendations 4, 10 and 45”"), [new("建议10", "recommendation 10"), new("第10项建议", "Rec. 10")]),
        new(null, new("预期成果", "The expected result"), [new("预期成果4.2", "ER 4.2"), new("4.2", "4.2")]),
        new(null, new("项目，怎样写编号都可以", "The project, however its code is written"), [new("DA_4_10_03", "DA_4_10_03"), new("da 4 10 3", "da 4 10 3")]),
        new(null, new("文件；再加上段号，就是那一段", "The document; with a paragraph number, that very paragraph"), [new("CDIP/32/2", "CDIP/32/2"), new("CDIP/32/2 第22段", "CDIP/32/2 para 22(iv)")]),
        new(null, new("国家、工具、计划，用哪个名称都可以", "A country, a tool, a programme, by any of its names"), [new("乌干达", "Uganda"), new("IP-TAD", "IP-TAD"), new("TISC", "TISC")]),
        new(null, new("一个问题：只表示提问的词不计，所问的那一类排在前面", "A question: words that only ask carry no weight, and the kind asked for comes first"), [new("哪些项目涉及妇女创业？", "which projects deal with tourism?"), new("什么是TISC？", "what is TISC?")]),
        new(null, new("简体繁体、全角半角、大小写、有无变音符号，都一样", "Simplified or Traditional, full or half width, capitals, accents: all the same"), [new("烏干達", "ＵＧＡＮＤＡ"), new("ｔｉｓｃ", "Perú")]),
        new(null, new("数字，带不带千位分隔符都一样", "A number, with or without separators"), [new("2,321", "2,321"), new("2321", "2321")]),
    ];

    /// <summary>The signs.</summary>
    public static IReadOnlyList<HelpRow> Signs { get; } =
    [
        new("\" \"  “ ”  「 」  《 》", new("这些字词，照此顺序", "Exactly these words in this order"), [new("\"技术转让\"", "\"technology transfer\""), new("“传统知识”", "\"traditional knowledge\"")]),
        new("\" \"~5", new("这些词彼此邻近，次序不限，中间最多隔五个词", "These words near one another in any order, at most five between them"), [new("\"技术 转让\"~5", "\"technology transfer\"~5")]),
        new("AND  &&", new("两者都要有", "Both must be there"), [new("专利 AND 培训", "patent AND training")]),
        new("OR  ||", new("有其一即可", "Either"), [new("乌干达 OR 秘鲁", "Uganda OR Peru")]),
        new("NOT  -  !", new("不要后面这个", "Not what follows"), [new("旅游 NOT 秘鲁", "tourism NOT Peru"), new("旅游 -秘鲁", "tourism -Peru")]),
        new("+", new("后面这个一定要有", "What follows must be there"), [new("+专利 培训", "+patent training")]),
        new("( )", new("括在一起的先算", "What belongs together"), [new("(乌干达 OR 秘鲁) 女企业家", "(Uganda OR Peru) women")]),
        new("*  ?", new("词中任意几个字符、任意一个字符", "Any characters, one character, inside a word"), [new("知识*权", "touris*"), new("wom?n", "wom?n")]),
        new("~  ~1", new("拼写相近，差一两个字符", "Nearly this spelling, one or two characters off"), [new("gastronomc~", "gastronomc~"), new("toursm~1", "toursm~1")]),
        new("^", new("这个词更重要", "This word counts more"), [new("专利^3 培训", "patent^3 training")]),
        new("[ TO ]  ..  > <", new("从……到……；{ } 不含端点", "From, to; { } without the bound itself"), [new("year:[2013 TO 2024]", "year:[2013 TO 2024]"), new("year:>2013", "year:>2013"), new("建议:[1 TO 14]", "recommendation:[1 TO 14]")]),
        new("\\", new("后面的字符不当作符号", "The next character is no sign"), [new("CDIP\\/32\\/2", "CDIP\\/32\\/2")]),
        new("*", new("全部内容", "Everything"), [new("*", "*")]),
    ];

    /// <summary>The fields.</summary>
    public static IReadOnlyList<HelpRow> Fields { get; } =
    [
        new("title  标题 题名 名称", new("项目、工具等的名称，文件的标题和文号", "Names of projects, tools and the like; titles and symbols of documents"), [new("标题:专利", "title:patent")]),
        new("heading  小标题 章节", new("段落上方的标题", "The headings above a passage"), [new("章节:妇女", "heading:women")]),
        new("text  正文 内容", new("段落的正文，条目的说明", "The text of passages, the description of records"), [new("正文:传统知识", "text:\"traditional knowledge\"")]),
        new("link  链接 网址", new("段落中的网址", "The web addresses in a passage"), [new("链接:wipolex", "link:wipolex")]),
        new("symbol  文号", new("该文号文件的全部内容", "Everything of the document with that symbol"), [new("文号:CDIP/32/2", "symbol:CDIP/32/2")]),
        new("kind  类型", new("一类内容", "One kind of results"), [new("kind:project 妇女", "kind:project women")]),
        new("recommendation  cluster  expectedResult  pillar", new("与之相关联的内容；也可写建议、建议集、预期成果、支柱", "What is linked to it; also rec, er"), [new("建议:10", "recommendation:10"), new("预期成果:4.2", "expectedResult:4.2")]),
        new("sector  region  country", new("谈到它的内容；也可写部门、地区、国家", "What speaks of it"), [new("国家:乌干达 女企业家", "country:Uganda women"), new("country:(ug OR pe)", "country:(ug OR pe)")]),
        new("status  topic", new("项目状态、手册的主题；也可写状态、主题", "The status of projects, the topics of the manual"), [new("status:ongoing", "status:ongoing")]),
        new("document  documentType  language", new("文件、文件类型、语文", "Documents, their types, their languages"), [new("文件类型:report 传统知识", "language:en tourism")]),
        new("year  date", new("年份、日期", "Year, date"), [new("year:2024", "year:2024"), new("date:2013..2024", "date:2013..2024")]),
        new("字段:*  field:*", new("这一项有内容的记录", "Records in which the field holds anything"), [new("country:*", "country:*")]),
    ];

    /// <summary>All rows.</summary>
    public static IEnumerable<HelpRow> All => Plain.Concat(Signs).Concat(Fields);
}
