namespace KnowledgeBase.Text.Analysis;

/// <summary>
/// Adds the pair of a character of unspaced text and the one directly behind it, at the position of the first. Words of Chinese are then
/// phrases of pairs, found whichever way words would have been cut.
/// </summary>
public sealed class HanPairFilter : TokenFilter
{
    private readonly TermCache terms = new();

    public override void AddForms(ReadOnlySpan<BaseToken> tokens, int position, List<Token> forms)
    {
        var first = tokens[position];
        if (first.Form != TokenForm.HanSingle || !first.JoinsNext || position + 1 == tokens.Length)
            return;
        var second = tokens[position + 1];
        if (second.Form == TokenForm.HanSingle)
            forms.Add(new Token(Join(first.Term, second.Term), first.Start, second.End, position, TokenForm.HanPair));
    }

    private string Join(string first, string second)
    {
        if (first.Length != 1 || second.Length != 1)
            return first + second;
        Span<char> pair = [first[0], second[0]];
        return terms.Get(pair);
    }
}
