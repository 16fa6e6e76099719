using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Text.Analysis;
using KnowledgeBase.Text.Segmentation;

namespace KnowledgeBase.Text;

/// <summary>
/// Cuts a query into words: first the names of a term base, longest first from left to right, then runs of unspaced text by ICU's
/// dictionary, after conversion to simplified characters. Words of other scripts stay as they are. Thread-safe.
/// </summary>
public static class ChineseSegmenter
{
    private static readonly MixedTokenizer Tokenizer = new();
    private static readonly WordBreaker Breaker = new();

    /// <summary>The words of a text in their order; white space and punctuation are in none, unless inside a known term.</summary>
    public static IReadOnlyList<WordSegment> Segment(string text, TermBase? terms = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<BaseToken>();
        Tokenizer.Tokenize(Normaliser.Normalise(text), tokens);
        var known = terms?.FindLongest(text) ?? [];
        var segments = new List<WordSegment>();
        var next = 0;
        for (var i = 0; i < tokens.Count;)
        {
            if (next < known.Count && tokens[i].Start >= known[next].Start)
            {
                segments.Add(Known(text, known[next]));
                while (i < tokens.Count && tokens[i].Start < known[next].End)
                    i++;
                next++;
            }
            else if (tokens[i].Form == TokenForm.Word)
            {
                segments.Add(new WordSegment(tokens[i].Start, tokens[i].End, tokens[i].Term, WordSegmentKind.Word));
                i++;
            }
            else
            {
                i = AddRun(text, tokens, i, next < known.Count ? known[next].Start : text.Length, segments);
            }
        }

        return segments;
    }

    private static WordSegment Known(string text, TermMatch match) =>
        new(match.Start, match.End, Normaliser.Fold(text[match.Start..match.End]), WordSegmentKind.KnownTerm);

    /// <summary>Cuts the run of joined characters that begins at a token and ends before a place in the text.</summary>
    /// <returns>The token behind the run.</returns>
    private static int AddRun(string text, List<BaseToken> tokens, int first, int before, List<WordSegment> segments)
    {
        var end = first + 1;
        while (end < tokens.Count && tokens[end - 1].JoinsNext && tokens[end].Form == TokenForm.HanSingle && tokens[end].Start < before)
            end++;
        var run = CollectionsMarshal.AsSpan(tokens)[first..end];
        var forBreaking = new StringBuilder(run.Length);
        foreach (var token in run)
            forBreaking.Append(SimplifiedStandard.FormToBreak(text.AsSpan(token.Start, token.End - token.Start), token.Term));
        var token0 = 0;
        var read = 0;
        foreach (var wordEnd in Breaker.Ends(forBreaking.ToString()))
        {
            var token1 = token0;
            for (; token1 < run.Length && read < wordEnd; token1++)
                read += run[token1].Term.Length;
            if (token1 > token0)
                segments.Add(Word(run[token0..token1]));
            token0 = token1;
        }

        return end;
    }

    private static WordSegment Word(ReadOnlySpan<BaseToken> characters)
    {
        var word = new StringBuilder();
        foreach (var character in characters)
            word.Append(character.Term);
        return new WordSegment(characters[0].Start, characters[^1].End, word.ToString(), WordSegmentKind.Dictionary);
    }
}
