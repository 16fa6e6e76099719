using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Shelf;

/// <summary>The texts of the shelf.</summary>
public static class ShelfTexts
{
    public static readonly Phrase Title = new("书架", "Shelf");
    public static readonly Phrase Lead = new(
        "收集检索到的内容，一起引用或导出。书架保存在这个浏览器里；本页的网址可以发给别人，看到的内容相同。",
        "Collect what you find, to cite or export it together. The shelf is kept in this browser; the address of this page can be sent to others and shows them the same.");
    public static readonly Phrase Empty = new("书架上还没有内容。在检索结果中点“收入书架”即可收集。", "Nothing is on the shelf yet. Use “Put on the shelf” in the results of a search.");
    public static readonly Phrase NeedsScripts = new(
        "收集内容需要浏览器启用脚本。没有脚本时，可以打开别人发来的书架网址，或直接导出检索结果。",
        "Collecting needs scripts to be allowed in the browser. Without them, addresses of shelves that others send can be opened, and the results of a search exported.");
    public static readonly CountPhrase Count = new("{0} 项", "{0} item", "{0} items");
    public static readonly CountPhrase Gone = new("{0} 项在库中已找不到，未列出。", "{0} is no longer held here and is left out.", "{0} are no longer held here and are left out.");
    public static readonly Phrase TooMany = new("一次最多显示 {0} 项，其余的没有列出。", "At most {0} are shown at once; the others are left out.");
    public static readonly Phrase Remove = new("取下", "Take off");
    public static readonly Phrase RemoveItem = new("取下：{0}", "Take off: {0}");
    public static readonly Phrase Clear = new("清空书架", "Clear the shelf");
    public static readonly Phrase Keep = new("把这些收入我的书架", "Put these on my shelf");
    public static readonly Phrase Citations = new("引文", "Citations");
    public static readonly Phrase CitedAt = new("{0}：{1}", "{0}: {1}");
    public static readonly Phrase CopyAll = new("复制全部引文", "Copy all citations");
    public static readonly Phrase Export = new("导出", "Export");
    public static readonly Phrase ExportPart = new("第 {0} 至 {1} 项", "Items {0} to {1}");
    public static readonly Phrase ToSearch = new("去检索", "Search");
}
