using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>Makes index documents of source documents with the product's analyser, as the product does with its passages. For one thread.</summary>
internal sealed class DocumentAnalysis
{
    private readonly List<Token> _tokens = [];

    public IndexDocument Analyse(SourceDocument document) => new()
    {
        Key = document.Id,
        Text = document.Texts.ToDictionary(field => field.Key, field => (IReadOnlyList<IndexToken>)Tokens(field.Value)),
        Facets = document.Facets,
        Numbers = document.Date is { } date ? new Dictionary<string, long> { [IndexLayout.Date] = date } : [],
        Texts = new Dictionary<string, string> { [IndexLayout.Title] = document.Id },
    };

    private List<IndexToken> Tokens(IReadOnlyList<string> texts)
    {
        var result = new List<IndexToken>();
        foreach (var text in texts.Where(text => text.Length > 0))
        {
            if (result.Count > 0)
                result.Add(new IndexToken(IndexLayout.Break));
            _tokens.Clear();
            Analyzers.Default.Analyze(text, _tokens);
            var position = -1;
            foreach (var token in _tokens)
            {
                result.Add(new IndexToken(token.Term, token.Position == position));
                position = token.Position;
            }
        }

        return result;
    }
}
