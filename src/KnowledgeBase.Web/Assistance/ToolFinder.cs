using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Assistance;

/// <summary>Finds the tools that fit a need, those made for the country's groups first among equals. Thread-safe.</summary>
public sealed class ToolFinder(SearchService search)
{
    private const int Looked = 60;
    private const int Shown = 10;

    /// <summary>By how much a tool counts more for those it is made for, and less for others.</summary>
    private const double Lift = 1.5;

    /// <summary>The topics whose tools are made for a group of countries.</summary>
    private static readonly Dictionary<string, EntityId> GroupOfTopic = new(StringComparer.Ordinal)
    {
        [Topics.LeastDeveloped] = new(EntityKinds.Region, "ldc"),
        ["n"] = new(EntityKinds.Region, "transition-developed"),
    };

    /// <summary>Finds tools; where nothing is said but who asks, those made for the groups of who asks.</summary>
    /// <returns>The tools, or what is wrong with the words of the need.</returns>
    public (ToolsFound Found, SearchProblem? Problem) Find(AssistanceRequest request, EntityGraph graph, string language, CancellationToken cancellationToken)
    {
        var query = QueryOf(request, language);
        if (query is null)
            return (ToolsFound.None, null);
        var outcome = search.Search(query with { Size = Looked, Facets = [] }, cancellationToken);
        if (outcome is not SearchAnswer answer)
            return (ToolsFound.None, outcome as SearchProblem);
        var tools = answer.Hits
            .Select(hit => (Hit: hit, Entity: EntityId.TryParse(hit.Id, out var id) ? graph.Find(id) : null))
            .Where(found => found.Entity is not null)
            .Select(found => ToolFound(found.Hit, found.Entity!, request.Place, graph))
            .OrderByDescending(tool => tool.Score)
            .Take(Shown)
            .ToList();
        return (new ToolsFound(tools, answer.Total, query, answer.Query), null);
    }

    private static SearchQuery? QueryOf(AssistanceRequest request, string language)
    {
        var query = new SearchQuery { Language = language, Text = NeedWords.Of(request.Need) }.With(Facets.Kind, [EntityKinds.Tool]);
        if (request.Tool is not null)
            return query with { Text = $"id:{request.Tool.Id}" };
        if (request.Topic is not null)
            return query.With(Facets.Topic, [request.Topic]);
        if (request.Need.Length > 0)
            return query;
        var topics = GroupOfTopic.Where(group => request.Place?.IsIn(group.Value) == true).Select(group => group.Key).ToList();
        return topics.Count == 0 ? null : query.With(Facets.Topic, topics);
    }

    private static ToolFound ToolFound(SearchHit hit, Entity tool, AssistancePlace? place, EntityGraph graph)
    {
        var group = tool.Facts
            .Where(fact => fact.Name is "topic" or "chapter")
            .Select(fact => GroupOfTopic.TryGetValue(fact.Value.In("en"), out var region) ? region : (EntityId?)null)
            .FirstOrDefault(region => region is not null);
        var fits = (group is { } made && place?.IsIn(made) == true) || tool.Relations.Any(relation => relation.Target == place?.Entity.Id);
        var score = hit.Score * (fits ? Lift : group is not null && place is not null ? 1 / Lift : 1);
        return new ToolFound(
            tool,
            hit,
            score,
            group is null ? null : graph.NameOf(group.Value),
            [.. tool.Relations.Where(relation => relation.Target.Kind == EntityKinds.Contact).Select(relation => graph.Find(relation.Target)).OfType<Entity>()]);
    }
}

/// <summary>Tools that fit a need.</summary>
/// <param name="Tools">The best of them.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Query">The search that shows them all; null where none was made.</param>
/// <param name="Reading">How the need was understood; null where no search was made.</param>
public sealed record ToolsFound(IReadOnlyList<ToolFound> Tools, int Total, SearchQuery? Query, QueryReading? Reading)
{
    public static ToolsFound None { get; } = new([], 0, null, null);
}

/// <summary>A tool that fits.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Hit">How it was found.</param>
/// <param name="Score">How well it fits, for the order alone.</param>
/// <param name="MadeFor">The group of countries it is made for; null where it is for all.</param>
/// <param name="Units">The units that run it.</param>
public sealed record ToolFound(Entity Tool, SearchHit Hit, double Score, LocalizedText? MadeFor, IReadOnlyList<Entity> Units);
