namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Adds the region of each country that a passage names.</summary>
internal sealed class CountryRegions
{
    private readonly Dictionary<EntityId, EntityId> regions;

    public CountryRegions(EntityCatalogue catalogue) => regions = catalogue.OfKind(EntityKinds.Country)
        .SelectMany(country => country.Relations.Where(relation => relation.Type == "region").Take(1), (country, relation) => (country.Id, relation.Target))
        .ToDictionary(pair => pair.Id, pair => pair.Target);

    /// <summary>A mention of the region for each country mentioned, in the country's own words.</summary>
    public IReadOnlyList<Mention> Of(IReadOnlyList<Mention> mentions) =>
        [.. mentions.Where(mention => mention.Rule == LinkRules.Name && regions.ContainsKey(mention.Entity))
            .Select(mention => mention with { Entity = regions[mention.Entity], Rule = LinkRules.RegionOfCountry })];
}
