namespace KnowledgeBase.Search.Planning;

/// <summary>Words that carry grammar rather than meaning: looked for, but not asked for when other words are there.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how", "i", "in", "into", "is", "it",
        "its", "of", "on", "or", "our", "that", "the", "their", "them", "there", "these", "this", "those", "to", "was", "were", "what", "when",
        "where", "which", "who", "whom", "whose", "why", "will", "with", "would", "you", "your", "me", "my", "we", "about", "any", "did",
        "的", "了", "和", "与", "及", "或", "在", "是", "有", "对", "为", "由", "从", "向", "于", "被", "把", "将", "就", "也", "都", "而", "并", "其",
        "之", "这", "那", "哪", "哪些", "哪个", "什么", "怎么", "怎样", "如何", "谁", "吗", "呢", "中", "上", "下", "以", "等", "请", "我", "我们", "你", "您",
        "关于", "以及", "方面", "一个", "是否", "多少", "为什么", "有哪些", "是什么",
    };

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
