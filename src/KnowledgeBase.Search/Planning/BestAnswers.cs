using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Finds the records a query names outright: an entity by one of its names (建议10, TISC, 乌干达, DA_4_10_03), a document by its symbol.
/// They stand above everything else.
/// </summary>
internal static class BestAnswers
{
    private const int Most = 5;

    /// <summary>Keys of the records whose name is the whole query; empty where there is none.</summary>
    public static IReadOnlyList<string> For(string text, Knowledge knowledge)
    {
        var query = Normaliser.Fold(text).Trim();
        if (query.Length == 0)
            return [];
        var bySymbol = knowledge.Documents.Values
            .Where(document => document.Symbol is { } symbol && Normaliser.Fold(symbol) == query)
            .Select(document => RecordKinds.DocumentKey(document.Id));
        var entities = WordUnits.ConceptsOf(text.Trim(), knowledge.Terms.Lookup(text))
            .Select(concept => concept.Id)
            .Where(concept => EntityId.TryParse(concept, out var id) && id.Kind != EntityKinds.Concept);
        return [.. entities.Concat(bySymbol).Distinct().Take(Most)];
    }
}
