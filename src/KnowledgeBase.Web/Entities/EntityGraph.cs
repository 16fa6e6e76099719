using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Entities;

/// <summary>All entities with their relations both ways, and the documents, of one state of the store. Immutable.</summary>
public sealed class EntityGraph
{
    private static readonly StringComparer SlugOrder = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly ILookup<EntityId, IncomingRelation> _incoming;
    private readonly ILookup<string, Entity> _byKind;
    private readonly Dictionary<string, StoredDocument> _documents;

    private EntityGraph(long sequence, IReadOnlyList<Entity> entities, IReadOnlyList<StoredDocument> documents)
    {
        Sequence = sequence;
        _entities = entities.ToDictionary(entity => entity.Id);
        _byKind = entities.OrderBy(entity => entity.Id.Slug, SlugOrder).ToLookup(entity => entity.Id.Kind);
        _incoming = entities
            .Where(entity => EntityKinds.All.Contains(entity.Id.Kind))
            .SelectMany(entity => entity.Relations, (from, relation) => new IncomingRelation(from, relation))
            .ToLookup(incoming => incoming.Relation.Target);
        _documents = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    }

    /// <summary>The store's change sequence it was read at.</summary>
    public long Sequence { get; }

    public IReadOnlyCollection<StoredDocument> Documents => _documents.Values;

    public static EntityGraph Read(KnowledgeStore store)
    {
        // The sequence first: a change that comes in between is noticed, and read, by the next request.
        var sequence = store.ChangeSequence;
        return new EntityGraph(sequence, store.Entities(), store.Documents());
    }

    public Entity? Find(EntityId id) => _entities.GetValueOrDefault(id);

    public StoredDocument? FindDocument(string id) => _documents.GetValueOrDefault(id);

    /// <summary>The entities of a kind; numbers in slugs in the order of their values.</summary>
    public IEnumerable<Entity> OfKind(string kind) => _byKind[kind];

    /// <summary>The relations that point at an entity.</summary>
    public IEnumerable<IncomingRelation> PointingAt(EntityId id) => _incoming[id];

    /// <summary>The name of an entity; its slug where it is not known.</summary>
    public LocalizedText NameOf(EntityId id) => Find(id)?.Name ?? new LocalizedText(id.Slug, id.Slug);
}

/// <summary>A relation seen from its target.</summary>
public sealed record IncomingRelation(Entity From, Relation Relation);
