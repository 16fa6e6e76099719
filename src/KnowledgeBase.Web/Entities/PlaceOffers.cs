using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Assistance;

namespace KnowledgeBase.Web.Entities;

/// <summary>What a country or region may turn to: the units in charge of it, the organisation's office there, and the tools made for its groups of countries.</summary>
/// <param name="Units">The units in charge, those of groups first.</param>
/// <param name="Offices">The organisation's offices in the country.</param>
/// <param name="Tools">Tools made for its groups, or said to serve it; the best known first.</param>
/// <param name="Total">How many tools there are.</param>
public sealed record PlaceOffers(IReadOnlyList<Entity> Units, IReadOnlyList<Entity> Offices, IReadOnlyList<Entity> Tools, int Total)
{
    /// <summary>Reads them; null for what is no place, or where nothing is known.</summary>
    public static PlaceOffers? Of(Entity entity, EntityGraph graph, ToolFinder finder, string language, CancellationToken cancellationToken)
    {
        if (entity.Id.Kind is not (EntityKinds.Country or EntityKinds.Region) || AssistancePlace.Find(entity.Id.Slug, graph) is not { } place || place.Entity != entity)
            return null;
        var addressees = Addressees.Of(place, graph);
        var (found, _) = finder.Find(new AssistanceRequest { PlaceText = entity.Id.Slug, Place = place }, graph, language, cancellationToken);
        return addressees.Consulted.Count + addressees.Offices.Count + found.Total == 0
            ? null
            : new PlaceOffers(addressees.Consulted, addressees.Offices, [.. found.Tools.Select(tool => tool.Tool)], found.Total);
    }
}
