namespace KnowledgeBase.Catalogue.Names;

/// <summary>How alike two short texts are, whatever the order of their words: Dice's coefficient over pairs of neighbouring characters.</summary>
internal static class TextLikeness
{
    /// <summary>From 0 (nothing in common) to 1 (the same).</summary>
    public static double Of(string left, string right)
    {
        var (a, b) = (Pairs(left), Pairs(right));
        if (a.Count == 0 || b.Count == 0)
            return 0;
        return 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static HashSet<int> Pairs(string text)
    {
        var key = NameKey.Of(text);
        var pairs = new HashSet<int>();
        for (var i = 1; i < key.Length; i++)
            pairs.Add((key[i - 1] << 16) | key[i]);
        return pairs;
    }
}
