using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Assistance;

/// <summary>To whom a request goes.</summary>
/// <param name="Requests">To whom all requests are addressed; null where no document says.</param>
/// <param name="Consulted">Whom to talk to first: the units in charge of the groups and the region of the place; of all where no place is known.</param>
/// <param name="Offices">The organisation's offices in the country.</param>
public sealed record Addressees(Entity? Requests, IReadOnlyList<Entity> Consulted, IReadOnlyList<Entity> Offices)
{
    private const string Purpose = "purpose";

    /// <summary>Finds them among the contacts, by what the documents say each is there for and by the regions each serves.</summary>
    public static Addressees Of(AssistancePlace? place, EntityGraph graph)
    {
        var contacts = graph.OfKind(EntityKinds.Contact).ToList();
        var serving = contacts.Where(contact => RegionsOf(contact).Any()).ToList();
        return new Addressees(
            contacts.Except(serving).FirstOrDefault(TakesRequests),
            place is null
                ? serving
                : [.. place.Regions.SelectMany(region => serving.Where(contact => RegionsOf(contact).Contains(region))).Distinct()],
            place is null ? [] : [.. contacts.Where(contact => contact.Relations.Any(relation => relation.Target == place.Entity.Id && place.Entity.Id.Kind == EntityKinds.Country))]);
    }

    /// <summary>What the documents say a contact is there for; null where they do not.</summary>
    public static Fact? PurposeOf(Entity contact) => contact.Facts.FirstOrDefault(fact => fact.Name == Purpose);

    private static IEnumerable<EntityId> RegionsOf(Entity contact) =>
        contact.Relations.Where(relation => relation.Target.Kind == EntityKinds.Region).Select(relation => relation.Target);

    private static bool TakesRequests(Entity contact) =>
        PurposeOf(contact) is { } purpose
        && (purpose.Value.Zh?.Contains("请求", StringComparison.Ordinal) == true || purpose.Value.En?.Contains("request", StringComparison.OrdinalIgnoreCase) == true);
}
