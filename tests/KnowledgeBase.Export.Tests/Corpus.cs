using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Tests;

/// <summary>A store and an index in a temporary folder, whose texts are of the sort that breaks files.</summary>
public sealed class Corpus : IDisposable
{
    /// <summary>What a format must carry unharmed, or make harmless.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "知识产权与美食旅游业，“引号”、逗号，和；分号。",
        "=HYPERLINK(\"http://example.org\",\"click\")",
        "+1 and -1 and @SUM(A1)",
        "-2+3",
        "@cmd",
        "＝1+1",
        "\ttab first",
        "a comma, a \"quote\", and\na new line\r\nand another",
        "LaTeX: 50% of $5 & #3 {braces} un}balanced \\command ~tilde ^caret _under_",
        "XML: <b>bold</b> & ]]> 'apostrophe' _x0041_",
        "control \u0001\u0008\u001F characters, a lone \uD800 surrogate, an emoji 😀 and 𠀀",
        new('长', 40_000),
        "TY  - JOUR\nER  - \nforged record",
        "plain words",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-export-").FullName;

    public Corpus()
    {
        Store = KnowledgeStore.Open(_folder, StoreAccess.ReadWrite, TimeProvider.System);
        Index = SqliteSearchIndex.Open(Path.Combine(_folder, "search.db"), IndexLayout.Schema);
        Search = new SearchService(Store, Index, TimeProvider.System);
        Exports = new ExportService(Search, Store, TimeProvider.System);
    }

    public string Folder => _folder;

    public KnowledgeStore Store { get; }

    public ISearchIndex Index { get; }

    public SearchService Search { get; }

    public ExportService Exports { get; }

    /// <summary>The corpus of <see cref="Texts"/>.</summary>
    public static Corpus OfNastyTexts()
    {
        var corpus = new Corpus();
        corpus.Store.PutEntities([Entity("recommendation/10", "建议10", "Recommendation 10"), Entity("country/ug", "乌干达", "=Uganda")]);
        corpus.Put("report.zh", "CDIP/99/2", Texts);
        corpus.Follow();
        return corpus;
    }

    public static Entity Entity(string id, string zh, string en) => new() { Id = EntityId.Parse(id), Name = new(zh, en), Description = new(zh + "的说明。", $"What {en} is.") };

    public void Put(string id, string? symbol, IReadOnlyList<string> texts, DateOnly? date = null)
    {
        var passages = texts.Select((text, i) => new Passage { Locator = $"p{i + 1}", Kind = PassageKind.Paragraph, Text = text, HeadingPath = ["章 & <节>"], Source = new(0, 1) }).ToList();
        var document = new StoredDocument
        {
            Id = id,
            Symbol = symbol,
            Title = new("报告 & {标题}", "Report & {title}"),
            Date = date ?? new DateOnly(2024, 5, 3),
            Year = 2024,
            Language = "zh",
            Type = "report",
            FileName = id + ".txt",
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
        };
        List<PassageLink> links = symbol is null ? [] : [new("p1", EntityId.Parse("recommendation/10"), "pattern", false, "建议10", 0, 4)];
        Store.PutDocument(document, "", passages, links, "fingerprint", new LedgerEntry(id, id, "added", null, id, TimeProvider.System.GetUtcNow()));
    }

    public void Follow() => new IndexFollower(Store, Index).CatchUp(TestContext.Current.CancellationToken);

    public HitExport Open(ExportFormat format, SearchQuery? search = null, string columns = "")
    {
        Assert.True(ExportColumns.TryParse(columns, out var chosen, out _));
        var request = new ExportRequest { Search = search ?? new SearchQuery { Language = "en" }, Format = format, Columns = chosen, Site = "http://kb.test" };
        var export = Exports.Open(request, out var problem, TestContext.Current.CancellationToken);
        Assert.True(export is not null, problem?.Detail);
        return export;
    }

    /// <summary>The bytes of an export, written to a stream that takes asynchronous writes alone, as a server's does.</summary>
    public async Task<byte[]> Bytes(ExportFormat format, SearchQuery? search = null, string columns = "")
    {
        using var output = new AsyncOnlyStream();
        await Open(format, search, columns).WriteAsync(output, cancellationToken: TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    /// <summary>All hits by the pages of the search, as a program would get them.</summary>
    public List<SearchHit> Paged(SearchQuery search, int pages = int.MaxValue)
    {
        var hits = new List<SearchHit>();
        string? cursor = null;
        do
        {
            var page = Assert.IsType<SearchAnswer>(Search.Search(search with { Size = 100, Cursor = cursor, Facets = [] }, TestContext.Current.CancellationToken));
            hits.AddRange(page.Hits);
            cursor = page.Next;
        }
        while (cursor is not null && --pages > 0);
        return hits;
    }

    public void Dispose()
    {
        Index.Dispose();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
