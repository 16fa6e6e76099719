using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>A document of the corpus from which queries are drawn: its body's terms by position.</summary>
/// <param name="Body">The text.</param>
/// <param name="Positions">At each position the term a query would ask for: of a Han character the pair it begins, else the word.</param>
internal sealed record SampleDocument(string Body, IReadOnlyList<string> Positions)
{
    public static SampleDocument Of(SourceDocument document)
    {
        var body = document.Texts[IndexLayout.Body] is [.., var last] ? last : "";
        var positions = Analyzers.ForName("exact").Analyze(body)
            .GroupBy(token => token.Position)
            .Select(forms => forms.Last().Term)
            .ToList();
        return new SampleDocument(body, positions);
    }
}
