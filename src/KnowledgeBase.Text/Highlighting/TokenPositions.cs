namespace KnowledgeBase.Text;

/// <summary>The tokens of a text by position.</summary>
internal readonly struct TokenPositions
{
    private readonly List<Token> tokens;

    /// <summary>Where the tokens of each position begin in the list; one entry more than there are positions.</summary>
    private readonly int[] firsts;

    public TokenPositions(List<Token> tokens)
    {
        this.tokens = tokens;
        firsts = new int[tokens.Count == 0 ? 1 : tokens[^1].Position + 2];
        firsts[^1] = tokens.Count;
        for (var i = tokens.Count - 1; i >= 0; i--)
            firsts[tokens[i].Position] = i;
    }

    /// <summary>Where a needle ends whose first term is a token; null when its other terms do not follow.</summary>
    public int? EndOf(Needle needle, Token first)
    {
        var end = first.End;
        for (var i = 1; i < needle.Terms.Count; i++)
        {
            var isPrefix = needle.IsPrefix && i == needle.Terms.Count - 1;
            if (EndAt(first.Position + i, needle.Terms[i], isPrefix) is not { } next)
                return null;
            end = Math.Max(end, next);
        }

        return end;
    }

    private int? EndAt(int position, string term, bool isPrefix)
    {
        if (position >= firsts.Length - 1)
            return null;
        for (var i = firsts[position]; i < firsts[position + 1]; i++)
        {
            if (isPrefix ? tokens[i].Term.StartsWith(term, StringComparison.Ordinal) : tokens[i].Term == term)
                return tokens[i].End;
        }

        return null;
    }
}
