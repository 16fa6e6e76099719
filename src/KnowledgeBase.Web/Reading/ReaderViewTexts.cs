using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Reading;

/// <summary>The texts of finding inside a document, of what it mentions, and of two languages side by side.</summary>
public static class ReaderViewTexts
{
    public static readonly Phrase Find = new("在文中查找", "Find in this document");
    public static readonly Phrase FindButton = new("查找", "Find");
    public static readonly CountPhrase FoundCount = new("找到 {0} 处", "{0} place found", "{0} places found");
    public static readonly Phrase FoundNone = new("文中没有“{0}”。", "“{0}” does not stand in this document.");
    public static readonly Phrase FoundCut = new("标出前 {0} 处", "the first {0} are marked");
    public static readonly Phrase First = new("第一处", "First");
    public static readonly Phrase EndFinding = new("结束查找", "Stop finding");
    public static readonly Phrase Previous = new("上一处（第 {0} 处）", "Previous place ({0})");
    public static readonly Phrase Next = new("下一处（第 {0} 处）", "Next place ({0})");
    public static readonly Phrase Mentions = new("文中标出", "Pointed out in the text");
    public static readonly Phrase Places = new("国家和地区", "Countries and regions");
    public static readonly Phrase Results = new("预期成果和指标", "Expected results and indicators");
    public static readonly Phrase Others = new("其他", "Others");
    public static readonly Phrase SideBySide = new("与{0}版并排阅读", "Read side by side with the {0} version");
    public static readonly Phrase OneLanguage = new("只看{0}版", "Only the {0} version");
    public static readonly Phrase NoVersion = new("没有这一语文的版本。", "There is no version in that language.");
    public static readonly Phrase Alone = new("另一版本没有对应段落", "The other version has no such passage");
    public static readonly Phrase Contradicts = new("编号相同，内容不符", "Same number, other content");
    public static readonly Phrase Copied = new("已复制：{0}", "Copied: {0}");
    public static readonly Phrase Close = new("关闭", "Close");

    /// <summary>What a group of kinds is called.</summary>
    public static Phrase OfGroup(string group) => group switch
    {
        "place" => Places,
        "result" => Results,
        "other" => Others,
        _ => KindTexts.Of(group).Many,
    };
}
