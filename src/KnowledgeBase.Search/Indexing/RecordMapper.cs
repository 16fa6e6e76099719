using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Indexing;

/// <summary>Makes index documents of entities, documents and passages. For one thread.</summary>
internal sealed class RecordMapper(Analyzer analyzer, IReadOnlyDictionary<EntityId, Entity> entities)
{
    private readonly TokenWriter tokens = new(analyzer);
    private readonly ILookup<EntityId, EntityId> referrers = entities.Values
        .SelectMany(entity => entity.Relations.Select(relation => (relation.Target, entity.Id)))
        .ToLookup(pair => pair.Target, pair => pair.Id);

    public IndexDocument Map(Entity entity)
    {
        var facets = new FacetCollector(entities);
        facets.Add(Facets.Kind, entity.Id.Kind);
        facets.Add(entity.Id);
        foreach (var relation in entity.Relations.Where(relation => relation.Type != RelationTypes.RecommendationElsewhere))
            facets.Add(relation.Target);
        foreach (var referrer in referrers[entity.Id].Where(referrer => IsCounted(entity.Id.Kind, referrer.Kind)))
            facets.Add(referrer);
        facets.Add(Facets.Status, entity.FactValue("status"));
        facets.AddFacts(Facets.Topic, entity, "topic");
        facets.AddFacts(Facets.Year, entity, "year");
        if (EntityKinds.Registers.Contains(entity.Id.Kind))
            AddRegisterFacets(facets, entity);
        foreach (var (facet, country) in RegisterFacets.Linked(entity))
            facets.Add(facet, country);
        // The language of a consultant is the one he or she works in, not the one the entry is written in.
        if (entity.Id.Kind != EntityKinds.Consultant)
        {
            facets.Add(Facets.Language, entity.Name.Zh is null ? null : "zh");
            facets.Add(Facets.Language, entity.Name.En is null ? null : "en");
        }

        return new IndexDocument
        {
            Key = entity.Id.ToString(),
            Text = Fields(
                [entity.Description.Zh, entity.Description.En, .. Worded(entity), .. Places(entity)],
                (IndexLayout.Name, [entity.Name.Zh, entity.Name.En, entity.FactValue("code"), .. entity.OtherNames.Select(alias => alias.Text)])),
            Facets = facets.ToFacets(),
            Texts = new Dictionary<string, string> { [IndexLayout.Title] = entity.Id.Kind + " " + SortableName(entity) },
        };
    }

    public IndexDocument Map(StoredDocument document)
    {
        var facets = new FacetCollector(entities);
        facets.Add(Facets.Kind, RecordKinds.Document);
        AddDocumentFacets(facets, document);
        return new IndexDocument
        {
            Key = RecordKinds.DocumentKey(document.Id),
            Text = Fields([], (IndexLayout.Name, [document.Symbol, document.Title.Zh, document.Title.En])),
            Facets = facets.ToFacets(),
            Numbers = SortNumbers(document),
            Texts = new Dictionary<string, string> { [IndexLayout.Title] = "document " + document.Id },
        };
    }

    /// <param name="document">The document the passage belongs to.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="links">The links of this passage, stated and inherited.</param>
    /// <param name="ordinal">The place of the passage in its document, which orders it by title.</param>
    public IndexDocument Map(StoredDocument document, Passage passage, IEnumerable<PassageLink> links, int ordinal)
    {
        var facets = new FacetCollector(entities);
        facets.Add(Facets.Kind, RecordKinds.Passage);
        AddDocumentFacets(facets, document);
        foreach (var link in links)
            facets.Add(link.Entity);
        return new IndexDocument
        {
            Key = RecordKinds.PassageKey(document.Id, passage.Locator),
            Text = Fields([passage.Label, passage.Text, .. OfTable(passage)], (IndexLayout.Heading, passage.HeadingPath)),
            Facets = facets.ToFacets(),
            Numbers = SortNumbers(document),
            Texts = new Dictionary<string, string>
            {
                [IndexLayout.Title] = string.Create(CultureInfo.InvariantCulture, $"passage {document.Id} {ordinal:D7}"),
            },
        };
    }

    /// <summary>The fields of a record: its text, the web addresses in it apart, and what stands above it.</summary>
    private Dictionary<string, IReadOnlyList<IndexToken>> Fields(IEnumerable<string?> body, (string Field, IEnumerable<string?> Texts) above)
    {
        var (prose, addresses) = (new List<string>(), new List<string>());
        foreach (var text in body.OfType<string>())
        {
            var found = new WebAddresses(text);
            prose.AddRange(found.AreNone ? [text] : found.Between());
            addresses.AddRange(found.Texts());
        }

        return new()
        {
            [above.Field] = tokens.Write(above.Texts),
            [IndexLayout.Body] = tokens.Write(prose),
            [IndexLayout.Address] = tokens.Write(addresses),
        };
    }

    /// <summary>What a row of a table says besides its own text: the cells that span down into it, and the headers of its columns.</summary>
    private static IEnumerable<string?> OfTable(Passage passage) => passage.Cells
        .Where(cell => cell.Inherited).Select(cell => cell.Text)
        .Concat(passage.Cells.Select(cell => cell.Header).Distinct(StringComparer.Ordinal));

    /// <summary>A recommendation is found among the records of the results it is linked to, and the other way round.</summary>
    private static bool IsCounted(string kind, string referrer) =>
        (kind, referrer) is (EntityKinds.ExpectedResult, EntityKinds.Recommendation);

    /// <summary>A record of a register is in the years of its dates, in the languages it lists and in the values of its own facets.</summary>
    private static void AddRegisterFacets(FacetCollector facets, Entity entity)
    {
        foreach (var date in entity.Facts.Where(fact => fact.Name is "start" or "end" or "date").Select(fact => fact.Value.In("en")).Where(date => date.Length >= 4))
            facets.Add(Facets.Year, date[..4]);
        facets.AddFacts(Facets.Language, entity, "language");
        foreach (var (facet, value, _) in RegisterFacets.Worded(entity))
            facets.Add(facet, value);
    }

    /// <summary>What a record of a register says in words besides its name and description: who offers, what expertise, which law.</summary>
    private static IEnumerable<string?> Worded(Entity entity) => EntityKinds.Registers.Contains(entity.Id.Kind)
        ? entity.Facts.Where(fact => fact.Value.Zh != fact.Value.En).SelectMany(fact => new[] { fact.Value.Zh, fact.Value.En })
        : [];

    /// <summary>The names of the countries and regions that a project, a tool, a contact or a record of a register is for.</summary>
    private IEnumerable<string?> Places(Entity entity) => entity.Id.Kind is EntityKinds.Project or EntityKinds.Tool or EntityKinds.Contact || EntityKinds.Registers.Contains(entity.Id.Kind)
        ? entity.Relations.Where(relation => relation.Target.Kind is EntityKinds.Country or EntityKinds.Region)
            .Select(relation => entities.GetValueOrDefault(relation.Target)).OfType<Entity>().Distinct()
            .SelectMany(place => new[] { place.Name.Zh, place.Name.En })
        : [];

    private static void AddDocumentFacets(FacetCollector facets, StoredDocument document)
    {
        facets.Add(Facets.Document, document.Id);
        facets.Add(Facets.DocumentType, document.Type);
        facets.Add(Facets.Language, document.Language);
        facets.Add(Facets.Year, document.Year?.ToString(CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, long> SortNumbers(StoredDocument document)
    {
        if (document.Date is { } date)
            return new() { [IndexLayout.Date] = (date.Year * 10_000) + (date.Month * 100) + date.Day };
        return document.Year is { } year ? new() { [IndexLayout.Date] = year * 10_000 } : [];
    }

    /// <summary>Numbers in names sort by value: 建议2 before 建议10.</summary>
    private static string SortableName(Entity entity)
    {
        var slug = entity.Id.Slug;
        return int.TryParse(slug, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("D6", CultureInfo.InvariantCulture)
            : slug;
    }
}
