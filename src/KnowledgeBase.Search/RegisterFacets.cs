using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search;

/// <summary>The facets that the registers have besides the general ones, and what their values are made of.</summary>
public static class RegisterFacets
{
    private const string Unsuited = "/\\\"'?#&%+ ";

    private static readonly Dictionary<string, IReadOnlyList<string>> ByKind = new(StringComparer.Ordinal)
    {
        [EntityKinds.Activity] = [Facets.Country, Facets.Region, Facets.Year, Facets.ActivityType, Facets.Topic, Facets.Partner, Facets.Recommendation, Facets.Sector],
        [EntityKinds.Consultant] = [Facets.Expertise, Facets.Language, Facets.Nationality, Facets.Gender, Facets.Beneficiary, Facets.Year, Facets.Topic],
        [EntityKinds.Need] = [Facets.Status, Facets.Country, Facets.Region, Facets.Sector, Facets.Topic, Facets.Party, Facets.Year],
        [EntityKinds.Offer] = [Facets.Status, Facets.Country, Facets.Region, Facets.Sector, Facets.Topic, Facets.Party, Facets.Year],
        [EntityKinds.Flexibility] = [Facets.Country, Facets.Region, Facets.Flexibility, Facets.Year],
    };

    /// <summary>The facts whose values are those of a facet, for facets whose values are words and not entities.</summary>
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        [Facets.ActivityType] = "type",
        [Facets.Partner] = "partner",
        [Facets.Expertise] = "expertise",
        [Facets.Gender] = "gender",
        [Facets.Party] = "party",
        [Facets.Flexibility] = "flexibility",
    };

    /// <summary>The facets by which a register is looked through, in the order in which they are shown; empty for other kinds.</summary>
    public static IReadOnlyList<string> Of(string kind) => ByKind.GetValueOrDefault(kind, []);

    /// <summary>The facets counted where a search names none: the general ones, and those of the registers where it is for registers alone.</summary>
    internal static IReadOnlyList<string> CountedFor(SearchQuery search) =>
        search.Filters.GetValueOrDefault(Facets.Kind) is { Count: > 0 } kinds && kinds.All(EntityKinds.Registers.Contains)
            ? [.. Facets.General, .. Facets.OfRegisters.Where(facet => kinds.Any(kind => Of(kind).Contains(facet)))]
            : Facets.General;

    /// <summary>The facts of an entity that are values of facets, with the names they are shown by.</summary>
    internal static IEnumerable<(string Facet, string Value, LocalizedText Name)> Worded(Entity entity)
    {
        foreach (var facet in Of(entity.Id.Kind).Where(Facts.ContainsKey))
        {
            foreach (var fact in entity.Facts.Where(fact => fact.Name == Facts[facet]))
                yield return (facet, ValueOf(fact.Value), fact.Value);
        }
    }

    /// <summary>The links of an entity that are values of facets of their own.</summary>
    internal static IEnumerable<(string Facet, string Value)> Linked(Entity entity) => entity.Relations
        .Where(relation => relation.Target.Kind == EntityKinds.Country && relation.Type is Facets.Nationality or Facets.Beneficiary)
        .Select(relation => (relation.Type, relation.Target.Slug));

    /// <summary>
    /// A value as it stands in addresses: the English words, else the Chinese, in lower case, joined by hyphens. Records that write the same words in other
    /// capitals have the same value.
    /// </summary>
    internal static string ValueOf(LocalizedText words) => string.Join(
        '-', words.In("en").ToLowerInvariant().Split([.. Unsuited], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
