using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>What an assistant can ask. Every answer is made of records with ids, citations and addresses. Thread-safe.</summary>
internal sealed class KnowledgeTools(SearchService search, KnowledgeStore store, string site)
{
    private const int PassagesOfEntity = 10;
    private const int MostRecords = 50;

    private readonly KnownValues _values = new(store);

    [McpServerTool(Name = "search", Title = "Search passages and entities")]
    [Description("Searches everything that is held. A query in Chinese or English also finds what is written in the other language.")]
    public RecordPage Search(
        [Description("Words, \"phrases\", AND OR NOT, prefix*; an identifier such as 建议10 or CDIP/32/2; empty for everything.")] string query,
        [Description("Only this kind: passage, document, project, recommendation, expected-result, tool, contact, country, region, sector, indicator, pillar.")] string? kind = null,
        [Description("Only what speaks of this recommendation, 1 to 45.")] string? recommendation = null,
        [Description("Only what speaks of this country, by its two-letter ISO code in lower case.")] string? country = null,
        [Description("Only this document, by its id without document/.")] string? document = null,
        [Description("The language of citations and titles, zh or en."), AllowedValues("zh", "en")] string language = "en",
        [Description("How many records, 1 to 50."), Range(1, MostRecords)] int size = 10,
        [Description("The next of an earlier answer to the same search.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var asked = Asked(query, language, size, cursor, (Facets.Kind, kind), (Facets.Recommendation, recommendation), (Facets.Country, country), (Facets.Document, document));
        return Page(Answer(asked, cancellationToken), language);
    }

    [McpServerTool(Name = "get_passage", Title = "Read a passage")]
    [Description("A passage whole, with its neighbours, its citation in both languages, and the entities it speaks of.")]
    public CitedPassage GetPassage([Description("The id of a passage, such as passage/cdip-32-2.zh/p22.iv.")] string id)
    {
        if (RecordKinds.ParsePassageKey(id) is not var (documentId, locator) || store.FindDocument(documentId) is not { } document)
            throw new McpException($"No passage has the id '{id}'. Ids are of the form passage/document/locator; search gives them.");
        var passages = store.Passages(documentId);
        var place = passages.ToList().FindIndex(passage => passage.Locator == locator);
        if (place < 0)
            throw new McpException($"The document '{documentId}' has no passage '{locator}'.");
        var passage = passages[place];
        return new CitedPassage(
            id,
            document.Title.In("en"),
            Citation.Of(document.Symbol, document.Title, locator, "zh"),
            Citation.Of(document.Symbol, document.Title, locator, "en"),
            passage.Language ?? document.Language,
            document.RenderingOf is not null,
            passage.HeadingPath,
            place > 0 ? passages[place - 1].Text : null,
            passage.Label,
            passage.Text,
            place + 1 < passages.Count ? passages[place + 1].Text : null,
            [.. store.FindLinks([(documentId, locator)])[(documentId, locator)].Select(link => link.Entity).Distinct()],
            site + RecordAddress.OfPage(id),
            site + RecordAddress.OfJson(id));
    }

    [McpServerTool(Name = "get_entity", Title = "Read an entity")]
    [Description("An entity whole: names, description, facts with their sources, relations both ways, and the first passages that speak of it.")]
    public CitedEntity GetEntity(
        [Description("The id, such as recommendation/10, project/da-4-10-03, tool/..., contact/..., country/ug.")] string id,
        [Description("The language of citations, zh or en."), AllowedValues("zh", "en")] string language = "en") =>
        EntityId.TryParse(id, out var parsed) && EntityKinds.All.Contains(parsed.Kind) && store.FindEntity(parsed) is { } entity
            ? Whole(entity, language)
            : throw new McpException(id.StartsWith(RecordKinds.Document + "/", StringComparison.Ordinal) || id.StartsWith(RecordKinds.Passage + "/", StringComparison.Ordinal)
                ? $"'{id}' is no entity: get_passage reads passages, and search with the argument document finds those of a document."
                : $"No entity has the id '{id}'. Ids are of the form kind/slug; search gives them.");

    [McpServerTool(Name = "list_projects", Title = "List Development Agenda projects")]
    [Description("The projects, narrowed by status, recommendation, country, region or sector.")]
    public RecordPage ListProjects(
        [Description("proposed, approved, ongoing or completed.")] string? status = null,
        [Description("The number of a recommendation, 1 to 45.")] string? recommendation = null,
        [Description("A country's two-letter ISO code in lower case.")] string? country = null,
        [Description("africa, arab, asia-pacific, latin-america-caribbean or transition-developed.")] string? region = null,
        [Description("A sector's slug, such as patents-technology.")] string? sector = null,
        [Description("Words that must stand in the project; none for all.")] string query = "",
        [Description("The language of titles, zh or en."), AllowedValues("zh", "en")] string language = "en",
        [Description("How many, 1 to 50."), Range(1, MostRecords)] int size = 50,
        [Description("The next of an earlier answer to the same question.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var asked = Asked(
            query, language, size, cursor,
            (Facets.Kind, EntityKinds.Project), (Facets.Status, status), (Facets.Recommendation, recommendation), (Facets.Country, country), (Facets.Region, region), (Facets.Sector, sector));
        return Page(Answer(asked, cancellationToken), language);
    }

    [McpServerTool(Name = "facet_counts", Title = "Count records by a facet")]
    [Description("How many records of a search have each value of a facet. Counts are exact.")]
    public FacetTable FacetCounts(
        [Description("kind, recommendation, cluster, expectedResult, pillar, sector, region, country, status, topic, document, documentType, language or year.")] string facet,
        [Description("The query; empty for everything.")] string query = "",
        [Description("Only this kind.")] string? kind = null,
        [Description("The language of labels, zh or en."), AllowedValues("zh", "en")] string language = "en",
        CancellationToken cancellationToken = default)
    {
        var answer = Answer(Asked(query, language, 1, null, (Facets.Kind, kind)) with { Facets = [facet] }, cancellationToken);
        return new FacetTable(facet, answer.Total, [.. answer.Facets[facet].Select(value => new FacetLine(value.Value, value.Label.In(language), value.Count))]);
    }

    [McpServerTool(Name = "find_assistance", Title = "Find whom to ask for help")]
    [Description("Tools and services of WIPO that fit a need, whom to contact for each, the contacts for a country's region, and passages that speak of it.")]
    public Assistance FindAssistance(
        [Description("What help is needed, such as geographical indications.")] string need,
        [Description("The country that asks, by its two-letter ISO code in lower case.")] string? country = null,
        [Description("The language of titles and citations, zh or en."), AllowedValues("zh", "en")] string language = "en",
        CancellationToken cancellationToken = default)
    {
        if (country is not null)
            _values.Check(Facets.Country, country);
        var tools = Answer(Asked(need, language, 5, null, (Facets.Kind, EntityKinds.Tool)), cancellationToken);
        var passages = Answer(Asked(need, language, 5, null, (Facets.Kind, RecordKinds.Passage)), cancellationToken);
        var places = country is null || store.FindEntity(new EntityId(EntityKinds.Country, country)) is not { } asking
            ? []
            : asking.Relations.Select(relation => relation.Target).Where(target => target.Kind == EntityKinds.Region).ToHashSet();
        var forTheCountry = places.Count == 0 ? [] : store.Entities(EntityKinds.Contact).Where(contact => contact.Relations.Any(relation => places.Contains(relation.Target)));
        return new Assistance(
            [.. tools.Hits.Select(hit => Offered(hit, language))],
            [.. forTheCountry.Select(contact => Whole(contact, language))],
            [.. passages.Hits.Select(hit => CitedRecord.Of(hit, language, site))]);
    }

    private OfferedTool Offered(SearchHit hit, string language)
    {
        var tool = store.FindEntity(EntityId.Parse(hit.Id))!;
        var contacts = store.FindEntities([.. tool.Relations.Select(relation => relation.Target).Where(target => target.Kind == EntityKinds.Contact)]);
        return new OfferedTool(CitedRecord.Of(hit, language, site), [.. tool.Facts.Select(CitedFactOf)], [.. contacts.Values.Select(contact => Whole(contact, language))]);
    }

    private CitedEntity Whole(Entity entity, string language)
    {
        var names = store.FindEntities([.. entity.Relations.Select(relation => relation.Target)]);
        var stated = entity.Relations.Select(relation => new CitedRelation(
            relation.Type, "to", relation.Target, names.GetValueOrDefault(relation.Target)?.Name ?? LocalizedText.None, SourceText.Of(relation.Source)));
        var received = store.Entities().Where(other => EntityKinds.All.Contains(other.Id.Kind)).SelectMany(other => other.Relations
            .Where(relation => relation.Target == entity.Id)
            .Select(relation => new CitedRelation(relation.Type, "from", other.Id, other.Name, SourceText.Of(relation.Source))));
        return new CitedEntity(
            entity.Id, entity.Name, entity.Description, [.. entity.Facts.Select(CitedFactOf)], [.. stated, .. received], store.CountLinks(entity.Id), Mentions(entity.Id, language),
            site + RecordAddress.OfPage(entity.Id.ToString()), site + RecordAddress.OfJson(entity.Id.ToString()));
    }

    private List<CitedRecord> Mentions(EntityId id, string language)
    {
        var links = store.LinksOf(id, PassagesOfEntity).Links.Select(link => (link.DocumentId, link.Link.Locator)).Distinct().ToList();
        var passages = store.FindPassages(links);
        return
        [
            .. from place in links
               let document = store.FindDocument(place.DocumentId)
               where document is not null && passages.ContainsKey(place)
               let passage = passages[place]
               let key = RecordKinds.PassageKey(place.DocumentId, place.Locator)
               select CitedRecord.Of(
                   new SearchHit
                   {
                       Id = key,
                       Kind = RecordKinds.Passage,
                       Score = 0,
                       Title = document.Title,
                       Language = passage.Language ?? document.Language,
                       Text = passage.Text,
                       Highlights = [],
                       Citation = Citation.Of(document.Symbol, document.Title, place.Locator, language),
                       Url = RecordAddress.OfPage(key),
                   },
                   language,
                   site),
        ];
    }

    private static CitedFact CitedFactOf(Fact fact) => new(fact.Name, fact.Value, SourceText.Of(fact.Source));

    private RecordPage Page(SearchAnswer answer, string language) => new(
        answer.Total, answer.Next, answer.Query.Expansions, [.. answer.Hits.Select(hit => CitedRecord.Of(hit, language, site))]);

    private SearchAnswer Answer(SearchQuery asked, CancellationToken cancellationToken) => search.Search(asked, cancellationToken) switch
    {
        SearchAnswer answer => answer,
        SearchProblem problem => throw new McpException($"{problem.Parameter}: {problem.Detail} {problem.Hint}".TrimEnd()),
        var other => throw new InvalidOperationException($"Unknown outcome {other}."),
    };

    private SearchQuery Asked(string query, string language, int size, string? cursor, params ReadOnlySpan<(string Facet, string? Value)> filters)
    {
        var chosen = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (facet, value) in filters)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            _values.Check(facet, value);
            chosen[facet] = [value];
        }

        return new SearchQuery
        {
            Text = query,
            Language = language,
            Size = size,
            Cursor = cursor,
            Filters = chosen,
            Facets = [],
        };
    }
}
