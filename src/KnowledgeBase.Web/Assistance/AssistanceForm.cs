using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Assistance;

/// <summary>The form that asks which country needs what, with what can be chosen in it.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Regions">The regions and groups of countries.</param>
/// <param name="Countries">The countries under their regions.</param>
/// <param name="HasTopics">Whether a topic can be chosen, too.</param>
public sealed record AssistanceForm(
    AssistanceRequest Asked, IReadOnlyList<Entity> Regions, IReadOnlyList<(LocalizedText? Region, IReadOnlyList<Entity> Countries)> Countries, bool HasTopics)
{
    /// <summary>The form in a language.</summary>
    public static AssistanceForm Of(AssistanceRequest asked, EntityGraph graph, string language, bool hasTopics) =>
        new(asked, PlaceChoices.Regions(graph, language), PlaceChoices.Countries(graph, language), hasTopics);
}
