using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Overviews;

/// <summary>Projects by status on a line of time: in which years the sources speak of which stage of each.</summary>
public sealed class ProjectsByYear
{
    private static readonly string[] StatusOrder = ["proposed", "approved", "ongoing", "completed"];

    private ProjectsByYear(IReadOnlyList<ProjectGroup> groups)
    {
        Groups = groups;
        var told = groups.SelectMany(group => group.Projects).SelectMany(project => project.Stages.Keys).ToList();
        Years = told.Count == 0 ? [] : [.. Enumerable.Range(told.Min(), told.Max() - told.Min() + 1)];
    }

    /// <summary>The projects by status, what is still to come first.</summary>
    public IReadOnlyList<ProjectGroup> Groups { get; }

    /// <summary>All years from the first to the last that a source names; empty where none does.</summary>
    public IReadOnlyList<int> Years { get; }

    public static ProjectsByYear Read(SearchService search, EntityGraph graph, Localizer localizer, CancellationToken cancellationToken)
    {
        var asked = new SearchQuery().With(Facets.Kind, [EntityKinds.Project]);
        if (search.Search(asked with { Facets = [Facets.Status], Size = 1 }, cancellationToken) is not SearchAnswer answer)
            throw new InvalidOperationException("The search for all projects was refused.");
        var projects = graph.OfKind(EntityKinds.Project).ToLookup(project => project.FactValue("status"), StringComparer.Ordinal);
        return new ProjectsByYear(
        [
            .. answer.Facets[Facets.Status]
                .OrderBy(status => Array.IndexOf(StatusOrder, status.Value) is var rank and >= 0 ? rank : StatusOrder.Length)
                .Select(status => new ProjectGroup(
                    status.Value,
                    status.Label,
                    status.Count,
                    SearchAddress.Of(asked.With(Facets.Status, [status.Value])),
                    [
                        .. projects[status.Value == ProjectsByRecommendation.NotStated ? null : status.Value]
                            .Select(project => new ProjectLine(project, StagesOf(project, graph, localizer)))
                            .OrderBy(line => line.Stages.Count == 0).ThenBy(line => line.Stages.Keys.DefaultIfEmpty().Min()),
                    ])),
        ]);
    }

    /// <summary>The rows of the table as text, the header first: a row for each year of a project that a source names, and one without a year for each of which none does.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(string language)
    {
        yield return ["project", "name", "status", "year", "stages"];
        foreach (var group in Groups)
        {
            foreach (var line in group.Projects)
            {
                var (slug, name) = (line.Project.Id.Slug, line.Project.Name.In(language));
                if (line.Stages.Count == 0)
                    yield return [slug, name, group.Status, "", ""];
                foreach (var (year, stages) in line.Stages)
                    yield return [slug, name, group.Status, OverviewCsv.Number(year), string.Join(' ', stages.Select(stage => stage.ToString().ToLowerInvariant()))];
            }
        }
    }

    /// <summary>The stages by year. That a project is proposed or goes on holds in the year of the document that says so; when it was approved or completed may be long before.</summary>
    private static SortedDictionary<int, IReadOnlyList<LifeStage>> StagesOf(Entity project, EntityGraph graph, Localizer localizer) => new(
        LifeLine.Of(project, graph, localizer)
            .SelectMany(stage => stage)
            .Select(told => (told.Stage, Year: told.Year ?? (told.Stage is LifeStage.Proposed or LifeStage.Ongoing ? told.AsOf : null)))
            .Where(told => told.Year is not null)
            .GroupBy(told => told.Year!.Value)
            .ToDictionary(year => year.Key, year => (IReadOnlyList<LifeStage>)[.. year.Select(told => told.Stage).Distinct().Order()]));
}

/// <summary>The projects of one status.</summary>
/// <param name="Status">The status as it stands in addresses.</param>
/// <param name="Label">Its name.</param>
/// <param name="Count">How many projects the search finds with it.</param>
/// <param name="Address">That search.</param>
/// <param name="Projects">The projects, the earliest first, those of which no year is known last.</param>
public sealed record ProjectGroup(string Status, LocalizedText Label, int Count, string Address, IReadOnlyList<ProjectLine> Projects);

/// <summary>A project with the stages that sources speak of, by year.</summary>
public sealed record ProjectLine(Entity Project, SortedDictionary<int, IReadOnlyList<LifeStage>> Stages);
