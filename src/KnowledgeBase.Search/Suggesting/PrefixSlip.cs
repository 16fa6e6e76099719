namespace KnowledgeBase.Search.Suggesting;

/// <summary>Whether a text begins with what was typed but for one slip: a letter too many, too few, another one, or two swapped.</summary>
internal static class PrefixSlip
{
    /// <summary>Whether one slip lies between; what fits without a slip fits too.</summary>
    /// <remarks>Where one slip is enough, it may be taken at the first place that differs: any other place gives the same text.</remarks>
    public static bool Fits(ReadOnlySpan<char> text, ReadOnlySpan<char> typed)
    {
        var at = text.CommonPrefixLength(typed);
        if (at == typed.Length)
            return true;
        var rest = typed[at..];
        var of = text[at..];
        return Begins(of, rest[1..])
            || (of.Length > 0 && (Begins(of[1..], rest[1..]) || Begins(of[1..], rest)))
            || (of.Length > 1 && rest.Length > 1 && of[0] == rest[1] && of[1] == rest[0] && Begins(of[2..], rest[2..]));
    }

    private static bool Begins(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix) => text.StartsWith(prefix);
}
