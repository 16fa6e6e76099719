using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text.Analysis;

/// <summary>
/// Cuts text of mixed scripts. Han, kana, Hangul and the scripts of South-East Asia: every character with its marks is a token. Other
/// letters, with digits among them: a run is a word (k12, h2o). A possessive 's is no token; any other apostrophe separates. Numbers are
/// read by <see cref="NumberScanner"/>. All else separates, so that CDIP/31/3 is cdip, 31, 3.
/// </summary>
public sealed class MixedTokenizer : Tokenizer
{
    private readonly TermCache terms = new();

    public override void Tokenize(NormalisedText text, List<BaseToken> tokens)
    {
        var characters = text.Characters;
        for (var i = 0; i < characters.Length;)
        {
            i = CharacterClasses.At(characters, i) switch
            {
                CharacterClass.Unspaced => AddCluster(text, i, tokens),
                CharacterClass.Letter or CharacterClass.Digit => AddWord(text, i, tokens),
                _ => CharacterClasses.Next(characters, i),
            };
        }
    }

    private int AddCluster(NormalisedText text, int start, List<BaseToken> tokens)
    {
        var characters = text.Characters;
        var end = CharacterClasses.Next(characters, start);
        while (end < characters.Length && CharacterClasses.At(characters, end) == CharacterClass.Mark)
            end = CharacterClasses.Next(characters, end);
        var cut = Cut(characters, start, end);
        Add(terms.Get(characters[start..cut]), text, start, end, TokenForm.HanSingle, tokens);
        return end;
    }

    /// <summary>Adds the word or the number that begins here.</summary>
    /// <returns>Where to go on.</returns>
    private int AddWord(NormalisedText text, int start, List<BaseToken> tokens)
    {
        var characters = text.Characters;
        var end = start;
        while (end < characters.Length)
        {
            var next = CharacterClasses.At(characters, end);
            if (next == CharacterClass.Digit)
            {
                var number = NumberScanner.Read(text, end);
                if (number.HasSeparators && end > start)
                    break;
                if (number.HasSeparators)
                    return AddPieces(NumberScanner.TermOf(characters[start..number.End]), text, start, number.End, tokens);
                end = number.End;
            }
            else if (next is CharacterClass.Letter or CharacterClass.Mark)
            {
                end = CharacterClasses.Next(characters, end);
            }
            else
            {
                break;
            }
        }

        AddPieces(characters[start..end], text, start, end, tokens);
        return AfterPossessive(characters, end);
    }

    /// <summary>Adds the term, cut into pieces where it is too long.</summary>
    /// <param name="term">The characters from start to end, or those without the separators of a number.</param>
    /// <returns>The end.</returns>
    private int AddPieces(ReadOnlySpan<char> term, NormalisedText text, int start, int end, List<BaseToken> tokens)
    {
        if (term.Length <= Analyzer.LongestTerm)
        {
            Add(terms.Get(term), text, start, end, TokenForm.Word, tokens);
            return end;
        }

        // Every piece of a long number that was rewritten spans the whole number: its digits have no places of their own.
        var rewritten = term.Length != end - start;
        for (var from = 0; from < term.Length;)
        {
            var to = Cut(term, from, term.Length);
            var (pieceStart, pieceEnd) = rewritten ? (start, end) : (start + from, start + to);
            Add(terms.Get(term[from..to]), text, pieceStart, pieceEnd, TokenForm.Word, tokens);
            from = to;
        }

        return end;
    }

    /// <summary>The end, or where the longest term allowed ends; never inside a surrogate pair.</summary>
    private static int Cut(ReadOnlySpan<char> characters, int start, int end)
    {
        if (end - start <= Analyzer.LongestTerm)
            return end;
        var cut = start + Analyzer.LongestTerm;
        return char.IsHighSurrogate(characters[cut - 1]) ? cut - 1 : cut;
    }

    private static int AfterPossessive(ReadOnlySpan<char> characters, int end)
    {
        if (end + 1 >= characters.Length || characters[end] != '\'' || characters[end + 1] != 's')
            return end;
        var after = end + 2;
        return after < characters.Length
            && CharacterClasses.At(characters, after) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark
                ? end
                : after;
    }

    private static void Add(string term, NormalisedText text, int start, int end, TokenForm form, List<BaseToken> tokens)
    {
        var joinsNext = end < text.Length && CharacterClasses.At(text.Characters, end) != CharacterClass.Separator;
        tokens.Add(new BaseToken(term, text.Starts[start], text.Ends[end - 1], form, joinsNext));
    }
}
