using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Ties the phases of a project together: a title that ends in "second phase" is the next phase of the project of the same title without it.</summary>
internal static class ProjectPhases
{
    /// <summary>Links between phases that no source states yet, on the word of the later one's title.</summary>
    public static IEnumerable<EntityContribution> Of(EntityCatalogue catalogue)
    {
        var projects = catalogue.OfKind(EntityKinds.Project);
        var byTitle = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var (project, title) in projects.SelectMany(project => Titles(project).Select(title => (project, title))))
        {
            if (NameKey.PhaseOf(title) != 2)
                byTitle.TryAdd(NameKey.OfProjectWithoutPhase(title), project);
        }
        foreach (var later in projects.Where(project => !project.Relations.Any(relation => relation.Type == "previous-phase")))
        {
            var title = Titles(later).FirstOrDefault(title => NameKey.PhaseOf(title) == 2);
            if (title is null || !byTitle.TryGetValue(NameKey.OfProjectWithoutPhase(title), out var earlier) || earlier.Id == later.Id)
                continue;
            var source = later.OriginOf(later.Name.Zh == title ? "name.zh" : "name.en") ?? Source.Editorial("the titles are the same but for the phase");
            yield return Link(later.Id, "previous-phase", earlier.Id, source);
            yield return Link(earlier.Id, "next-phase", later.Id, source);
        }
    }

    private static EntityContribution Link(EntityId from, string type, EntityId to, Source source) =>
        new() { Kind = from.Kind, Slug = from.Slug, Relations = [new Relation(type, to, source)] };

    private static IEnumerable<string> Titles(Entity project) => new[] { project.Name.Zh, project.Name.En }.OfType<string>();
}
