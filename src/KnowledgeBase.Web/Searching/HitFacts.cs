using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>What a list of results says of an entity without its page being opened.</summary>
/// <param name="Name">What is said.</param>
/// <param name="Values">The values; empty where no document states one.</param>
public sealed record HitFact(Phrase Name, IReadOnlyList<LocalizedText> Values)
{
    /// <summary>
    /// The facts of an entity that its result shows: status, budget and sector of a project, who runs a tool, what tells the records of a register apart;
    /// none for other kinds.
    /// </summary>
    public static IReadOnlyList<HitFact> Of(Entity entity, EntityGraph graph, FacetLabels labels) => entity.Id.Kind switch
    {
        EntityKinds.Project =>
        [
            new HitFact(FactTexts.OfFact("status"), [.. entity.Facts.Where(fact => fact.Name == "status").Take(1).Select(fact => labels.OfValue(Facets.Status, fact.Value.In("en")))]),
            new HitFact(FactTexts.OfFact("budget"), BudgetOf(entity) is { } budget ? [budget] : []),
            new HitFact(FactTexts.OfRelation(EntityKinds.Sector), [.. RelatedTo(entity, EntityKinds.Sector, graph)]),
        ],
        _ when EntityKinds.Registers.Contains(entity.Id.Kind) => [.. OfRecord(entity, graph, labels).Where(fact => fact.Values.Count > 0)],
        EntityKinds.Tool when RelatedTo(entity, EntityKinds.Contact, graph).Take(2).ToList() is { Count: > 0 } units => [new HitFact(AssistanceTexts.RunBy, units)],
        EntityKinds.Tool when entity.Facts.FirstOrDefault(fact => fact.Name == "unit") is { } unit => [new HitFact(AssistanceTexts.RunBy, [unit.Value])],
        _ => [],
    };

    /// <summary>What tells the records of a register apart: where and when, who, and of which sort.</summary>
    private static IEnumerable<HitFact> OfRecord(Entity entity, EntityGraph graph, FacetLabels labels)
    {
        foreach (var relation in (string[])[EntityKinds.Country, "nationality"])
        {
            yield return new HitFact(
                FactTexts.OfRelation(relation),
                [.. entity.Relations.Where(related => related.Type == relation).Select(related => related.Target).Distinct().Select(graph.NameOf)]);
        }
        foreach (var name in (string[])["status", "party", "start", "date", "type", "expertise", "language", "flexibility", "law", "provision"])
            yield return new HitFact(FactTexts.OfFact(name), [.. entity.Facts.Where(fact => fact.Name == name).Select(fact => ValueOf(fact, labels))]);
    }

    private static LocalizedText ValueOf(Fact fact, FacetLabels labels) => fact.Name switch
    {
        "status" => labels.OfValue(Facets.Status, fact.Value.In("en")),
        "language" => labels.OfValue(Facets.Language, fact.Value.In("en")),
        _ => FactDate.Of(fact.Value) ?? fact.Value,
    };

    private static IEnumerable<LocalizedText> RelatedTo(Entity entity, string kind, EntityGraph graph) =>
        entity.Relations.Where(relation => relation.Target.Kind == kind).Select(relation => relation.Target).Distinct().Select(graph.NameOf);

    /// <summary>The total with its currency where a sentence of the budget names it; else the budget as stated.</summary>
    private static LocalizedText? BudgetOf(Entity entity)
    {
        var stated = entity.Facts.FirstOrDefault(fact => fact.Name == "budget")?.Value;
        if (entity.Facts.FirstOrDefault(fact => fact.Name == "budget-total")?.Value is not { } total)
            return stated;
        return BudgetTable.StatesFrancs(entity) ? new LocalizedText($"CHF {total.In("zh")}", $"CHF {total.In("en")}") : total;
    }
}
