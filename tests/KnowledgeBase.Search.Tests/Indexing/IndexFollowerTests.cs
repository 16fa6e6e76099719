using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Search.Tests;

public sealed class IndexFollowerTests : IDisposable
{
    private readonly SmallCorpus corpus = new();

    [Fact]
    public void An_index_abreast_of_the_store_is_left_alone()
    {
        var before = corpus.Index.Generation;
        Assert.Equal(0, corpus.Follower.CatchUp(TestContext.Current.CancellationToken));
        Assert.Equal(before, corpus.Index.Generation);
    }

    [Fact]
    public void A_changed_document_loses_the_passages_it_no_longer_has()
    {
        corpus.Put("report.zh", "zh", 2024, [SmallCorpus.Report[0], SmallCorpus.Report[1] with { Text = "全新的内容。" }], []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["document/report.zh", "passage/report.zh/p1"],
            corpus.Search("", (Facets.Document, "report.zh")).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_of_a_table_is_found_by_the_header_of_a_column_and_by_the_cell_that_spans_down_into_it()
    {
        corpus.Put(
            "table.en",
            "en",
            2024,
            [
                new Passage
                {
                    Locator = "t1.r2",
                    Kind = PassageKind.TableRow,
                    Text = "Lisbon | 1,200",
                    Cells = [new("Sector", "Appellations", Inherited: true), new("System", "Lisbon"), new("Expenditure", "1,200")],
                    Source = new(0, 14),
                },
            ],
            []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal("passage/table.en/t1.r2", Assert.Single(corpus.Search("expenditure appellations lisbon").Hits).Id);
    }

    [Fact]
    public void A_deleted_document_is_found_no_more()
    {
        corpus.Store.DeleteDocument("report.zh");
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal(0, corpus.Search("", (Facets.Document, "report.zh")).Total);
    }

    [Fact]
    public void A_country_that_moves_to_another_region_takes_its_passages_along()
    {
        var moved = SmallCorpus.Entities.Select(entity => entity.Id == EntityId.Parse("country/ug")
            ? entity with { Relations = [new Relation("region", EntityId.Parse("region/arab"), Source.Editorial())] }
            : entity);
        corpus.Store.PutEntities([.. moved]);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Contains("passage/report.zh/p3", corpus.Search("", (Facets.Region, "arab")).Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Headings_are_no_hits_of_their_own() =>
        Assert.DoesNotContain(corpus.Search("区域和国家发展部门").Hits, hit => hit.Locator == "h1" || hit.Kind == nameof(PassageKind.Heading));

    public void Dispose() => corpus.Dispose();
}
