using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Reading;

/// <summary>The texts of the reader and of the list of documents.</summary>
public static class ReaderTexts
{
    public static readonly Phrase CloseOutline = new("关闭目录", "Close the contents");
    public static readonly Phrase Outline = new("目录", "Contents");
    public static readonly Phrase Notes = new("注释", "Notes");
    public static readonly Phrase Note = new("注 {0}", "Note {0}");
    public static readonly Phrase BackToReference = new("回到正文", "Back to the text");
    public static readonly Phrase BackToReferenceN = new("回到正文第 {0} 处", "Back to reference {0}");
    public static readonly Phrase Permalink = new("{0}的永久链接", "Permanent link to {0}");
    public static readonly Phrase SpeaksOf = new("涉及", "Speaks of");
    public static readonly CountPhrase More = new("另 {0} 项", "{0} more", "{0} more");
    public static readonly Phrase Table = new("表格 {0}，可横向滚动", "Table {0}, scrolls sideways");
    public static readonly Phrase Symbol = new("文号", "Symbol");
    public static readonly Phrase Session = new("届会", "Session");
    public static readonly Phrase SessionNumber = new("第{0}届", "{0}");
    public static readonly Phrase Date = new("日期", "Date");
    public static readonly Phrase Language = new("语文", "Language");
    public static readonly Phrase Type = new("类别", "Type");
    public static readonly Phrase HowKnown = new("以上信息的依据", "How this is known");
    public static readonly Phrase Warnings = new("读取时的说明", "Notes on the reading");
    public static readonly Phrase SearchInside = new("在本文件中检索", "Search in this document");
    public static readonly CountPhrase Passages = new("{0} 个段落", "{0} passage", "{0} passages");
    public static readonly Phrase File = new("文件名", "File");
    public static readonly Phrase OriginalFile = new("下载原始文件", "Download the original file");
    public static readonly Phrase Chinese = new("中文", "Chinese");
    public static readonly Phrase English = new("英文", "English");
    public static readonly Phrase UnofficialEnglish = new("非正式英文译本", "Unofficial English rendering");
    public static readonly Phrase UnofficialChinese = new("非正式中文译本", "Unofficial Chinese rendering");
    public static readonly Phrase UnofficialShort = new("（非正式译本）", " (unofficial rendering)");
    public static readonly Phrase UnofficialMeaning = new(
        "，为本产品逐段译出，不是产权组织发布的文本；援引措辞请以所译文件为准。",
        ", made for this product paragraph by paragraph. It is not a text published by WIPO; for the wording, cite the document it was made from.");
    public static readonly Phrase RenderedFrom = new("所译文件", "The document it was made from");
    public static readonly Phrase OtherVersion = new("另一语文版本", "In another language");
    public static readonly Phrase Aligned = new("编号段落对应 {0}/{1}", "{0} of {1} numbered paragraphs aligned");
    public static readonly Phrase AlignedPassages = new("段落对应 {0}/{1}", "{0} of {1} passages aligned");
    public static readonly Phrase Counterpart = new("{0}的另一语文版本： {1}", "{0} in {1}");
    public static readonly Phrase Locator = new("段落", "Passage");

    /// <summary>The name of a document's language.</summary>
    public static Phrase LanguageOf(string code) => code == "en" ? English : Chinese;
}
