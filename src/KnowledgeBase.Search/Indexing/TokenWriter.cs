using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Indexing;

/// <summary>
/// Writes texts as the tokens the index takes, one a position. A Han character that begins a pair is told by the pair alone, which halves the postings of
/// Chinese: every occurrence of 知 is then exactly one term that begins with 知, a pair or, at the end of a run, the character itself. Stems are left out: the
/// index finds a stem by the words that have it (<see cref="IndexSchema.FormOf"/>). Not safe for several threads.
/// </summary>
/// <param name="analyzer">The analyser.</param>
public sealed class TokenWriter(Analyzer analyzer)
{
    private readonly List<Token> _tokens = [];
    private readonly List<IndexToken> _result = [];

    /// <summary>The tokens of the texts, one behind the other, with <see cref="IndexLayout.Break"/> between them; empty texts are passed over.</summary>
    public IReadOnlyList<IndexToken> Write(IEnumerable<string?> texts)
    {
        _result.Clear();
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text))
                continue;
            if (_result.Count > 0)
                _result.Add(new IndexToken(IndexLayout.Break));
            _tokens.Clear();
            analyzer.Analyze(text, _tokens);
            Add(_result);
        }

        return _result.ToArray();
    }

    private void Add(List<IndexToken> result)
    {
        var position = -1;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            var isToldByPair = token.Form == TokenForm.HanSingle
                && i + 1 < _tokens.Count && _tokens[i + 1].Form == TokenForm.HanPair && _tokens[i + 1].Position == token.Position;
            if (isToldByPair || token.Form == TokenForm.Stem)
                continue;
            result.Add(new IndexToken(token.Term, token.Position == position));
            position = token.Position;
        }
    }
}
