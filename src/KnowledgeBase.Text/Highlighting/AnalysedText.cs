namespace KnowledgeBase.Text;

/// <summary>
/// A text with its tokens, kept so that it can be searched for marks again and again without being analysed again. About 28 bytes a token
/// besides the text. Immutable, thread-safe.
/// </summary>
public sealed class AnalysedText
{
    private readonly Token[] tokens;
    private readonly int[] hashes;

    private AnalysedText(string text, Token[] tokens)
    {
        Text = text;
        this.tokens = tokens;
        hashes = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            hashes[i] = HashOf(tokens[i].Term);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The tokens, by position.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>A hash of each token's term, the same for equal terms for as long as the process lives.</summary>
    public ReadOnlySpan<int> Hashes => hashes;

    public static AnalysedText Of(string text, Analyzer? analyzer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>();
        (analyzer ?? Analyzers.Default).Analyze(text, tokens);
        return new AnalysedText(text, [.. tokens]);
    }

    /// <summary>The hash that <see cref="Hashes"/> has for a term.</summary>
    public static int HashOf(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return string.GetHashCode(term, StringComparison.Ordinal);
    }

    /// <summary>Where a needle ends whose first term is a token; null when its other terms do not follow.</summary>
    internal int? EndOf(Needle needle, int first)
    {
        var end = tokens[first].End;
        var at = first;
        for (var i = 1; i < needle.Terms.Count; i++)
        {
            var position = tokens[first].Position + i;
            while (at < tokens.Length && tokens[at].Position < position)
                at++;
            var isPrefix = needle.IsPrefix && i == needle.Terms.Count - 1;
            if (EndAt(at, position, needle.Terms[i], isPrefix) is not { } next)
                return null;
            end = Math.Max(end, next);
        }

        return end;
    }

    private int? EndAt(int at, int position, string term, bool isPrefix)
    {
        for (; at < tokens.Length && tokens[at].Position == position; at++)
        {
            if (isPrefix ? tokens[at].Term.StartsWith(term, StringComparison.Ordinal) : tokens[at].Term == term)
                return tokens[at].End;
        }

        return null;
    }
}
