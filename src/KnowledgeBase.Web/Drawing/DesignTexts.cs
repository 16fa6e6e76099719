using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Drawing;

/// <summary>The texts of the page that shows what pages are made of.</summary>
public static class DesignTexts
{
    public static readonly Phrase Title = new("设计", "Design");
    public static readonly Phrase Lead = new(
        "页面所用的全部颜色、字号、间距和部件。写新页面时从这里取用，不另造。",
        "Every colour, size, distance and component that pages are made of. A new page takes them from here and makes none of its own.");
    public static readonly Phrase Colours = new("颜色", "Colours");
    public static readonly Phrase ColoursMeaning = new("浅色和深色各有一套，随系统切换；正文与底色的对比度达到 WCAG AA。", "There is a light and a dark set, chosen by the system; text meets WCAG AA against its ground.");
    public static readonly Phrase Sizes = new("字体和字号", "Type");
    public static readonly Phrase Sample = new("发展议程建议 10 与预期成果 4.2", "Development Agenda recommendation 10 and expected result 4.2");
    public static readonly Phrase Distances = new("间距（8点节奏）", "Distances, in a rhythm of 8 points");
    public static readonly Phrase Measures = new("其他尺寸", "Other measures");
    public static readonly Phrase Controls = new("控件", "Controls");
    public static readonly Phrase Button = new("按钮", "Button");
    public static readonly Phrase QuietButton = new("次要按钮", "Quiet button");
    public static readonly Phrase SmallPrint = new("小字", "Small print");
    public static readonly Phrase Meta = new("说明文字", "Meta");
    public static readonly Phrase Kicker = new("眉题", "Kicker");
    public static readonly Phrase LeadSample = new("导语：一页开头的一两句话。", "Lead: a sentence or two at the head of a page.");
    public static readonly Phrase Tags = new("标签和可移除的选项", "Tags and chips");
    public static readonly Phrase Tag = new("段落涉及的事物", "What a passage speaks of");
    public static readonly Phrase Chip = new("已选", "Chosen");
    public static readonly Phrase ChipAlso = new("同时检索", "Also searched");
    public static readonly Phrase ChipUndone = new("已撤回", "Taken back");
    public static readonly Phrase ChipClear = new("全部清除", "Clear all");
    public static readonly Phrase Notices = new("提示", "Notices");
    public static readonly Phrase Notice = new("提示：这里还没有内容。", "A notice: there is nothing here yet.");
    public static readonly Phrase Problem = new("问题：说明错在哪里、怎么办。", "A problem: what was wrong and what to do.");
    public static readonly Phrase Stacked = new("在手机上自上而下读的表格", "A table that a phone shows from top to bottom");
    public static readonly Phrase Lists = new("列表和表格", "Lists and tables");
    public static readonly Phrase Drawing = new("图形", "Drawing");
    public static readonly Phrase DrawingMeaning = new("图形总与它的数字在一起，颜色不是唯一的区别。", "A drawing always stands beside its numbers, and colour is never the only difference.");
    public static readonly Phrase Reading = new("阅读", "Reading");
    public static readonly Phrase Found = new("找到的词", "What was found");
    public static readonly Phrase Folded = new("折叠的内容", "What is folded away");
}
