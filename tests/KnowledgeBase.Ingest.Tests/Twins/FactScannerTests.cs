using KnowledgeBase.Ingest.Twins;

namespace KnowledgeBase.Ingest.Tests.Twins;

public sealed class FactScannerTests
{
    [Theory]
    [InlineData("本项目预算总额为205,000瑞郎，期限18个月，至少60%的参与者", "number 18|number 205000|number 60")]
    [InlineData("The budget is 205,000 Swiss francs over 18 months for at least 60% of participants.", "number 18|number 205000|number 60")]
    [InlineData("2016年10月31日至11月4日举行第十八届会议", "date 10-31|date 11-04|number 2016")]
    [InlineData("held from October 31 to November 4, 2016", "date 10-31|date 11-04|number 2016")]
    [InlineData("2013 年 11 月 18 日至 21 日", "date 11-18|date 11-21|number 2013")]
    [InlineData("November 18 to 21, 2013; 18 November 2013", "date 11-18|date 11-21|number 2013")]
    [InlineData("2018年9月提交，6个月后", "date 09|number 2018|number 6")]
    [InlineData("submitted in September 2018, after 6 months, as it may be", "date 09|number 2018|number 6")]
    [InlineData("文件CDIP 15/7 Rev.和A/56/10", "symbol A/56/10|symbol CDIP/15/7 Rev.")]
    [InlineData("见http://www.wipo.int/meetings/zh/details.jsp?meeting_id=46438。", "address www.wipo.int/meetings/details.jsp?meeting_id=46438")]
    [InlineData("see http://www.wipo.int/meetings/en/details.jsp?meeting_id=46438.", "address www.wipo.int/meetings/details.jsp?meeting_id=46438")]
    [InlineData("1.15亿瑞郎，3百万，2.5万", "number 115000000|number 25000|number 3000000")]
    [InlineData("115 million francs, 3 million, 25,000", "number 115000000|number 25000|number 3000000")]
    [InlineData("COVID-19、G7、3D、2018/19和2016-2021", "number 19|number 2016|number 2018|number 2021")]
    [InlineData("预期成果4.2、建议4、10", "number 10|number 4|number 4.2")]
    [InlineData("第２届", "number 2")]
    [InlineData("", "")]
    public void What_every_language_writes_alike_is_found(string text, string facts) =>
        Assert.Equal(facts, string.Join('|', FactScanner.Scan(text).Facts.Select(fact => $"{fact.Kind} {fact.Value}").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("第十八届会议批准了一项六点提案", "1 18 6")]
    [InlineData("the eighteenth session approved a six-point proposal", "18 6")]
    [InlineData("the twenty-first and thirty second sessions", "20 21 30 32")]
    [InlineData("二十一、一百零五", "105 21")]
    public void Numbers_in_words_are_kept_apart(string text, string words) =>
        Assert.Equal(words.Split(' ').Order(StringComparer.Ordinal), FactScanner.Scan(text).Words.Order(StringComparer.Ordinal));

    [Fact]
    public void A_word_in_one_language_answers_a_figure_in_the_other()
    {
        var agreement = FactAgreement.Of(FactScanner.Scan("十八个月内拨款205,000瑞郎"), FactScanner.Scan("205,000 francs within 18 months"));
        Assert.Equal(1, agreement.Share);
        var contradiction = FactAgreement.Of(FactScanner.Scan("十八个月"), FactScanner.Scan("19 months"));
        Assert.Equal(0, contradiction.Share);
    }
}
