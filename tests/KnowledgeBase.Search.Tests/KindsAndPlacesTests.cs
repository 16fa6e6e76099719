using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search.Tests;

/// <summary>Words that name a kind of record or a place a record is for, and what names and terms weigh where not every word can be had.</summary>
public sealed class KindsAndPlacesTests : IDisposable
{
    private readonly SmallCorpus corpus = new();

    public KindsAndPlacesTests()
    {
        corpus.Store.PutEntities(
        [
            .. SmallCorpus.Entities,
            For(Named("project/brands", "品牌建设", "Building brands"), "country/ug"),
            For(Named("tool/clinics", "诊所", "Clinics"), "region/africa"),
            For(Named("contact/desk", "咨询台", "Help desk"), "country/ug"),
            For(Named("sector/brands", "品牌", "Brands"), "country/ug"),
            Named("country/cn", "中国", "China") with { Aliases = [new EntityAlias("中华人民共和国", "zh"), new EntityAlias("骨瓷餐具", "zh", Context: AliasContexts.Never)] },
        ]);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("uganda brands", "project/brands")]
    [InlineData("乌干达 品牌建设", "project/brands")]
    [InlineData("clinics africa", "tool/clinics")]
    [InlineData("非洲 诊所", "tool/clinics")]
    [InlineData("help desk uganda", "contact/desk")]
    public void A_project_a_tool_or_a_contact_is_found_by_the_places_it_is_for(string query, string want)
    {
        var answer = corpus.Search(query);
        Assert.False(answer.Query.Relaxed);
        Assert.Equal(want, answer.Hits[0].Id);
    }

    [Fact]
    public void A_record_of_another_kind_is_not_found_by_the_places_it_speaks_of() =>
        Assert.DoesNotContain(corpus.Search(new SearchQuery { Text = "uganda", Size = 100 }).Hits, hit => hit.Id == "sector/brands");

    [Theory]
    [InlineData("brands projects", "project/brands")]
    [InlineData("projects about brands", "project/brands")]
    [InlineData("品牌 项目", "project/brands")]
    [InlineData("clinics tools", "tool/clinics")]
    [InlineData("诊所 服务", "tool/clinics")]
    [InlineData("uganda contacts", "contact/desk")]
    [InlineData("乌干达 联系方式", "contact/desk")]
    public void A_word_that_names_a_kind_is_met_by_every_record_of_the_kind_beside_other_words(string query, string want)
    {
        var answer = corpus.Search(query);
        Assert.False(answer.Query.Relaxed);
        Assert.Equal(want, answer.Hits[0].Id);
    }

    [Theory]
    [InlineData("projects")]
    [InlineData("项目")]
    public void Alone_it_is_a_word_like_any_other(string query) =>
        Assert.DoesNotContain(corpus.Search(new SearchQuery { Text = query, Size = 100 }).Hits, hit => hit.Id == "project/brands");

    [Fact]
    public void A_phrase_noted_because_it_means_something_else_is_no_name()
    {
        Assert.Contains(corpus.Search("中华人民共和国").Hits, hit => hit.Id == "country/cn");
        Assert.DoesNotContain(corpus.Search("骨瓷餐具").Hits, hit => hit.Id == "country/cn");
    }

    [Fact]
    public void Where_not_every_word_can_be_had_a_term_of_several_words_counts_more_than_a_plain_word_as_rare()
    {
        corpus.Put("pair.en", "en", 2020, [Paragraph("p1", "Zithers enjoyed."), Paragraph("p2", "Something on gastronomic tourism and its guests at large in the long run.")], []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);

        // Both stand in as many records, the plain word in the shorter text.
        var hits = Among("gastronomic tourism zithers");
        Assert.True(hits.Relaxed);
        Assert.Equal(["passage/pair.en/p2", "passage/pair.en/p1"], hits.Ids);

        (bool Relaxed, IEnumerable<string> Ids) Among(string query)
        {
            var answer = corpus.Search(new SearchQuery { Text = query, Expand = false }, (Facets.Document, "pair.en"));
            return (answer.Query.Relaxed, answer.Hits.Select(hit => hit.Id));
        }
    }

    public void Dispose() => corpus.Dispose();

    private static Entity Named(string id, string zh, string en) => new() { Id = EntityId.Parse(id), Name = new(zh, en) };

    private static Entity For(Entity entity, string place) => entity with
    {
        Relations = [new Relation(EntityId.Parse(place).Kind, EntityId.Parse(place), Source.Editorial())],
    };

    private static Documents.Passage Paragraph(string locator, string text) => new()
    {
        Locator = locator,
        Kind = Documents.PassageKind.Paragraph,
        Text = text,
        Source = new(0, text.Length),
    };
}
