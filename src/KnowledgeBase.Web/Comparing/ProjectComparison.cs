using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Comparing;

/// <summary>Projects side by side: a row for each thing known of any of them.</summary>
/// <param name="Projects">The projects, in the order asked for.</param>
/// <param name="Rows">The rows.</param>
public sealed record ProjectComparison(IReadOnlyList<Entity> Projects, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>How many projects are compared at most: more do not stand side by side on any page.</summary>
    public const int Most = 4;

    /// <summary>Facts in the order in which one compares them; others come behind.</summary>
    private static readonly string[] FactOrder =
        ["code", "status", "phase", "duration", "start", "end", "approved-at", "approved", "completed", "budget-total", "budget", "budget-personnel", "budget-non-personnel", "unit"];

    /// <summary>Whole sentences, which come last.</summary>
    private static readonly string[] Sentences = ["objective", "outcome", "output"];

    /// <summary>What fills pages and is better read on the project's own.</summary>
    private static readonly string[] TooLong = ["schedule", "budget-by-output", "risk", "note", "list-number", "title-status", "name-source"];

    private static readonly string[] RelationOrder =
        [EntityKinds.Recommendation, RelationTypes.RecommendationElsewhere, EntityKinds.ExpectedResult, EntityKinds.Sector, "proponent", "beneficiary", EntityKinds.Country];

    /// <summary>Compares projects.</summary>
    public static ProjectComparison Of(IReadOnlyList<Entity> projects)
    {
        var facts = projects.SelectMany(project => project.Facts).Select(fact => fact.Name).Distinct()
            .Where(name => !TooLong.Contains(name))
            .OrderBy(name => Place(FactOrder, name));
        var relations = projects.SelectMany(project => project.Relations).Select(relation => relation.Type).Distinct()
            .OrderBy(type => Place(RelationOrder, type));
        return new ProjectComparison(
            projects,
            [
                .. facts.Except(Sentences).Select(name => OfFacts(name, projects)),
                .. relations.Select(type => OfRelations(type, projects)),
                .. facts.Intersect(Sentences).Select(name => OfFacts(name, projects)),
            ]);
    }

    private static ComparisonRow OfFacts(string name, IReadOnlyList<Entity> projects) => new(
        name,
        IsRelation: false,
        [.. projects.Select(project => (IReadOnlyList<ComparisonValue>)[.. project.Facts.Where(fact => fact.Name == name).Select(fact => new ComparisonValue(fact, null, false))])]);

    private static ComparisonRow OfRelations(string type, IReadOnlyList<Entity> projects)
    {
        var targets = projects.Select(project => project.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target).Distinct().ToList()).ToList();
        var common = targets.Aggregate(targets[0].ToHashSet(), (shared, mine) =>
        {
            shared.IntersectWith(mine);
            return shared;
        });
        return new ComparisonRow(
            type,
            IsRelation: true,
            [.. targets.Select(mine => (IReadOnlyList<ComparisonValue>)[.. mine.Select(target => new ComparisonValue(null, target, projects.Count > 1 && common.Contains(target)))])]);
    }

    private static int Place(string[] order, string name) => Array.IndexOf(order, name) is var place and >= 0 ? place : order.Length;
}

/// <summary>One thing known of projects.</summary>
/// <param name="Name">The name of the fact or the type of the relation.</param>
/// <param name="IsRelation">Whether it is a relation.</param>
/// <param name="Cells">The values of each project, in the order of the projects; empty where nothing is stated.</param>
public sealed record ComparisonRow(string Name, bool IsRelation, IReadOnlyList<IReadOnlyList<ComparisonValue>> Cells);

/// <summary>A value: a fact, or an entity related to.</summary>
/// <param name="Fact">The fact; null for relations.</param>
/// <param name="Target">The entity; null for facts.</param>
/// <param name="IsShared">Whether all projects compared have it.</param>
public sealed record ComparisonValue(Fact? Fact, EntityId? Target, bool IsShared);
