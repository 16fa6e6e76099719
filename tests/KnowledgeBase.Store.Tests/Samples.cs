using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Store.Tests;

/// <summary>Documents, entities and links with something in every member.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2024, 4, 5, 12, 0, 0, TimeSpan.Zero);

    public const string SourceText = "22. 知识产权与“发展” 𠮷\r\n(iv)\tSémantique [footnoteRef:1]\n";

    public static readonly EntityId Recommendation10 = new(EntityKinds.Recommendation, "10");
    public static readonly EntityId Uganda = new(EntityKinds.Country, "ug");

    public static StoredDocument Document(string id = "cdip-32-2.zh") => new()
    {
        Id = id,
        Symbol = "CDIP/32/2",
        Title = new LocalizedText("总干事报告", "Director General's Report"),
        Session = 32,
        Date = new DateOnly(2024, 2, 29),
        Year = 2024,
        Language = "zh",
        Type = "report",
        FileName = "report.txt",
        Format = "plain-text",
        ContentHash = new string('a', 64),
        OriginalLanguage = "en",
        TwinOf = "cdip-32-2.en",
        Provenance = "documents.yaml",
        Warnings = [new ReadWarning("note-without-reference", "Note 7 is referred to nowhere.")],
    };

    public static IReadOnlyList<Passage> Passages(int count = 4) =>
    [
        new Passage { Locator = "h1", Kind = PassageKind.Heading, Level = 1, Text = "一、引言", Source = new TextSpan(0, 4) },
        .. Enumerable.Range(1, count).Select(number => new Passage
        {
            Locator = $"p{number}",
            Kind = PassageKind.Paragraph,
            Label = $"{number}.",
            Parent = "h1",
            Text = $"知识产权 {number} “引号” \\ \"quoted\" 𠮷野家\u0001\u3000é",
            HeadingPath = ["一、引言"],
            Source = new TextSpan(4, 20),
            Notes = [new NoteReference(0, "n1"), new NoteReference(4, "n1")],
        }),
        new Passage
        {
            Locator = "t1.r1",
            Kind = PassageKind.TableRow,
            Parent = "h1",
            Text = "工具 | 第一行\n第二行 | ",
            Cells = [new TableCell("名称", "工具"), new TableCell(null, "第一行\n第二行", Inherited: true), new TableCell("链接", "")],
            HeadingPath = ["一、引言", "表"],
        },
        new Passage { Locator = "n1", Kind = PassageKind.Note, Label = "1", Text = "See WIPO Lex.", Language = "en", Page = 3 },
    ];

    public static IReadOnlyList<PassageLink> Links() =>
    [
        new PassageLink("p1", Recommendation10, "pattern", Inherited: false, "建议10", 3, 7),
        new PassageLink("p1", Uganda, "name", Inherited: false, "乌干达", 9, 12),
        new PassageLink("p2", Recommendation10, "heading", Inherited: true, "建议10", 0, 4),
    ];

    public static IReadOnlyList<Entity> Entities() =>
    [
        new Entity
        {
            Id = Recommendation10,
            Name = new LocalizedText("建议10", "Recommendation 10"),
            Description = new LocalizedText("协助成员国……", null),
            Aliases = [new EntityAlias("Rec. 10", "en", Search: false), new EntityAlias("建議10", "zh")],
            Facts = [new Fact("starred", new LocalizedText("false", "false"), Source.FromDocument("cdip-32-2.zh", "annex-1.rec-10", "10."))],
            Relations = [new Relation("expected-result", new EntityId("expected-result", "4.2"), Source.Editorial("Annex I"))],
            Sources = [Source.Translated(), new Source(SourceKind.Public, Reference: "https://example.org/")],
        },
        new Entity { Id = Uganda, Name = new LocalizedText("乌干达", "Uganda") },
    ];

    /// <summary>Two documents of four paragraphs each: one pair of each sort.</summary>
    public static TwinAlignment Alignment(string firstId, string secondId) => new()
    {
        FirstId = firstId,
        SecondId = secondId,
        Relation = TwinRelation.Rendering,
        Measure = new TwinMeasure(new TwinShare(4, 2, 7, 3), new TwinShare(4, 2, 7, 4), Differing: 1, Contradictions: 1),
        Pairs =
        [
            new TwinPair("h1", "h1", TwinMatch.Order, 0.5, []),
            new TwinPair("p1", "p1", TwinMatch.Number, 1, [new TwinDifference("number", "18", InFirst: true), new TwinDifference("date", "10-31", InFirst: false)]),
            new TwinPair(null, "p2", TwinMatch.Unmatched, 0, []),
            new TwinPair("p2", "p3", TwinMatch.Content, 0.725, []),
            new TwinPair("p3", null, TwinMatch.Unmatched, 0, []),
            new TwinPair("p4", "p4", TwinMatch.Contradiction, 0, [new TwinDifference("symbol", "CDIP/16/4 Rev.", InFirst: true)]),
        ],
    };

    public static LedgerEntry Entry(string documentId = "cdip-32-2.zh", string outcome = "added") =>
        new($"folder/{documentId}.txt", new string('a', 64), outcome, null, documentId, Noon, "text/1");

    public static bool Put(this KnowledgeStore store, StoredDocument document, IReadOnlyList<Passage>? passages = null, IReadOnlyList<PassageLink>? links = null) =>
        store.PutDocument(document, SourceText, passages ?? Passages(), links ?? Links(), "catalogue-1", Entry(document.Id));

    public static IReadOnlyList<StoreProblem> Problems(this KnowledgeStore store) => store.Verify(TestContext.Current.CancellationToken);
}
