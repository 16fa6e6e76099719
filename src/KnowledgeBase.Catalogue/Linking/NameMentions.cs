using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Finds entities by their names and aliases: the longest name at each place, and only where it can mean the entity.</summary>
internal sealed class NameMentions
{
    /// <summary>Kinds that are found by name, besides projects. Recommendations and indicators are not: their names are numbers, or sentences.</summary>
    private static readonly string[] NamedKinds =
        [EntityKinds.Country, EntityKinds.Region, EntityKinds.Sector, EntityKinds.Tool, EntityKinds.Pillar, EntityKinds.ExpectedResult];

    /// <summary>Marks the identifiers of phrases that contain a name and mean something else.</summary>
    private const string NeverPrefix = "never:";

    private readonly TermBase terms;
    private readonly TermBase titles;
    private readonly ProjectTitles projects;

    public NameMentions(EntityCatalogue catalogue)
    {
        projects = new ProjectTitles(catalogue);
        terms = TermsOf(NamedKinds.SelectMany(catalogue.OfKind));
        titles = TermsOf(catalogue.OfKind(EntityKinds.Project));
    }

    /// <summary>
    /// Every mention by name. Names do not overlap each other; but a project's title may contain other names, which are mentioned too: who
    /// reads of gastronomic tourism in Peru reads of Peru.
    /// </summary>
    public IEnumerable<Mention> In(Passage passage)
    {
        var addresses = new WebAddresses(passage.Text);
        foreach (var match in terms.FindLongest(passage.Text).Concat(titles.FindLongest(passage.Text)))
        {
            if (addresses.Cover(match.Start, match.End))
                continue;
            // One name of two entities of a kind says nothing.
            foreach (var kind in Entities(match, passage).GroupBy(id => id.Kind).Where(kind => kind.Count() == 1))
                yield return new Mention(kind.Single(), LinkRules.Name, match.Start, match.End);
        }
    }

    private static TermBase TermsOf(IEnumerable<Entity> entities)
    {
        var builder = new TermBaseBuilder();
        foreach (var entity in entities)
        {
            builder.Add(entity.Id.ToString(), entity.Id.Kind, LinkableNames.Of(entity));
            builder.Add(
                NeverPrefix + entity.Id,
                AliasContexts.Never,
                entity.Aliases.Where(alias => alias.Context == AliasContexts.Never).Select(alias => new TermSurface(alias.Text, alias.Language)));
        }
        return builder.Build();
    }

    private List<EntityId> Entities(TermMatch match, Passage passage)
    {
        var entities = new List<EntityId>();
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Concept.Source == AliasContexts.Never)
                return [];
            var id = EntityId.Parse(candidate.Concept.Id);
            if (!NameSpelling.Accepts(id.Kind, candidate, passage.Text, match.Start, match.End))
                continue;
            if (id.Kind != EntityKinds.Project)
                entities.Add(id);
            else if (projects.Meant(id, passage, match.Start, match.End) is { } project && !entities.Contains(project))
                entities.Add(project);
        }
        return entities;
    }
}
