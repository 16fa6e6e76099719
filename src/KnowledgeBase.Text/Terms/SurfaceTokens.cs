using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Text.Analysis;
using KnowledgeBase.Text.Stemming;

namespace KnowledgeBase.Text.Terms;

/// <summary>
/// A text as the term base sees it: its words and single characters, each with what stands between it and the one before. White space,
/// hyphens, slashes and underscores between two words are as good as one another; other punctuation must be the same, so that no term
/// is found across the end of a sentence, and so must a tab or an empty line, which part cells and paragraphs.
/// </summary>
internal readonly struct SurfaceTokens
{
    private static readonly MixedTokenizer Tokenizer = new();

    private readonly List<BaseToken> tokens = [];

    public SurfaceTokens(string text)
    {
        Text = text;
        Tokenizer.Tokenize(Normaliser.Normalise(text), tokens);
    }

    public string Text { get; }

    public ReadOnlySpan<BaseToken> Words => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The word without its English ending; any other word as it is. Written over by the next call with the same buffer.</summary>
    public ReadOnlySpan<char> StemAt(int index, Span<char> buffer)
    {
        var term = tokens[index].Term;
        if (term.Length <= 2 || term.Length > buffer.Length || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return term;
        term.CopyTo(buffer);
        return buffer[..PorterStemmer.Stem(buffer[..term.Length])];
    }

    /// <summary>What stands between a word and the one before, as far as it matters; empty for nothing or for what joins.</summary>
    public string GapBefore(int index)
    {
        var start = tokens[index - 1].End;
        var length = tokens[index].Start - start;
        if (length <= 0)
            return "";
        var gap = Text.AsSpan(start, length);
        return length == 1 && gap[0] is ' ' or '-' or '/' or '_' ? "" : Significant(gap);
    }

    private static string Significant(ReadOnlySpan<char> gap)
    {
        var result = new StringBuilder();
        var lineBreaks = 0;
        foreach (var character in Normaliser.Normalise(gap.ToString()).Characters)
        {
            // The only letter between two words is the s of a possessive.
            var joins = character is ' ' or '_' or '/' or '\'' or 's'
                || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation;
            if (!joins)
                result.Append(character);
        }

        foreach (var character in gap)
        {
            lineBreaks += character == '\n' ? 1 : 0;
            if (character == '\t' || lineBreaks == 2)
                return result.Append('\t').ToString();
        }

        return result.ToString();
    }
}
