using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Search.Tests;

/// <summary>A store and an index in a temporary folder, with a handful of passages and entities that are easy to reason about.</summary>
public sealed class SmallCorpus : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-search-").FullName;

    public SmallCorpus()
    {
        Store = KnowledgeStore.Open(folder, StoreAccess.ReadWrite, TimeProvider.System);
        Index = SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), IndexLayout.Schema);
        Follower = new IndexFollower(Store, Index);
        Service = new SearchService(Store, Index, TimeProvider.System);
        Store.PutEntities(Entities);
        Put("report.zh", "zh", 2024, Report, ReportLinks);
        Put("note.en", "en", 2018, Note, []);
        Follower.CatchUp();
    }

    public KnowledgeStore Store { get; }

    public ISearchIndex Index { get; }

    public IndexFollower Follower { get; }

    public SearchService Service { get; }

    public static IReadOnlyList<Entity> Entities { get; } =
    [
        Recommendation(4), Recommendation(10), Recommendation(45),
        Named("expected-result/4.2", "预期成果4.2", "Expected result 4.2") with { Relations = [To("pillar", "pillar/4")] },
        Named("pillar/4", "战略支柱4", "Strategic pillar 4"),
        Named("region/africa", "非洲", "Africa"),
        Named("country/ug", "乌干达", "Uganda") with { Relations = [To("region", "region/africa")] },
        Named("tool/tisc", "技术与创新支持中心", "Technology and Innovation Support Centers") with { Aliases = [new EntityAlias("TISC", "und")] },
        Named("project/tourism", "知识产权与美食旅游业", "IP and Gastronomic Tourism") with
        {
            Facts =
            [
                new Fact("status", new("ongoing", "ongoing"), Source.Editorial()),
                new Fact("code", new("DA_4_10_03", "DA_4_10_03"), Source.Editorial()),
                new Fact("document", new("CDIP/98/7: project document", "CDIP/98/7: project document"), Source.Editorial()),
            ],
        },
        Named("tool/wipo-research", "WIPO Re:Search", "WIPO Re:Search"),
        Named("concept/gastronomic-tourism", "美食旅游", "gastronomic tourism"),
        Named("concept/women-entrepreneurs", "女企业家", "women entrepreneurs"),
    ];

    public static IReadOnlyList<Passage> Report { get; } =
    [
        new() { Locator = "h1", Kind = PassageKind.Heading, Level = 1, Text = "区域和国家发展部门", Source = new(0, 9) },
        Paragraph("p1", "秘鲁的美食旅游业通过知识产权得到发展。"),
        Paragraph("p2", "该项目旨在落实发展议程建议4、10和45。"),
        Paragraph("p3", "在乌干达，女企业家获得了商标注册。"),
        Paragraph("p4", "已建立技术与创新支持中心（TISC）国家网络。"),
        Paragraph("p5", "柬埔寨的女企业家协会。"),
    ];

    public static IReadOnlyList<Passage> Note { get; } =
    [
        Paragraph("p1", "Women entrepreneurs in Uganda registered trademarks."),
        Paragraph("p2", "The tourist enjoyed the tour; <b>tourism</b> & gastronomy."),
    ];

    private static IReadOnlyList<PassageLink> ReportLinks { get; } =
    [
        new("p2", EntityId.Parse("recommendation/4"), "pattern", false, "建议4", 10, 13),
        new("p2", EntityId.Parse("recommendation/10"), "pattern", false, "10", 14, 16),
        new("p2", EntityId.Parse("recommendation/45"), "pattern", false, "45", 17, 19),
        new("p3", EntityId.Parse("country/ug"), "name", false, "乌干达", 1, 4),
    ];

    public SearchAnswer Search(string text, params (string Facet, string Value)[] filters) => Search(new SearchQuery { Text = text }, filters);

    public SearchAnswer Search(SearchQuery query, params (string Facet, string Value)[] filters)
    {
        var chosen = filters.GroupBy(filter => filter.Facet).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(filter => filter.Value)]);
        return Assert.IsType<SearchAnswer>(Service.Search(query with { Filters = chosen }, TestContext.Current.CancellationToken));
    }

    public void Put(string id, string language, int year, IReadOnlyList<Passage> passages, IReadOnlyList<PassageLink> links)
    {
        var document = new Document { SourceText = string.Join('\n', passages.Select(passage => passage.Text)), Language = language, Passages = passages };
        var stored = new StoredDocument
        {
            Id = id,
            Symbol = id == "report.zh" ? "CDIP/99/2" : null,
            Title = new("报告", "Report"),
            Year = year,
            Language = language,
            Type = "report",
            FileName = id + ".txt",
            ContentHash = id,
        };
        var entry = new LedgerEntry(id, id, "added", null, id, TimeProvider.System.GetUtcNow());
        Store.PutDocument(stored, document.SourceText, passages, links, "fingerprint", entry);
    }

    public void Dispose()
    {
        Index.Dispose();
        Store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Entity Recommendation(int number) => Named($"recommendation/{number}", $"建议{number}", $"Recommendation {number}") with
    {
        Description = new($"第{number}项的案文。", $"The text of number {number}."),
        Relations = number == 10 ? [To("expected-result", "expected-result/4.2")] : [],
        Facts = [new Fact("cluster", new(number == 45 ? "F" : "A", number == 45 ? "F" : "A"), Source.Editorial())],
    };

    private static Entity Named(string id, string zh, string en) => new() { Id = EntityId.Parse(id), Name = new(zh, en) };

    private static Relation To(string type, string target) => new(type, EntityId.Parse(target), Source.Editorial());

    private static Passage Paragraph(string locator, string text) => new()
    {
        Locator = locator,
        Kind = PassageKind.Paragraph,
        Text = text,
        HeadingPath = ["区域和国家发展部门"],
        Source = new(0, text.Length),
    };
}
