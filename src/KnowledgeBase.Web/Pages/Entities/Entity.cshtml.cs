using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>An entity: what is known of it and from where, what it is related to, and what the documents say of it.</summary>
public sealed class EntityModel(KnowledgeStore store, SearchService search, CurrentEntityGraph graphs, ToolFinder finder, Localizer localizer) : PageModel
{
    /// <summary>How many passages are shown; the rest is a search away.</summary>
    public const int PassagesShown = 20;

    public Entity Entity { get; private set; } = null!;

    public EntityGraph Graph { get; private set; } = null!;

    public FacetLabels Labels { get; private set; } = null!;

    public IReadOnlyList<RelationGroup> Outgoing { get; private set; } = [];

    public IReadOnlyList<RelationGroup> Incoming { get; private set; } = [];

    /// <summary>Projects: what the documents leave open.</summary>
    public IReadOnlyList<UnstatedLink> Unstated { get; private set; } = [];

    public IReadOnlyList<Mention> Mentions { get; private set; } = [];

    public int MentionCount { get; private set; }

    /// <summary>Projects: what the documents say of each stage of its life; empty for other kinds.</summary>
    public IReadOnlyList<IGrouping<LifeStage, LifeEvent>> Life { get; private set; } = [];

    /// <summary>The schedule as a chart; null where the facts do not give one.</summary>
    public SchedulePlan? Schedule { get; private set; }

    /// <summary>The budget by output; null where the facts do not give one.</summary>
    public BudgetTable? Budget { get; private set; }

    /// <summary>Resources by sector and measure; null where the facts do not give them.</summary>
    public ResourceTable? Resources { get; private set; }

    /// <summary>Expected results: their indicators; empty for other kinds.</summary>
    public IReadOnlyList<Entity> Indicators { get; private set; } = [];

    /// <summary>Countries and regions: whom they may turn to; null for other kinds, and where nothing is known.</summary>
    public PlaceOffers? Offers { get; private set; }

    public IActionResult OnGet(string kinds, string slug, CancellationToken cancellationToken)
    {
        var id = new EntityId(EntityKinds.FromPlural(kinds)!, slug);
        Graph = graphs.Get();
        if (Graph.Find(id) is not { } entity)
            return NotFound();
        Entity = entity;
        Labels = search.Labels;
        Outgoing = EntityRelations.Outgoing(entity, Graph, localizer.Code);
        Incoming = EntityRelations.Incoming(entity, Graph, localizer.Code);
        Unstated = UnstatedLink.Of(entity);
        Offers = PlaceOffers.Of(entity, Graph, finder, localizer.Code, cancellationToken);
        Set(entity);
        Mentions = EntityMentions.First(store, Graph, id, PassagesShown, localizer.Code);
        MentionCount = store.CountLinks(id);
        return Page();
    }

    /// <summary>The facts by name, without those that stand elsewhere on the page or that another one says in full.</summary>
    public IReadOnlyList<IGrouping<string, Fact>> Facts => [.. Entity.Facts.Where(fact => !IsShownElsewhere(fact)).GroupBy(fact => fact.Name)];

    /// <summary>Where name and description are from, each place once.</summary>
    public IReadOnlyList<Source> Sources => [.. Entity.Sources.DistinctBy(source => (source.Kind, source.DocumentId, source.Locator, source.Reference))];

    /// <summary>The search for all passages that speak of the entity: by its facet where it has one, else by its name.</summary>
    public SearchQuery AllPassages() => EntityFacets.FacetOf(Entity.Id.Kind) is { } facet
        ? new SearchQuery().With(Facets.Kind, [RecordKinds.Passage]).With(facet, [Entity.Id.Slug])
        : new SearchQuery { Text = $"\"{Entity.Name.In(localizer.Code).Replace("\"", "", StringComparison.Ordinal)}\"" }.With(Facets.Kind, [RecordKinds.Passage]);

    /// <summary>Takes out of the facts what is drawn or set out in a table.</summary>
    private void Set(Entity entity)
    {
        var language = localizer.Code;
        Life = entity.Id.Kind == EntityKinds.Project ? LifeLine.Of(entity, Graph, localizer) : [];
        Schedule = SchedulePlan.Of(entity, language);
        Budget = BudgetTable.Of(entity, language);
        Resources = ResourceTable.Of(entity, language);
        if (entity.Id.Kind != EntityKinds.ExpectedResult)
            return;
        Indicators = [.. Graph.PointingAt(entity.Id).Select(incoming => incoming.From).Where(from => from.Id.Kind == EntityKinds.Indicator).Distinct()];
        Incoming = [.. Incoming.Where(group => group.Name != EntityKinds.Indicator)];
    }

    private bool IsShownElsewhere(Fact fact) => fact.Name switch
    {
        "cluster-name" or "status" => true,
        SchedulePlan.FactName => Schedule is not null,
        ResourceTable.FactName => Resources is not null,
        "address" or "addressee" or "contact-point" or "email" or "phone" or "telephone" or "fax" => Entity.Id.Kind == EntityKinds.Contact && Entity.FactValue("address") is not null,
        _ => (Budget is not null && BudgetTable.FactNames.Contains(fact.Name)) || (Life.Count > 0 && LifeLine.Shows(fact)),
    };
}
