using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search.Indexing;

/// <summary>
/// The facet values of one record, gathered from the entities it is or speaks of. A recommendation brings its cluster along, an
/// expected result its pillar, a country its region, a tool its topics: who narrows by the larger thing finds the smaller.
/// </summary>
internal sealed class FacetCollector(IReadOnlyDictionary<EntityId, Entity> entities)
{
    private readonly SortedDictionary<string, SortedSet<string>> values = new(StringComparer.Ordinal);

    /// <summary>Adds a value; null and empty are nothing.</summary>
    public void Add(string facet, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (!values.TryGetValue(facet, out var set))
            values[facet] = set = new SortedSet<string>(StringComparer.Ordinal);
        set.Add(value);
    }

    /// <summary>Adds an entity the record is or speaks of, and what it brings along.</summary>
    public void Add(EntityId id)
    {
        var entity = entities.GetValueOrDefault(id);
        if (id.Kind == EntityKinds.Tool && entity is not null)
            AddFacts(Facets.Topic, entity, "topic");
        if (EntityFacets.FacetOf(id.Kind) is not { } facet)
            return;
        Add(facet, id.Slug);
        if (entity is null)
            return;
        if (id.Kind == EntityKinds.Recommendation)
            Add(Facets.Cluster, entity.FactValue("cluster")?.ToLowerInvariant());
        foreach (var relation in entity.Relations)
        {
            if (EntityFacets.BringsAlong(id.Kind, relation.Target.Kind) && EntityFacets.FacetOf(relation.Target.Kind) is { } broader)
                Add(broader, relation.Target.Slug);
        }
    }

    /// <summary>Adds every value of a fact.</summary>
    public void AddFacts(string facet, Entity entity, string fact)
    {
        foreach (var value in entity.Facts.Where(known => known.Name == fact))
            Add(facet, value.Value.In("en"));
    }

    /// <summary>What was gathered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToFacets() =>
        values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value], StringComparer.Ordinal);
}
