namespace KnowledgeBase.Web.Assistance;

/// <summary>
/// What of a need is worth searching: who writes that they need help with something says "help" of every tool there is. Words of asking are
/// left out, unless nothing else is left.
/// </summary>
public static class NeedWords
{
    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "assist", "assistance", "about", "can", "country", "for", "get", "help", "in", "is", "like", "need", "needs", "of", "on", "our", "please",
        "request", "some", "support", "the", "to", "us", "want", "we", "who", "what", "which", "with", "would", "my", "i", "from", "wipo",
    };

    private static readonly string[] AskingInChinese =
        ["我们", "我国", "本国", "希望", "需要", "想要", "请求", "寻求", "申请", "获得", "得到", "提供", "方面的", "有关", "关于", "帮助", "援助", "协助", "支持"];

    /// <summary>The words that say what is needed; what was typed where it is nothing but asking, or written in the query language.</summary>
    public static string Of(string need)
    {
        if (need.AsSpan().ContainsAny("\"():*~^[]{}"))
            return need;
        var words = need.Split([' ', '\u3000', ',', '，', '。', '.', '?', '？', '、'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Asking.Contains(word))
            .Select(word => AskingInChinese.Aggregate(word, (rest, asking) => rest.Replace(asking, " ", StringComparison.Ordinal)));
        var said = string.Join(' ', string.Join(' ', words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return said.Length == 0 ? need : said;
    }
}
