using System.Buffers;

namespace KnowledgeBase.Web.Assistance;

/// <summary>
/// What of a need is worth searching: who writes that they need help with something says "help" of every tool there is. Words of asking are
/// left out, unless nothing else is left.
/// </summary>
public static class NeedWords
{
    private static readonly SearchValues<char> QuerySigns = SearchValues.Create("\"():*~^[]{}");

    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "assist", "assistance", "about", "can", "country", "for", "get", "help", "in", "is", "like", "need", "needs", "of", "on", "our", "please",
        "request", "some", "support", "the", "to", "us", "want", "we", "who", "what", "which", "with", "would", "my", "i", "from",
    };

    /// <summary>How a request begins in Chinese, where words are not set apart: taken off in front, again and again.</summary>
    private static readonly string[] ChineseBeginnings =
        ["我们", "我国", "本国", "希望", "需要", "想要", "请求", "寻求", "申请", "获得", "得到", "在", "有关", "关于", "请问", "请", "想"];

    /// <summary>What is asked for when nothing is named.</summary>
    private static readonly string[] ChineseNouns = ["帮助", "援助", "协助", "支持"];

    /// <summary>How it ends; inside a name, such as 技术与创新支持中心, the same characters stay.</summary>
    private static readonly string[] ChineseEndings = ["的帮助", "的援助", "的协助", "的支持", "方面", "相关", "有关"];

    /// <summary>The words that say what is needed; what was typed where it is nothing but asking, or written in the query language.</summary>
    public static string Of(string need)
    {
        if (need.AsSpan().ContainsAny(QuerySigns))
            return need;
        var words = need.Split([' ', '\u3000', ',', '，', '。', '.', '?', '？', '、'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Asking.Contains(word))
            .Select(WithoutAsking)
            .Where(word => word.Length > 0);
        var said = string.Join(' ', words);
        return said.Length == 0 || ChineseNouns.Contains(said) ? need : said;
    }

    private static string WithoutAsking(string word)
    {
        while (ChineseBeginnings.FirstOrDefault(beginning => word.StartsWith(beginning, StringComparison.Ordinal)) is { } beginning)
            word = word[beginning.Length..];
        while (ChineseEndings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal)) is { } ending)
            word = word[..^ending.Length];
        return word;
    }
}
