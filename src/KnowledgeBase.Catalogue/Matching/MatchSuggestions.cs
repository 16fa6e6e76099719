using System.Globalization;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Matching;

/// <summary>
/// Suggests which open offers may answer which open needs: by the topics and sectors they share, by country or region, and by their words. Each
/// suggestion says in its source what it rests on. It is a suggestion only; whether the two fit is for people to say.
/// </summary>
internal static class MatchSuggestions
{
    /// <summary>The most suggestions for one need.</summary>
    private const int Most = 5;

    /// <summary>The least score of a suggestion: one shared topic is enough, a country alone is not.</summary>
    private const double LeastScore = 2;

    private const double ForTopic = 2;
    private const double ForSector = 1.5;
    private const double ForCountry = 1;
    private const double ForRegion = 0.5;
    private const double ForWords = 4;

    /// <summary>Likeness below this is that of any two texts on intellectual property.</summary>
    private const double CommonLikeness = 0.15;

    private static readonly string[] Languages = ["zh", "en"];

    /// <summary>The suggestions of a catalogue, as links in both directions.</summary>
    public static IEnumerable<EntityContribution> Of(EntityCatalogue catalogue)
    {
        var offers = catalogue.OfKind(EntityKinds.Offer).Where(IsOpen).ToList();
        foreach (var need in catalogue.OfKind(EntityKinds.Need).Where(IsOpen))
        {
            var best = offers.Select(offer => (Offer: offer, Match: Compare(need, offer, catalogue)))
                .Where(pair => pair.Match.Score >= LeastScore)
                .OrderByDescending(pair => pair.Match.Score)
                .ThenBy(pair => pair.Offer.Id)
                .Take(Most);
            foreach (var (offer, match) in best)
            {
                yield return Link(need.Id, offer.Id, match.Reasons);
                yield return Link(offer.Id, need.Id, match.Reasons);
            }
        }
    }

    private static bool IsOpen(Entity entity) => entity.FactValue("status") != "matched";

    private static (double Score, string Reasons) Compare(Entity need, Entity offer, EntityCatalogue catalogue)
    {
        var reasons = new List<string>();
        var score = 0.0;
        foreach (var topic in Topics(need).Intersect(Topics(offer)))
            Add(ForTopic, $"topic {topic}");
        foreach (var sector in Targets(need, EntityKinds.Sector).Intersect(Targets(offer, EntityKinds.Sector)))
            Add(ForSector, $"{sector}");
        var countries = Targets(need, EntityKinds.Country).Intersect(Targets(offer, EntityKinds.Country)).ToList();
        var regions = Regions(need, catalogue).Intersect(Regions(offer, catalogue)).ToList();
        if (countries.Count > 0)
            Add(ForCountry, $"{countries[0]}");
        else if (regions.Count > 0)
            Add(ForRegion, $"{regions[0]}");
        var likeness = Languages.Max(language => TextLikeness.Of(Words(need, language), Words(offer, language)));
        if (likeness > CommonLikeness)
            Add(ForWords * (likeness - CommonLikeness), string.Create(CultureInfo.InvariantCulture, $"words in common ({likeness:F2})"));
        return (score, string.Join("; ", reasons));

        void Add(double points, string reason)
        {
            score += points;
            reasons.Add(reason);
        }
    }

    private static IEnumerable<string> Topics(Entity entity) => entity.Facts.Where(fact => fact.Name == "topic").Select(fact => fact.Value.In("en"));

    private static IEnumerable<EntityId> Targets(Entity entity, string kind) =>
        entity.Relations.Where(relation => relation.Target.Kind == kind && relation.Type == kind).Select(relation => relation.Target);

    private static IEnumerable<EntityId> Regions(Entity entity, EntityCatalogue catalogue) =>
        Targets(entity, EntityKinds.Country).Select(catalogue.Find).OfType<Entity>().SelectMany(country => Targets(country, EntityKinds.Region));

    private static string Words(Entity entity, string language) =>
        language == "zh" ? $"{entity.Name.Zh} {entity.Description.Zh}" : $"{entity.Name.En} {entity.Description.En}";

    private static EntityContribution Link(EntityId from, EntityId to, string reasons) => new()
    {
        Kind = from.Kind,
        Slug = from.Slug,
        Relations = [new Relation(RelationTypes.SuggestedMatch, to, Source.Editorial("in common: " + reasons))],
    };
}
