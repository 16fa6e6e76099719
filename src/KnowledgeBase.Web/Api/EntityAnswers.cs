using System.Text.Json.Serialization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Api;

/// <summary>A page of entities of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Items">The entities.</param>
public sealed record EntityPage(string Kind, int Total, string? Next, IReadOnlyList<EntitySummary> Items);

/// <summary>An entity in a list.</summary>
public sealed record EntitySummary(EntityId Id, string Kind, LocalizedText Name, LocalizedText Description, string Url)
{
    public static EntitySummary Of(Entity entity) =>
        new(entity.Id, entity.Id.Kind, entity.Name, entity.Description, Address.Of(entity.Id));
}

/// <summary>An entity with everything known of it. Its links stand in members named after the kinds they lead to, such as <c>projects</c>.</summary>
public sealed record EntityWhole
{
    public required EntityId Id { get; init; }

    public required string Kind { get; init; }

    public required string Url { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Description { get; init; }

    public required IReadOnlyList<EntityAlias> Aliases { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>How many links there are from passages to it.</summary>
    public required int Mentions { get; init; }

    /// <summary>The first passages that speak of it.</summary>
    public required IReadOnlyList<PassageMention> Passages { get; init; }

    /// <summary>Links both ways, by the plural of the kind they lead to, in camel case.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> Links { get; init; } = new Dictionary<string, object>();

    public static EntityWhole Of(Entity entity, EntityGraph graph, KnowledgeStore store, string language) => new()
    {
        Id = entity.Id,
        Kind = entity.Id.Kind,
        Url = Address.Of(entity.Id),
        Name = entity.Name,
        Description = entity.Description,
        Aliases = [.. entity.OtherNames],
        Facts = entity.Facts,
        Relations = entity.Relations,
        Sources = entity.Sources,
        Mentions = store.CountLinks(entity.Id),
        Passages = [.. EntityMentions.First(store, graph, entity.Id, EntityApi.PassagesGiven, language).Select(PassageMention.Of)],
        Links = LinksOf(entity, graph),
    };

    private static Dictionary<string, object> LinksOf(Entity entity, EntityGraph graph)
    {
        var stated = entity.Relations.Select(relation =>
            new EntityLink(relation.Target, graph.NameOf(relation.Target), Address.Of(relation.Target), relation.Type, "to", relation.Source));
        var received = graph.PointingAt(entity.Id).Select(incoming =>
            new EntityLink(incoming.From.Id, incoming.From.Name, Address.Of(incoming.From.Id), incoming.Relation.Type, "from", incoming.Relation.Source));
        return stated.Concat(received)
            .GroupBy(link => Camel(EntityKinds.Plural(link.Id.Kind)))
            .ToDictionary(group => group.Key, object (group) => group.ToList());
    }

    private static string Camel(string plural)
    {
        var words = plural.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

/// <summary>A link between two entities.</summary>
/// <param name="Id">The other entity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Relation">What relates them.</param>
/// <param name="Direction"><c>to</c> where this entity states it, <c>from</c> where the other does.</param>
/// <param name="Source">Where it is from.</param>
public sealed record EntityLink(EntityId Id, LocalizedText Name, string Url, string Relation, string Direction, Source Source);

/// <summary>A passage that speaks of an entity, and why it is said to.</summary>
public sealed record PassageMention(
    string Id, string Document, string Locator, string Citation, string Url, string Language, string Text, LinkProvenance Provenance)
{
    public static PassageMention Of(Mention mention) => new(
        $"passage/{mention.Document.Id}/{mention.Passage.Locator}",
        $"document/{mention.Document.Id}",
        mention.Passage.Locator,
        mention.Citation,
        Address.OfPassage(mention.Document.Id, mention.Passage.Locator),
        mention.Passage.Language ?? mention.Document.Language,
        mention.Passage.Text,
        LinkProvenance.Of(mention.Link));
}

/// <summary>What a link between a passage and an entity was made from.</summary>
/// <param name="Rule">The rule that made it.</param>
/// <param name="Inherited">Whether the words stand in a heading above.</param>
/// <param name="Quote">The very characters.</param>
/// <param name="Start">Where they begin in the passage's (or the heading's) text, in UTF-16 code units.</param>
/// <param name="End">Behind where they end.</param>
public sealed record LinkProvenance(string Rule, bool Inherited, string Quote, int Start, int End)
{
    public static LinkProvenance Of(PassageLink link) => new(link.Rule, link.Inherited, link.Quote, link.Start, link.End);
}
