using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The texts of the page that explains the API.</summary>
public static class ApiTexts
{
    public static readonly Phrase Lead = new(
        "网页上看到的一切都可以由程序读取：无需注册，只读，JSON。每个操作都可以在这里试用。",
        "Whatever the pages show, programs can read: no registration, read only, JSON. Every operation can be tried here.");

    public static readonly Phrase Promise = new(
        "版本承诺：/api/v1 之下不会删除或改名任何字段、参数和网址；新增内容随时可能出现，请忽略不认识的字段。",
        "The promise of version 1: under /api/v1 no member, parameter or address is removed or renamed. Additions may come at any time: ignore what you do not know.");

    private static readonly Dictionary<string, Phrase> Groups = new Phrase[]
    {
        new("检索", "Search"), new("文件", "Documents"), new("条目", "Entities"), new("统计", "Statistics"), new("导出", "Export"), new("写入", "Writing"), new("密钥", "Keys"),
    }.ToDictionary(group => group.En, StringComparer.Ordinal);

    /// <summary>The heading of a group of operations, which the description names in English.</summary>
    public static Phrase OfGroup(string tag) => Groups.GetValueOrDefault(tag) ?? new Phrase(tag, tag);

    public static readonly Phrase Run = new("运行", "Run");
}
