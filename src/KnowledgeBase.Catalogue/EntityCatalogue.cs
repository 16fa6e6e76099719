namespace KnowledgeBase.Catalogue;

/// <summary>Every entity that is known, with everything known of it. Immutable, so safe to share between threads.</summary>
public sealed class EntityCatalogue
{
    private readonly Dictionary<EntityId, Entity> byId;
    private readonly Dictionary<string, IReadOnlyList<Entity>> byKind;

    /// <summary>Makes a catalogue of entities whose identifiers are all different.</summary>
    /// <exception cref="ArgumentException">Two entities have one identifier.</exception>
    public EntityCatalogue(IEnumerable<Entity> entities)
    {
        byId = entities.ToDictionary(entity => entity.Id);
        byKind = byId.Values.GroupBy(entity => entity.Id.Kind)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Entity>)[.. group.Order(EntityOrdering.Instance)]);
        Fingerprint = CatalogueFingerprint.Of(All);
    }

    /// <summary>A catalogue that knows nothing.</summary>
    public static EntityCatalogue Empty { get; } = new([]);

    /// <summary>All entities: by kind, within a kind in the order in which people expect them.</summary>
    public IEnumerable<Entity> All =>
        byKind.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>The number of entities.</summary>
    public int Count => byId.Count;

    /// <summary>
    /// SHA-256 of the content in lower-case hexadecimal: the same for the same entities, whatever the order in which they came, and
    /// another when anything known of any of them changes.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The entity, or null where it is not known.</summary>
    public Entity? Find(EntityId id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the entity is known.</summary>
    public bool Contains(EntityId id) => byId.ContainsKey(id);

    /// <summary>The entities of a kind: recommendations and expected results by number, all others by their English name.</summary>
    public IReadOnlyList<Entity> OfKind(string kind) => byKind.GetValueOrDefault(kind, []);
}
