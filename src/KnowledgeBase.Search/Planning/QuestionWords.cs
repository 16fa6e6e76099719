using KnowledgeBase.Catalogue;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>How questions are told from lists of words, which of their words ask rather than name, and which name a kind of record.</summary>
internal static class QuestionWords
{
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "which", "what", "who", "whom", "whose", "how", "where", "when", "why", "is", "are", "does", "do", "did", "has", "have", "can", "could",
        "list", "show", "find", "tell", "give", "name", "explain", "describe",
    };

    private static readonly string[] Chinese =
        ["哪", "什么", "怎么", "怎样", "如何", "谁", "多少", "几个", "几项", "吗", "呢", "为何", "何时", "何地", "请问", "是否", "有没有", "能否", "可否"];

    /// <summary>Words that say in a question that something is asked of something, and nothing of what.</summary>
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "deal", "deals", "dealing", "dealt", "relate", "related", "relates", "relating", "involve", "involves", "involved", "involving", "concern", "concerns",
        "concerning", "cover", "covers", "covered", "covering", "mention", "mentions", "mentioned", "say", "says", "said", "tell", "show", "list", "find",
        "give", "get", "need", "needs", "want", "wants", "exist", "exists", "available", "there", "please", "should", "could", "must", "may", "much",
        "many", "been", "long", "last", "lasts", "take", "takes", "often", "less", "more", "being", "also", "ask", "name", "explain", "describe", "all", "some", "address", "addresses", "addressed", "addressing",
        "regarding", "respect", "through", "during", "between", "than", "such", "us", "if", "so", "not", "no", "but", "they", "he", "she", "use", "used",
        "涉及", "有关", "相关", "提到", "谈到", "说到", "请问", "想", "想要", "想知道", "知道", "了解", "列出", "找", "找到", "查找", "查询", "可以", "能", "能够", "能否", "应该", "应",
        "应当", "属于", "哪里", "哪儿", "哪一", "哪项", "哪几", "哪位", "何时", "何地", "何种", "为何", "几个", "几项", "几", "多少", "有没有", "没有", "告诉", "介绍", "说", "讲", "讲的", "个", "项",
        "些", "种", "次", "位", "会", "要", "让", "给", "做", "做了", "来", "去", "得", "地", "着", "过", "又", "还", "很", "最", "该", "此", "所", "它", "他", "她", "他们", "它们", "用", "用于", "里",
        "哪", "什", "么", "多久", "多长", "多长时间", "有多少", "可", "需要", "帮", "帮我", "一下", "目前", "现在", "情况", "内容", "有什么", "怎么样", "怎么办", "办", "干",
    };

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["project"] = EntityKinds.Project,
        ["projects"] = EntityKinds.Project,
        ["项目"] = EntityKinds.Project,
        ["tool"] = EntityKinds.Tool,
        ["tools"] = EntityKinds.Tool,
        ["工具"] = EntityKinds.Tool,
        ["service"] = EntityKinds.Tool,
        ["services"] = EntityKinds.Tool,
        ["服务"] = EntityKinds.Tool,
        ["database"] = EntityKinds.Tool,
        ["databases"] = EntityKinds.Tool,
        ["数据库"] = EntityKinds.Tool,
        ["contact"] = EntityKinds.Contact,
        ["contacts"] = EntityKinds.Contact,
        ["联系"] = EntityKinds.Contact,
        ["联系人"] = EntityKinds.Contact,
        ["联系方式"] = EntityKinds.Contact,
        ["联络"] = EntityKinds.Contact,
        ["地址"] = EntityKinds.Contact,
        ["email"] = EntityKinds.Contact,
        ["country"] = EntityKinds.Country,
        ["countries"] = EntityKinds.Country,
        ["国家"] = EntityKinds.Country,
        ["sector"] = EntityKinds.Sector,
        ["sectors"] = EntityKinds.Sector,
        ["部门"] = EntityKinds.Sector,
        ["region"] = EntityKinds.Region,
        ["regions"] = EntityKinds.Region,
        ["地区"] = EntityKinds.Region,
        ["recommendation"] = EntityKinds.Recommendation,
        ["recommendations"] = EntityKinds.Recommendation,
        ["建议"] = EntityKinds.Recommendation,
        ["indicator"] = EntityKinds.Indicator,
        ["indicators"] = EntityKinds.Indicator,
        ["指标"] = EntityKinds.Indicator,
        ["document"] = RecordKinds.Document,
        ["documents"] = RecordKinds.Document,
        ["文件"] = RecordKinds.Document,
    };

    /// <summary>What questions ask for, and the words that stand beside the answer.</summary>
    private static readonly (string[] Asking, string[] Answering)[] Measures =
    [
        (["how long", "how many months", "how many years", "多久", "多长时间", "多少个月", "多长"], ["duration", "期限", "个月", "months", "为期"]),
        (["how much", "多少钱", "多少经费", "多少预算", "费用多少"], ["budget", "预算", "swiss francs", "瑞郎"]),
        (["how often", "多长时间一次", "频率"], ["every", "每年", "annual"]),
    ];

    /// <summary>The words that answers use for what a question asks for: of a question of time, duration and 个月.</summary>
    public static IReadOnlyList<string> AskedFor(string text)
    {
        var folded = Normaliser.Fold(text);
        return Array.Find(Measures, measure => Array.Exists(measure.Asking, asking => folded.Contains(asking, StringComparison.Ordinal))).Answering ?? [];
    }

    /// <summary>Whether a text asks something: it has a question mark at its end, begins with a word that asks, or has a Chinese one.</summary>
    public static bool IsQuestion(string text)
    {
        var folded = Normaliser.Fold(text);
        if (folded.EndsWith('?'))
            return true;
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return (space > 0 && English.Contains(folded[..space]) && folded.AsSpan(space + 1).Contains(' '))
            || Array.Exists(Chinese, word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether a folded word carries nothing in a question.</summary>
    public static bool IsFiller(string word) => Filler.Contains(word) || English.Contains(word);

    /// <summary>The kind of record a folded word names; null where it names none.</summary>
    public static string? KindOf(string word) => Kinds.GetValueOrDefault(word);
}
