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
        Terms = TermsOf(entities.Values);
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

    private static TermBase TermsOf(IEnumerable<Entity> entities)
    {
        var builder = new TermBaseBuilder();
        foreach (var entity in entities)
        {
            var source = entity.Id.Kind == EntityKinds.Concept ? "term-base" : entity.Id.ToString();
            builder.Add(entity.Id.ToString(), source, Surfaces(entity));
        }

        return builder.Build();
    }

    private static IEnumerable<TermSurface> Surfaces(Entity entity)
    {
        if (entity.Name.Zh is { } zh)
            yield return new TermSurface(zh, "zh");
        if (entity.Name.En is { } en)
            yield return new TermSurface(en, "en");
        foreach (var alias in entity.Aliases)
            yield return new TermSurface(alias.Text, alias.Language, alias.Search);
    }
}
