using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>Makes index documents of source documents with the product's analyser, as the product does with its passages. For one thread.</summary>
internal sealed class DocumentAnalysis
{
    private readonly TokenWriter _tokens = new(Analyzers.ForName("exact"));

    public IndexDocument Analyse(SourceDocument document) => new()
    {
        Key = document.Id,
        Text = document.Texts.ToDictionary(field => field.Key, field => _tokens.Write(field.Value)),
        Facets = document.Facets,
        Numbers = document.Date is { } date ? new Dictionary<string, long> { [IndexLayout.Date] = date } : [],
        Texts = new Dictionary<string, string> { [IndexLayout.Title] = document.Id },
    };
}
