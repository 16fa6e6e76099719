using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Entities;

/// <summary>The passages that speak of an entity.</summary>
public static class EntityMentions
{
    /// <summary>
    /// The first passages, those of documents in the reader's language before the others, else in the order of documents; one entry for each passage,
    /// however often it names the entity.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="graph">Its entities and documents.</param>
    /// <param name="id">The entity.</param>
    /// <param name="limit">The most passages to return.</param>
    /// <param name="language">The reader's language, that of the citations: <c>zh</c> or <c>en</c>.</param>
    public static IReadOnlyList<Mention> First(KnowledgeStore store, EntityGraph graph, EntityId id, int limit, string language)
    {
        var links = new List<StoredLink>();
        var seen = new HashSet<(string, string)>();
        string? after = null;
        do
        {
            var page = store.LinksOf(id, limit, after);
            links.AddRange(page.Links.Where(link => seen.Count < limit && seen.Add((link.DocumentId, link.Link.Locator))));
            after = page.Next;
        }
        while (after is not null && seen.Count < limit);

        var passages = store.FindPassages([.. seen]);
        return
        [
            .. from link in links
               let document = graph.FindDocument(link.DocumentId)
               let passage = passages.GetValueOrDefault((link.DocumentId, link.Link.Locator))
               where document is not null && passage is not null
               orderby document.Language != language
               select new Mention(document, passage, link.Link, Citation.Of(document.Symbol, document.Title, passage.Locator, language)),
        ];
    }
}

/// <summary>A passage that speaks of an entity.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Link">Why it is said to speak of the entity: the first link, where there are several.</param>
/// <param name="Citation">How the passage is cited.</param>
public sealed record Mention(StoredDocument Document, Passage Passage, PassageLink Link, string Citation);
