using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Reading;

/// <summary>The texts of the reader and of the list of documents.</summary>
public static class ReaderTexts
{
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
    public static readonly Phrase Chinese = new("中文", "Chinese");
    public static readonly Phrase English = new("英文", "English");
    public static readonly Phrase Locator = new("段落", "Passage");
}
