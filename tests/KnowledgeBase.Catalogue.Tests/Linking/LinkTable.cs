using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Linking;

/// <summary>Texts and the entities that a reader finds in them: the traps stand beside what they resemble.</summary>
public sealed class LinkTable
{
    private static readonly Linker Linker = new(
        new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions).Build().Catalogue);

    [Theory]
    // Numbered recommendations.
    [InlineData("旨在落实发展议程建议4、10、11和45。", "recommendation/10 recommendation/11 recommendation/4 recommendation/45")]
    [InlineData("落实建议1至3", "recommendation/1 recommendation/2 recommendation/3")]
    [InlineData("建议10、12", "recommendation/10 recommendation/12")]
    [InlineData("建议 19， 30 以及 31", "recommendation/19 recommendation/30 recommendation/31")]
    [InlineData("建议４和１０", "recommendation/10 recommendation/4")]
    [InlineData("建議10", "recommendation/10")]
    [InlineData("建议4：尤其重视中小企业", "recommendation/4")]
    [InlineData("建议10*", "recommendation/10")]
    [InlineData("根据第45项建议的指导", "recommendation/45")]
    [InlineData("第十二项建议和第10、11项发展议程建议", "recommendation/10 recommendation/11 recommendation/12")]
    [InlineData("Recommendations 1 to 3", "recommendation/1 recommendation/2 recommendation/3")]
    [InlineData("recommendation 10", "recommendation/10")]
    [InlineData("Recs. 3 and 4", "recommendation/3 recommendation/4")]
    [InlineData("DA Recommendations 1, 4, and 10", "recommendation/1 recommendation/10 recommendation/4")]
    [InlineData("implementing Recommendations 19, 30 & 31.", "recommendation/19 recommendation/30 recommendation/31")]
    [InlineData("Recommendations 24–26", "recommendation/24 recommendation/25 recommendation/26")]
    // What is not a recommendation's number.
    [InlineData("就版权条款提供建议", "")]
    [InlineData("建议您在2013年前提交", "")]
    [InlineData("实施45项发展议程建议的进展报告", "")]
    [InlineData("为发展议程建议集A、B、C和E做出贡献", "")]
    [InlineData("建议10个部门参加", "")]
    [InlineData("建议2至3次磋商", "")]
    [InlineData("建议2013年举行", "")]
    [InlineData("建议1.2版", "")]
    [InlineData("建议46和0", "")]
    [InlineData("外部审查报告的建议3", "")]
    [InlineData("落实审评的发展议程建议3", "recommendation/3")]
    [InlineData("recommendation 3 of the evaluation report", "")]
    [InlineData("45 recommendations were adopted", "")]
    [InlineData("Recommendation 2013", "")]
    [InlineData("he recommended 10 countries", "")]
    [InlineData("文件CDIP/31/4第10段，建议通过", "")]
    // Expected results.
    [InlineData("预期成果4.2", "expected-result/4.2")]
    [InlineData("在《中期战略规划》的预期成果 2.1 下", "expected-result/2.1")]
    [InlineData("在预期成果 3.1 和 3.2 下，该部门", "expected-result/3.1 expected-result/3.2")]
    [InlineData("作为预期成果 4.1、4.2 和 4.3 的部分内容", "expected-result/4.1 expected-result/4.2 expected-result/4.3")]
    [InlineData("預期成果4.2", "expected-result/4.2")]
    [InlineData("expected result 4.5", "expected-result/4.5")]
    [InlineData("Expected Results 4.1 to 4.3", "expected-result/4.1 expected-result/4.2 expected-result/4.3")]
    [InlineData("Expected results: 2.1 and 2.4", "expected-result/2.1 expected-result/2.4")]
    [InlineData("见第4.2段", "")]
    [InlineData("4.2段ii项", "")]
    [InlineData("预期成果9.9", "")]
    [InlineData("价格为20.8瑞郎，版本4.2.1", "")]
    [InlineData("4.2 本段说明会议安排的细节", "")]
    [InlineData("本项目的预期成果是加强能力", "")]
    // Countries.
    [InlineData("在乌干达、柬埔寨和坦桑尼亚联合共和国", "country/kh country/tz country/ug")]
    [InlineData("老挝", "country/la")]
    [InlineData("英国和韩国", "country/gb country/kr")]
    [InlineData("印度尼西亚", "country/id")]
    [InlineData("巴布亚新几内亚、几内亚比绍和赤道几内亚", "country/gq country/gw country/pg")]
    [InlineData("南苏丹", "country/ss")]
    [InlineData("尼日利亚", "country/ng")]
    [InlineData("尼日尔和尼日利亚", "country/ne country/ng")]
    [InlineData("多米尼克和多米尼加", "country/dm country/do")]
    [InlineData("刚果民主共和国", "country/cd")]
    [InlineData("毛里求斯和毛里塔尼亚", "country/mr country/mu")]
    [InlineData("索马里", "country/so")]
    [InlineData("沙特阿拉伯与阿拉伯叙利亚共和国", "country/sa country/sy")]
    [InlineData("朝鲜民主主义人民共和国和大韩民国", "country/kp country/kr")]
    [InlineData("发展中国家的中小企业", "")]
    [InlineData("拉美国家", "region/latin-america-caribbean")]
    [InlineData("以西班牙语和葡萄牙文提供", "")]
    [InlineData("埃及文化遗产", "country/eg")]
    [InlineData("加勒比海地区", "region/latin-america-caribbean")]
    [InlineData("约旦河流域", "")]
    [InlineData("Papua New Guinea and Guinea-Bissau", "country/gw country/pg")]
    [InlineData("Niger and Nigeria", "country/ne country/ng")]
    [InlineData("in Georgia, Chad and Jordan", "country/ge country/jo country/td")]
    [InlineData("the Jordan River", "")]
    [InlineData("Somali artists in Indochina, Romania", "country/ro")]
    [InlineData("Democratic Republic of the Congo", "country/cd")]
    [InlineData("Côte d’Ivoire", "country/ci")]
    [InlineData("a guinea pig and roast turkey", "")]
    [InlineData("Viet Nam, Lao PDR and Iran (Islamic Republic of)", "country/ir country/la country/vn")]
    // Regions.
    [InlineData("非洲和阿拉伯地区", "region/africa region/arab")]
    [InlineData("非洲猪瘟", "")]
    [InlineData("亚洲及太平洋地区", "region/asia-pacific")]
    [InlineData("拉丁美洲和加勒比地区", "region/latin-america-caribbean")]
    [InlineData("最不发达国家", "region/ldc")]
    [InlineData("经济转型期国家", "region/transition-developed")]
    [InlineData("以阿拉伯文出版", "")]
    [InlineData("least-developed countries (LDCs)", "region/ldc")]
    [InlineData("developing countries", "")]
    // Sectors, tools.
    [InlineData("区域和国家发展部门项目组", "sector/regional-national-development")]
    [InlineData("行政、财务和管理部门", "sector/administration-finance-management")]
    [InlineData("专利和品牌对发展很重要", "")]
    [InlineData("the Brands and Designs Sector", "sector/brands-designs")]
    [InlineData("通过TISC和IP-TAD", "tool/ip-tad tool/tisc")]
    [InlineData("IP TAD 数据库", "tool/ip-tad")]
    [InlineData("das ist ein abc", "")]
    [InlineData("https://www.wipo.int/patentscope/en/data/developing-countries.html", "")]
    [InlineData("见www.wipo.int/tisc/en/以及TISC名录，ardi.wipo.int/ARDI", "tool/tisc")]
    [InlineData("WIPO Green 与 WIPO GREEN", "tool/wipo-green")]
    // Projects.
    [InlineData("项目DA_7_23_32_01", "project/da-7-23-32-01")]
    [InlineData("更好地了解知识产权与竞争政策之间的关系", "")]
    [InlineData("“知识产权与竞争政策”项目", "project/da-7-23-32-01")]
    [InlineData("关于“版权与数字环境中的内容分发”的项目第二阶段提案", "project/copyright-and-distribution-of-content-phase-2")]
    [InlineData("“版权与数字环境中的内容分发”项目", "project/copyright-and-distribution-of-content")]
    [InlineData("运用公有领域信息促进经济发展（CDIP/16/4 Rev.）", "project/public-domain-information-for-economic-development")]
    [InlineData("运用公有领域信息促进经济发展很重要", "")]
    [InlineData("Empowering Youth (K-12) to Innovate for a Better Future", "project/empowering-youth-k-12")]
    public void Links_a_text_to_what_it_speaks_of_and_to_nothing_else(string text, string wanted)
    {
        var links = Linker.Link(OneParagraph.Of(text)).Where(link => link.Rule != LinkRules.RegionOfCountry);

        Assert.Equal(wanted, string.Join(' ', links.Select(link => link.Entity.ToString()).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("旨在落实发展议程建议4、10和11", "recommendation/10", "建议4、10")]
    [InlineData("根据第45项建议", "recommendation/45", "第45项建议")]
    [InlineData("预期成果 ４.２", "expected-result/4.2", "预期成果 ４.２")]
    [InlineData("女企业家　乌干达", "country/ug", "乌干达")]
    public void Quotes_the_very_characters_it_was_made_from(string text, string entity, string quote)
    {
        var link = Assert.Single(Linker.Link(OneParagraph.Of(text)), link => link.Entity.ToString() == entity);

        Assert.Equal(quote, link.Quote);
        Assert.Equal(quote, text[link.Start..link.End]);
    }

    [Fact]
    public void Adds_the_region_of_each_country_in_the_country_s_own_words()
    {
        var link = Assert.Single(Linker.Link(OneParagraph.Of("在乌干达的项目")), link => link.Rule == LinkRules.RegionOfCountry);

        Assert.Equal("region/africa", link.Entity.ToString());
        Assert.Equal("乌干达", link.Quote);
    }
}
