using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>
/// What a search needs to know of the store besides the index: names, documents, terms. Immutable, of one state of the store.
/// </summary>
internal sealed class Knowledge
{
    private Knowledge(long sequence, IReadOnlyDictionary<EntityId, Entity> entities, IReadOnlyDictionary<string, StoredDocument> documents)
    {
        Sequence = sequence;
        Entities = entities;
        Documents = documents;
        Terms = CatalogueTerms.Of(entities.Values);
        Labels = new FacetLabels(entities, documents);
    }

    /// <summary>The store's change sequence this was read at.</summary>
    public long Sequence { get; }

    public IReadOnlyDictionary<EntityId, Entity> Entities { get; }

    public IReadOnlyDictionary<string, StoredDocument> Documents { get; }

    /// <summary>The names of all entities and the glossary's concepts.</summary>
    public TermBase Terms { get; }

    public FacetLabels Labels { get; }

    public static Knowledge Read(KnowledgeStore store)
    {
        // The sequence is read first: a change that comes in between is then noticed, and read again, by the next search.
        var sequence = store.ChangeSequence;
        return new Knowledge(
            sequence,
            store.Entities().ToDictionary(entity => entity.Id),
            store.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal));
    }
}
