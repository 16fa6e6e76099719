using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Overviews;

/// <summary>What is missing: recommendations without projects, entities that no document speaks of, that name no source or lack a language, documents without a twin.</summary>
/// <param name="WithoutProject">Recommendations that no project is stated to address.</param>
/// <param name="WithoutActiveProject">Recommendations that no project addresses which is not completed; those without any project are among them.</param>
/// <param name="Kinds">The gaps of each kind of entities.</param>
/// <param name="WithoutTwin">Documents that are held in one language only.</param>
/// <param name="Documents">How many documents are held.</param>
public sealed record Coverage(
    IReadOnlyList<Entity> WithoutProject,
    IReadOnlyList<Entity> WithoutActiveProject,
    IReadOnlyList<KindCoverage> Kinds,
    IReadOnlyList<StoredDocument> WithoutTwin,
    int Documents)
{
    /// <summary>The statuses of projects that are not over.</summary>
    private static readonly string[] Active = ["proposed", "approved", "ongoing"];

    public static Coverage Read(KnowledgeStore store, SearchService search, EntityGraph graph, CancellationToken cancellationToken)
    {
        var projects = new SearchQuery().With(Facets.Kind, [EntityKinds.Project]);
        var (any, active) = (Addressed(search, projects, cancellationToken), Addressed(search, projects.With(Facets.Status, Active), cancellationToken));
        var recommendations = graph.OfKind(EntityKinds.Recommendation).ToList();
        var twins = store.Twins().SelectMany(twin => new[] { twin.FirstId, twin.SecondId }).ToHashSet(StringComparer.Ordinal);
        return new Coverage(
            [.. recommendations.Where(known => !any.Contains(known.Id.Slug))],
            [.. recommendations.Where(known => !active.Contains(known.Id.Slug))],
            [.. EntityKinds.All.Select(kind => KindCoverage.Of(kind, store, graph)).Where(kind => kind.Count > 0)],
            [.. graph.Documents.Where(document => !twins.Contains(document.Id)).OrderBy(document => document.Id, StringComparer.Ordinal)],
            graph.Documents.Count);
    }

    /// <summary>The gaps as rows of text, the header first.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(string language)
    {
        yield return ["gap", "kind", "id", "name"];
        foreach (var row in WithoutProject.Select(entity => RowOf("no-project", entity, language))
            .Concat(WithoutActiveProject.Select(entity => RowOf("no-active-project", entity, language)))
            .Concat(Kinds.SelectMany(kind => kind.Gaps.SelectMany(gap => gap.Entities.Select(entity => RowOf(gap.Name, entity, language))))))
            yield return row;
        foreach (var document in WithoutTwin)
            yield return ["no-twin", RecordKinds.Document, document.Id, document.Title.In(language)];
    }

    private static string[] RowOf(string gap, Entity entity, string language) => [gap, entity.Id.Kind, entity.Id.Slug, entity.Name.In(language)];

    private static HashSet<string> Addressed(SearchService search, SearchQuery projects, CancellationToken cancellationToken) =>
        search.Search(projects with { Facets = [Facets.Recommendation], Size = 1 }, cancellationToken) is SearchAnswer answer
            ? [.. answer.Facets[Facets.Recommendation].Where(value => value.Count > 0).Select(value => value.Value)]
            : throw new InvalidOperationException("The search for projects was refused.");
}

/// <summary>The gaps of one kind of entities.</summary>
public sealed record KindCoverage(string Kind, int Count, IReadOnlyList<CoverageGap> Gaps)
{
    public static KindCoverage Of(string kind, KnowledgeStore store, EntityGraph graph)
    {
        var entities = graph.OfKind(kind).ToList();
        return new KindCoverage(kind, entities.Count,
        [
            new CoverageGap("no-passage", [.. entities.Where(entity => store.CountLinks(entity.Id) == 0)]),
            new CoverageGap("no-document", [.. entities.Where(entity => !Sources(entity).Any(source => source.Kind == SourceKind.Document))]),
            new CoverageGap("no-source", [.. entities.Where(entity => !Sources(entity).Any(source => source.Kind is SourceKind.Document or SourceKind.Public or SourceKind.Imported))]),
            new CoverageGap("no-chinese", [.. entities.Where(entity => entity.Name.Zh is null)]),
            new CoverageGap("no-english", [.. entities.Where(entity => entity.Name.En is null)]),
        ]);
    }

    private static IEnumerable<Source> Sources(Entity entity) =>
        entity.Sources.Concat(entity.Facts.Select(fact => fact.Source)).Concat(entity.Relations.Select(relation => relation.Source));
}

/// <summary>The entities that lack something.</summary>
/// <param name="Name">What, as it stands in the CSV.</param>
/// <param name="Entities">They.</param>
public sealed record CoverageGap(string Name, IReadOnlyList<Entity> Entities);
