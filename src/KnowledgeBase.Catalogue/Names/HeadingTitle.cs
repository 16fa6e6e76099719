namespace KnowledgeBase.Catalogue.Names;

/// <summary>What a heading says without its number: 区域和国家发展部门 of 一、区域和国家发展部门.</summary>
internal static class HeadingTitle
{
    private const string NumberCharacters = "0123456789０１２３４５６７８９.．、()（）一二三四五六七八九十ivxIVX \t";

    /// <summary>From the first character behind the number to the colon or the end.</summary>
    public static (int Start, int End) Span(string heading)
    {
        var start = BehindLetter(heading);
        while (start < heading.Length && NumberCharacters.Contains(heading[start], StringComparison.Ordinal))
            start++;
        // A heading that begins with a letter of the number's alphabet, such as 'IP', has no number there.
        if (start > 0 && start < heading.Length && char.IsAsciiLetter(heading[start - 1]) && char.IsAsciiLetter(heading[start]))
            start = heading.AsSpan(0, start).LastIndexOf(' ') + 1;
        var colon = heading.AsSpan(start).IndexOfAny('：', ':');
        var end = colon < 0 ? heading.Length : start + colon;
        while (end > start && char.IsWhiteSpace(heading[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>Behind a single letter that stands for a number, A. or (b); 0 where there is none.</summary>
    private static int BehindLetter(string heading)
    {
        var at = heading is ['(' or '（', ..] ? 1 : 0;
        return at + 1 < heading.Length && char.IsAsciiLetter(heading[at]) && heading[at + 1] is '.' or '．' or '、' or ')' or '）' ? at + 2 : 0;
    }

    /// <summary>The words themselves.</summary>
    public static string Of(string heading)
    {
        var (start, end) = Span(heading);
        return heading[start..end];
    }
}
