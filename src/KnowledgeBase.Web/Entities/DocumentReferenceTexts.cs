using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>The words by which the catalogue names documents that are not held here.</summary>
public static class DocumentReferenceTexts
{
    /// <summary>The sorts of documents.</summary>
    public static readonly IReadOnlyDictionary<string, Phrase> Kinds = ByEnglish(
        new("进展报告", "progress report"),
        new("审评报告", "evaluation report"),
        new("独立审评报告", "independent evaluation report"),
        new("外部独立审评报告", "independent external evaluation report"),
        new("完成报告", "completion report"),
        new("完成和自我评价报告", "completion cum self-evaluation report"),
        new("项目提案", "project proposal"),
        new("项目提案修订本", "revised project proposal"),
        new("最初的提案", "first proposal"),
        new("项目文件", "project document"),
        new("早先的项目文件", "earlier project document"),
        new("首份主题项目文件", "first thematic project document"),
        new("后续文件：活动摸底", "follow-up: mapping of activities"),
        new("后续文件：南南合作活动摸底", "follow-up: mapping of South-South activities"),
        new("研讨会摘要", "workshop summary"),
        new("概念研究", "conceptual study"),
        new("概念文件", "concept paper"));

    /// <summary>What stands behind the sort.</summary>
    public static readonly IReadOnlyDictionary<string, Phrase> Details = ByEnglish(
        new("内部审计和监督司", "IAOD"),
        new("大韩民国", "Republic of Korea"),
        new("埃及", "Egypt"),
        new("修订本", "revised"),
        new("摘要", "summary"));

    private static Dictionary<string, Phrase> ByEnglish(params Phrase[] phrases) => phrases.ToDictionary(phrase => phrase.En, StringComparer.Ordinal);
}
