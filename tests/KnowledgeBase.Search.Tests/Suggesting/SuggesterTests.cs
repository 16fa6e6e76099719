using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Golden;

namespace KnowledgeBase.Search.Tests.Suggesting;

public sealed class SuggesterTests(SeedCorpus seeds)
{
    /// <summary>What is typed, and what has to be among the first ten.</summary>
    [Theory]
    [InlineData("建议1", "recommendation/10")]
    [InlineData("建议10", "recommendation/10")]
    [InlineData("recommendation 4", "recommendation/4")]
    [InlineData("recom", "recommendation/1")]
    [InlineData("预期成果4", "expected-result/4.2")]
    [InlineData("乌干", "country/ug")]
    [InlineData("烏干", "country/ug")]
    [InlineData("ugan", "country/ug")]
    [InlineData("wgd", "country/ug")]
    [InlineData("wuganda", "country/ug")]
    [InlineData("bilu", "country/pe")]
    [InlineData("jianpuzhai", "country/kh")]
    [InlineData("TIS", "tool/tisc")]
    [InlineData("ｔｉｓｃ", "tool/tisc")]
    [InlineData("技术与创新", "tool/tisc")]
    [InlineData("创新支持中心", "tool/tisc")]
    [InlineData("innovation supp", "tool/tisc")]
    [InlineData("iptad", "tool/ip-tad")]
    [InlineData("IP-T", "tool/ip-tad")]
    [InlineData("da_4_10", "project/da-4-10-03")]
    [InlineData("DA-4-10-03", "project/da-4-10-03")]
    [InlineData("CDIP/32", "document/cdip-32-2.zh")]
    [InlineData("cdip 32/2", "document/cdip-32-2.zh")]
    [InlineData("总干事关于", "document/cdip-32-2.zh")]
    [InlineData("Director General's", "document/cdip-32-2.zh")]
    [InlineData("美食旅", "project/ip-and-gastronomic-tourism")]
    [InlineData("gastro", "project/ip-and-gastronomic-tourism")]
    [InlineData("gastrn", "project/ip-and-gastronomic-tourism")]
    [InlineData("patnetscope", "tool/patentscope")]
    [InlineData("zhuanlitaishi", "tool/patent-landscape-reports")]
    [InlineData("专利太势", "tool/patent-landscape-reports")]
    [InlineData("brain d", "project/da-39-40-01")]
    [InlineData("infrastructure and p", "sector/infrastructure-platforms")]
    [InlineData("laos", "country/la")]
    public async Task Entities_and_documents_are_suggested(string typed, string id)
    {
        var suggested = (await seeds.SuggesterAsync()).Suggest(typed, "zh");
        Assert.Contains(id, suggested.Select(suggestion => suggestion.Id));
    }

    [Theory]
    [InlineData("知识产", "知识产权")]
    [InlineData("zscq", "知识产权")]
    [InlineData("zhishi", "知识产权")]
    [InlineData("zhishichanquan", "知识产权")]
    [InlineData("智慧財", "智慧財產權")]
    [InlineData("genetic", "genetic resources")]
    [InlineData("resourc", "genetic resources")]
    [InlineData("genetc res", "genetic resources")]
    [InlineData("hangyexiehui", "行业协会")]
    [InlineData("culinary", "culinary tourism")]
    public async Task Terms_are_suggested(string typed, string term) =>
        Assert.Contains(new Suggestion(term, SuggestionKinds.Term), (await seeds.SuggesterAsync()).Suggest(typed, "zh", 20));

    [Fact]
    public async Task A_name_that_is_typed_whole_stands_first()
    {
        var suggester = await seeds.SuggesterAsync();
        Assert.All(
            (await seeds.StoreAsync()).Entities(EntityKinds.Country).Where((_, at) => at % 9 == 0),
            country => Assert.Equal(country.Id.ToString(), suggester.Suggest(country.Name.Zh!, "zh")[0].Id));
    }

    [Fact]
    public async Task The_beginning_of_a_name_comes_before_the_beginning_of_a_word_in_it()
    {
        var found = (await seeds.SuggesterAsync()).Suggest("tool", "en", 20).Select(suggestion => suggestion.Text).ToList();
        Assert.True(found.FindIndex(text => text.StartsWith("tool", StringComparison.OrdinalIgnoreCase)) == 0, string.Join("; ", found));
    }

    [Fact]
    public async Task Suggestions_of_one_kind_stand_together()
    {
        foreach (var typed in new[] { "知识", "pat", "in", "建议", "c", "zs" })
        {
            var kinds = (await seeds.SuggesterAsync()).Suggest(typed, "zh", 20).Select(suggestion => suggestion.Kind).ToList();
            var runs = kinds.Where((kind, at) => at == 0 || kinds[at - 1] != kind).ToList();
            Assert.Distinct(runs);
        }
    }

    [Fact]
    public async Task What_is_found_by_an_abbreviation_says_so()
    {
        var tisc = Assert.Single((await seeds.SuggesterAsync()).Suggest("tisc", "en"), suggestion => suggestion.Id == "tool/tisc");
        Assert.Equal(("Technology and Innovation Support Centers", "TISC"), (tisc.Text, tisc.Matched));
    }

    [Fact]
    public async Task Words_of_the_documents_complete_what_no_name_does()
    {
        var found = (await seeds.SuggesterAsync()).Suggest("training mater", "en");
        Assert.Contains(new Suggestion("training materials", SuggestionKinds.Word), found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-/\"")]
    [InlineData("\ud800")]
    [InlineData("qqqqqqqqqq")]
    public async Task Nothing_is_suggested_for_nothing(string typed) => Assert.Empty((await seeds.SuggesterAsync()).Suggest(typed, "zh"));

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task The_number_is_bounded(int size)
    {
        var suggester = await seeds.SuggesterAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => suggester.Suggest("a", "zh", size));
    }

    [Fact]
    public void A_changed_catalogue_is_suggested_from_at_once()
    {
        using var corpus = new SmallCorpus();
        var suggester = new Suggester(corpus.Store, corpus.Index);
        Assert.Empty(suggester.Suggest("火星", "zh"));
        corpus.Store.PutEntities([.. SmallCorpus.Entities, new Entity { Id = EntityId.Parse("project/mars"), Name = new("火星探测", "Mars") }]);
        Assert.Equal(["project/mars"], suggester.Suggest("火星", "zh").Select(suggestion => suggestion.Id));
    }

    /// <summary>Memory is what can be asserted: it does not depend on how busy the machine is.</summary>
    [Theory]
    [InlineData("t")]
    [InlineData("知识")]
    [InlineData("zhishi")]
    [InlineData("technolgy tr")]
    [InlineData("qqqqqqqq")]
    public async Task Takes_little_memory(string typed)
    {
        var suggester = await seeds.SuggesterAsync();
        suggester.Suggest(typed, "zh");
        var before = GC.GetAllocatedBytesForCurrentThread();
        suggester.Suggest(typed, "zh");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000);
    }
}
