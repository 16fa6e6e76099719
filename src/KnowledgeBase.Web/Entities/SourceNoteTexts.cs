using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>
/// The notes that those who wrote the catalogue put to its sources, in Chinese. The catalogue holds them in English; one that is not known here, as
/// in a catalogue of one's own, is shown as it stands and marked as English.
/// </summary>
public static class SourceNoteTexts
{
    private static readonly Dictionary<string, Phrase> Notes = new Phrase[]
    {
        new("CDIP/25/INF/3 引用：https://docslib.org/doc/4311226/cdip-25-inf-3-original-spanish-date-march-30-2020", "cited in CDIP/25/INF/3, https://docslib.org/doc/4311226/cdip-25-inf-3-original-spanish-date-march-30-2020"),
        new("关于内部协调的文件（CDIP/22）第32段引用（提案）", "cited in the paper on internal coordination (CDIP/22), paragraph 32 (proposal)"),
        new("关于内部协调的文件（CDIP/22）第32段引用", "cited in the paper on internal coordination (CDIP/22), paragraph 32"),
        new("2024年提案第2.9节引用", "cited in the proposal of 2024, section 2.9"),
        new("推定：先按阿拉伯国家联盟成员，再按联合国M49分区；不是WIPO的名单", "derived: members of the League of Arab States, then UN M49; not a list of WIPO's"),
        new("译自《2024-2025年工作计划和预算》摘录的中文", "from the Chinese of the Program of Work and Budget 2024/25, extracts"),
        new("译自手册CDIP/12/7的中文", "from the Chinese of the manual CDIP/12/7"),
        new("译自2023年报告的中文", "from the Chinese of the report for 2023"),
        new("英文名称；中文名称由此译出", "English name; the Chinese name is translated from it"),
        new("英文名称；中文名称见手册CDIP/12/7的注释", "English name; the Chinese name is printed in a note of the manual, CDIP/12/7"),
        new("联合国术语库名称、M49地区，最不发达国家、内陆发展中国家和小岛屿发展中国家标记", "UNTERM names, M49 regions, LDC, LLDC and SIDS flags"),
        new("《2022-2023年工作计划和预算》目录", "Program of Work and Budget 2022/23, contents"),
        new("名称同《2024-2025年工作计划和预算》附件十二", "name as printed in Annex XII of the Program of Work and Budget 2024/25"),
        new("名称同手册CDIP/12/7，据此与手册的段落和表格行对应", "name as printed in the manual CDIP/12/7, the key by which its paragraphs and rows are matched"),
        new("名称同手册CDIP/12/7的表格，据此与表格行对应", "name as printed in the tables of the manual CDIP/12/7, the key by which its rows are matched"),
        new("《2024-2025年工作计划和预算》摘录和手册CDIP/12/7中均有提及", "named in the Program of Work and Budget 2024/25, extracts, and in the manual CDIP/12/7"),
        new("名称同《2024-2025年工作计划和预算》的成果框架", "names as printed in the results framework of the Program of Work and Budget 2024/25"),
        new("网页列出了这些国家，可能还有其他国家", "the page named these countries; others are possible"),
        new("标题同总干事2023年报告附件二，据此与文件对应", "title as printed in Annex II of the Director General's report for 2023, the key by which documents are matched"),
        new("标识和简称由本站确定", "identifiers and shortened names are ours"),
        new("部门的标识由本站确定", "identifiers of sectors are ours"),
        new("名称依文件用法", "name as the documents use it"),
        new("文件中未见中英文名称，均由本站拟定", "neither name was seen in a document; both are ours"),
        new("由项目编号得知", "read from the project code"),
        new("译自中文表述", "rendered from the Chinese statement"),
        new("译自建议的中文文本", "rendered from the Chinese text of the recommendation"),
        new("用语依文件和业界惯例", "terms as the documents and the field use them"),
        new("以代码为名称", "the code is the name"),
        new("以编号为名称", "the number is the name"),
        new("译自中文标题", "translated from the Chinese title"),
    }.ToDictionary(note => note.En, StringComparer.Ordinal);

    /// <summary>A note as the catalogue has it, in the reader's language where it is known.</summary>
    public static string Of(string note, Localizer localizer) => Notes.TryGetValue(note, out var known) ? localizer[known] : note;
}
