using KnowledgeBase.Text.Stemming;

namespace KnowledgeBase.Text.Analysis;

/// <summary>
/// Adds the English stem of a word in Latin letters behind <see cref="Token.StemMark"/>, also where the stem is the word itself, so that a
/// query's stem finds every form. Words with digits and words of other scripts have no stem.
/// </summary>
public sealed class StemFilter : TokenFilter
{
    private readonly TermCache terms = new();

    public override void AddForms(ReadOnlySpan<BaseToken> tokens, int position, List<Token> forms)
    {
        var word = tokens[position];
        if (word.Form == TokenForm.Word && IsLatinWord(word.Term))
            forms.Add(new Token(StemOf(word.Term), word.Start, word.End, position, TokenForm.Stem));
    }

    /// <summary>Normalisation leaves only ASCII letters of Latin words.</summary>
    private static bool IsLatinWord(string term) => !term.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private string StemOf(string word)
    {
        Span<char> buffer = stackalloc char[Analyzer.LongestTerm + 1];
        var letters = Math.Min(word.Length, Analyzer.LongestTerm);
        buffer[0] = Token.StemMark;
        word.AsSpan(0, letters).CopyTo(buffer[1..]);
        return terms.Get(buffer[..(1 + PorterStemmer.Stem(buffer.Slice(1, letters)))]);
    }
}
