using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>The texts of what can be done with a result.</summary>
public static class HitTexts
{
    public static readonly Phrase Why = new("为何有这条结果", "Why this result");
    public static readonly Phrase WhyWords = new("匹配的词", "Words that match");
    public static readonly Phrase WhyRarity = new("{1} 条记录中有 {0} 条含此词", "in {0} of {1} records");
    public static readonly Phrase WhyScore = new("得分 {0}", "score {0}");
    public static readonly Phrase WhyBest = new("检索词直接指向这一项，因此排在最前。", "The query names this outright, so it stands first.");
    public static readonly Phrase WhyNoWords = new("没有检索词；结果按标题或日期排列。", "No words were searched: results stand in the order of titles or dates.");
    public static readonly Phrase WhyComputed = new("得分的计算", "How the score is made");
    public static readonly Phrase Compare = new("比较", "Compare");
    public static readonly Phrase CompareThis = new("比较：{0}", "Compare: {0}");
    public static readonly Phrase CompareChosen = new("比较所选项目（最多四个）", "Compare the chosen projects (up to four)");
    public static readonly Phrase CopyCitation = new("复制引文", "Copy citation");
    public static readonly Phrase Copied = new("已复制", "Copied");
    public static readonly Phrase FilterValues = new("在“{0}”中查找", "Find in “{0}”");
    public static readonly Phrase NoValues = new("没有符合的值", "No value matches");
    public static readonly Phrase ShelfAdd = new("收入书架", "Put on the shelf");
    public static readonly Phrase ShelfRemove = new("从书架取下", "Take off the shelf");
    public static readonly Phrase ShelfFull = new("书架已满（{0} 条）。请先取下一些。", "The shelf is full ({0}). Take something off first.");
    public static readonly Phrase Keys = new("快捷键：/ 检索，j 和 k 上下移动，Enter 打开。", "Keys: / to search, j and k to move, Enter to open.");
    public static readonly Phrase KeysOff = new("停用快捷键", "Turn the keys off");
    public static readonly Phrase KeysOn = new("启用快捷键", "Turn the keys on");
}
