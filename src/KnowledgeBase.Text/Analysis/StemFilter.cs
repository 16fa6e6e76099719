namespace KnowledgeBase.Text.Analysis;

/// <summary>Adds the stem of a word at the word's position (<see cref="Stems"/>).</summary>
public sealed class StemFilter : TokenFilter
{
    private readonly TermCache terms = new();

    public override void AddForms(ReadOnlySpan<BaseToken> tokens, int position, List<Token> forms)
    {
        var word = tokens[position];
        if (word.Form != TokenForm.Word)
            return;
        Span<char> stem = stackalloc char[Stems.LongestStem];
        if (Stems.Write(word.Term, stem) is > 0 and var length)
            forms.Add(new Token(terms.Get(stem[..length]), word.Start, word.End, position, TokenForm.Stem));
    }
}
