using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Linking;

public sealed class LinksInSeeds(SeedCorpus corpus)
{
    [Theory]
    [InlineData(SeedCorpus.Report, "p19.i", "country/ke project/online-copyright-piracy-africa recommendation/10 recommendation/11 recommendation/4 recommendation/45 region/africa sector/regional-national-development")]
    [InlineData(SeedCorpus.Report, "p28", "sector/patents-technology")]
    [InlineData(SeedCorpus.Report, "p59", "country/do country/mw country/ph country/zw recommendation/45 region/africa region/asia-pacific region/latin-america-caribbean sector/global-challenges-partnerships")]
    [InlineData(SeedCorpus.Report, "n6", "country/et country/gm country/lr country/ml country/na country/ne country/ng country/sz country/tz country/ug region/africa sector/regional-national-development")]
    [InlineData(SeedCorpus.Proposal, "annex-1.h14.1", "contact/ip-office-business-solutions sector/infrastructure-platforms")]
    public void A_passage_has_these_entities(string document, string locator, string wanted)
    {
        var entities = corpus.Linker.Link(corpus[document]).Where(link => link.Locator == locator).Select(link => link.Entity.ToString());

        Assert.Equal(wanted, string.Join(' ', entities.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_recommendation_has_its_own_row_in_the_annex()
    {
        var rows = corpus.Linker.Link(corpus[SeedCorpus.Report]).Where(link => link.Rule == LinkRules.Self);

        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"annex-1.rec-{number}={number}"), rows.Select(link => $"{link.Locator}={link.Entity.Slug}"));
    }

    [Theory]
    [InlineData(SeedCorpus.Report)]
    [InlineData(SeedCorpus.Proposal)]
    [InlineData(SeedCorpus.Budget)]
    [InlineData(SeedCorpus.Paper)]
    [InlineData(SeedCorpus.Manual)]
    public void Every_quote_stands_where_its_link_says(string document)
    {
        var texts = corpus[document].Passages.ToDictionary(passage => passage.Locator, passage => passage.Text);
        var direct = corpus.Linker.Link(corpus[document]).Where(link => !link.Inherited && link.Rule != LinkRules.Self).ToList();

        Assert.NotEmpty(direct);
        Assert.All(direct, link => Assert.Equal(link.Quote, texts[link.Locator][link.Start..link.End]));
        Assert.All(direct, link => Assert.True(corpus.Catalogue.Contains(link.Entity)));
    }
}
