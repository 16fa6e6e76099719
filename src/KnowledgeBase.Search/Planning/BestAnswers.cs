using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Finds the records a query names outright: an identifier anywhere in it (建议10, DA_4_10_03, CDIP/32/2 para. 22), or an entity or a document by a
/// name that is the whole of it (TISC, 乌干达), questions that ask only what that is included. They stand above everything else.
/// </summary>
internal static class BestAnswers
{
    private const int Most = 5;

    /// <summary>Keys of the records named, the best first; none where the query has operators, which say more exactly what is wanted.</summary>
    public static IReadOnlyList<string> For(Expression root, CutWords cut, Knowledge knowledge, string language)
    {
        var text = root switch { Words words => words.Text, Phrase { Slop: 0 } phrase => phrase.Text, _ => "" };
        if (text.Length == 0)
            return [];
        var found = new IdentifierScanner(knowledge, language).Scan(text).SelectMany(identified => identified.Keys)
            .Concat(Entities(WordUnits.ConceptsOf(text, knowledge.Terms.Lookup(text))))
            .Concat(Titled(text, knowledge))
            .Concat(Coded(text, knowledge));
        if (root is Words run && cut.Of(run) is [{ } only])
            found = found.Concat(Entities(only.Concepts));
        return [.. found.Distinct().Take(Most)];
    }

    private static IEnumerable<string> Entities(IReadOnlyList<Concept> concepts) => concepts
        .Select(concept => concept.Id)
        .Where(concept => EntityId.TryParse(concept, out var id) && id.Kind != EntityKinds.Concept);

    private static IEnumerable<string> Titled(string text, Knowledge knowledge)
    {
        var folded = Normaliser.Fold(text);
        return knowledge.Documents.Values
            .Where(document => document.Id == folded || Is(document.Title.Zh) || Is(document.Title.En))
            .Select(document => RecordKinds.DocumentKey(document.Id));

        bool Is(string? title) => title is not null && title.Length <= text.Length + 8 && Normaliser.Fold(title) == folded;
    }

    /// <summary>A code alone, such as 4.2, is that of an expected result.</summary>
    private static IEnumerable<string> Coded(string text, Knowledge knowledge) =>
        new EntityId(EntityKinds.ExpectedResult, Normaliser.Fold(text)) is var id && knowledge.Entities.ContainsKey(id) ? [id.ToString()] : [];
}
