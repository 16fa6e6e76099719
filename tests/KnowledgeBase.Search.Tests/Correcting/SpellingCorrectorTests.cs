using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.Tests.Golden;

namespace KnowledgeBase.Search.Tests.Correcting;

public sealed class SpellingCorrectorTests(SeedCorpus seeds)
{
    [Theory]
    [InlineData("gastronomc tourism", "gastronomic tourism")]
    [InlineData("tecnology facilitation", "technology facilitation")]
    [InlineData("patnet landscape", "patent landscape")]
    [InlineData("Recomendation", "Recommendation")]
    [InlineData("trademrak registration Uganda", "trademark registration Uganda")]
    [InlineData("neglected tropical deseases", "neglected tropical diseases")]
    [InlineData("bussiness continuity", "business continuity")]
    [InlineData("collectivemarks", "collective marks")]
    [InlineData("+trademrak -patnet", "+trademark -patnet")]
    [InlineData("(trademrak OR patnet)", "(trademark OR patent)")]
    [InlineData("知识产全", "知识产权")]
    [InlineData("知識產全", "知识产权")]
    [InlineData("女起业家", "女企业家")]
    [InlineData("美实旅游", "美食旅游")]
    [InlineData("专利太势报告", "专利态势报告")]
    [InlineData("传统只是", "传统知识")]
    [InlineData("地里标志", "地理标志")]
    [InlineData("乌赶达 女企业家", "乌干达 女企业家")]
    [InlineData("灵活新数据库", "灵活性数据库")]
    [InlineData("无障碍涂书", "无障碍图书")]
    [InlineData("知识产杈", "知识产权")]
    [InlineData("版全集体管理", "版权集体管理")]
    [InlineData("知识产权法绿", "知识产权法律")]
    public async Task What_was_meant_is_found(string typed, string meant) =>
        Assert.Equal(new Correction(typed, meant), (await seeds.CorrectorAsync()).Correct(typed, 0, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("technology transfer")]
    [InlineData("知识产权")]
    [InlineData("“知识产全”")]
    [InlineData("\"trademrak registration\"")]
    [InlineData("title:trademrak")]
    [InlineData("trademr*")]
    [InlineData("trademrak~")]
    [InlineData("-trademrak")]
    [InlineData("CDIP/31/33")]
    [InlineData("DA_4_10_09")]
    [InlineData("2,322")]
    [InlineData("DL305")]
    [InlineData("XQZW")]
    [InlineData("AND OR NOT")]
    [InlineData("qzxwvkj")]
    [InlineData("龘靐齉爩")]
    [InlineData("国家申请")]
    [InlineData("\ud800\udc00 \ud800")]
    [InlineData("+\ud800**")]
    [InlineData("专\udc00利")]
    public async Task What_is_known_or_not_to_be_touched_stays(string typed) =>
        Assert.Null((await seeds.CorrectorAsync()).Correct(typed, 0, TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_query_that_finds_enough_stays()
    {
        var corrector = await seeds.CorrectorAsync();
        Assert.NotNull(corrector.Correct("gastronomc", SpellingCorrector.AlmostNothing, TestContext.Current.CancellationToken));
        Assert.Null(corrector.Correct("gastronomc", SpellingCorrector.AlmostNothing + 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_correction_stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var corrector = await seeds.CorrectorAsync();
        Assert.Throws<OperationCanceledException>(() => corrector.Correct("gastronomc", 0, cancelled.Token));
    }
}
