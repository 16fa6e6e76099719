using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Citations;

namespace KnowledgeBase.Search.Tests.Citations;

public sealed class CitationTests
{
    private static readonly LocalizedText Title = new("报告", "Report");

    [Theory]
    [InlineData("p22", "CDIP/32/2, para. 22", "CDIP/32/2，第22段")]
    [InlineData("p22.iv", "CDIP/32/2, para. 22(iv)", "CDIP/32/2，第22(iv)段")]
    [InlineData("p7.b.i", "CDIP/32/2, para. 7(b)(i)", "CDIP/32/2，第7(b)(i)段")]
    [InlineData("n12", "CDIP/32/2, note 12", "CDIP/32/2，脚注12")]
    [InlineData("t3.r2", "CDIP/32/2, table 3, row 2", "CDIP/32/2，表3，第2行")]
    [InlineData("annex-1.rec-10", "CDIP/32/2, Annex I, Recommendation 10", "CDIP/32/2，附件一，建议10")]
    [InlineData("annex-2.p4", "CDIP/32/2, Annex II, para. 4", "CDIP/32/2，附件二，第4段")]
    [InlineData("annex.p4", "CDIP/32/2, Annex, para. 4", "CDIP/32/2，附件，第4段")]
    [InlineData("annex-14.p4", "CDIP/32/2, Annex XIV, para. 4", "CDIP/32/2，附件十四，第4段")]
    [InlineData("annex-20.p4", "CDIP/32/2, Annex XX, para. 4", "CDIP/32/2，附件二十，第4段")]
    [InlineData("annex-29", "CDIP/32/2, Annex XXIX", "CDIP/32/2，附件二十九")]
    [InlineData("h3.2", "CDIP/32/2", "CDIP/32/2")]
    [InlineData("h5.p1.a", "CDIP/32/2, para. 1(a)", "CDIP/32/2，第1(a)段")]
    [InlineData("p7.1", "CDIP/32/2, para. 7", "CDIP/32/2，第7段")]
    [InlineData("h5.p1-2", "CDIP/32/2, para. 1", "CDIP/32/2，第1段")]
    [InlineData("p7.b.2", "CDIP/32/2, para. 7(b)", "CDIP/32/2，第7(b)段")]
    public void Cites_in_the_committees_form(string locator, string english, string chinese)
    {
        Assert.Equal(english, Citation.Of("CDIP/32/2", Title, locator, "en"));
        Assert.Equal(chinese, Citation.Of("CDIP/32/2", Title, locator, "zh"));
    }

    [Fact]
    public void A_document_without_a_symbol_is_cited_by_its_title()
    {
        Assert.Equal("“Report”, para. 3", Citation.Of(null, Title, "p3", "en"));
        Assert.Equal("《报告》，第3段", Citation.Of(null, Title, "p3", "zh"));
    }
}
