using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests;

/// <summary>An unofficial rendering is stored as one, is searched like any document, and tells the catalogue nothing as if WIPO said it.</summary>
public sealed class RenderingTests : IDisposable
{
    private static readonly EntityId Project = new(EntityKinds.Project, "da-4-10-03");

    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public RenderingTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_rendering_is_marked_and_adds_only_translations_to_the_catalogue()
    {
        var seeds = SeedFolder.Find()!;
        Copy(seeds, "documents.yaml", "cdip-32-uk-proposal-crisis.zh.txt");
        await Ingest(seeds);
        var alone = _store.FindEntity(Project)!;
        Copy(seeds, "cdip-32-uk-proposal-crisis.en.txt");
        await Ingest(seeds);
        var both = _store.FindEntity(Project)!;

        Assert.Equal("cdip-32-uk-proposal.zh", _store.FindDocument("cdip-32-uk-proposal.en")!.RenderingOf);
        Assert.Null(_store.FindDocument("cdip-32-uk-proposal.zh")!.RenderingOf);
        var title = _store.FindDocument("cdip-32-uk-proposal.en")!.Title;
        Assert.EndsWith("提案（非正式英文译本）", title.Zh, StringComparison.Ordinal);
        Assert.EndsWith("in times of crisis (unofficial English rendering)", title.En, StringComparison.Ordinal);
        Assert.Equal(alone.Facts.Select(fact => (fact.Name, fact.Value.Zh, fact.Source)), both.Facts.Select(fact => (fact.Name, fact.Value.Zh, fact.Source)));
        Assert.Equal("18 months", both.Facts.First(fact => fact.Name == "duration").Value.En);
        Assert.Equal(alone.Relations, both.Relations);
        Assert.Equal(alone.Name, both.Name);
        Assert.Equal(alone.Description.Zh, both.Description.Zh);
        Assert.StartsWith("The proposed project aims to strengthen the capacity of national IP offices", both.Description.En, StringComparison.Ordinal);
        var origin = both.OriginOf("description.en")!;
        Assert.Equal((SourceKind.Translated, "cdip-32-uk-proposal.en", "annex-1.h7.1"), (origin.Kind, origin.DocumentId, origin.Locator));
        Assert.DoesNotContain(both.Sources, source => source is { Kind: SourceKind.Document, DocumentId: "cdip-32-uk-proposal.en" });
        Assert.Contains(_store.LinksOf(new EntityId(EntityKinds.Recommendation, "10"), 100).Links, link => link.DocumentId == "cdip-32-uk-proposal.en");
    }

    private void Copy(SeedFolder seeds, params string[] files)
    {
        foreach (var file in files)
            _folder.Write(file, File.ReadAllBytes(Path.Combine(seeds.Documents, file)));
    }

    private Task<IngestReport> Ingest(SeedFolder seeds) =>
        new IngestPipeline(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = seeds.Catalogue })
            .RunAsync([_folder.Documents], null, TestContext.Current.CancellationToken);
}
