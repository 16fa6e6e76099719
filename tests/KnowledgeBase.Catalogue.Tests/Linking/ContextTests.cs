using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents;
using static KnowledgeBase.Catalogue.Tests.Linking.OneParagraph;

namespace KnowledgeBase.Catalogue.Tests.Linking;

public sealed class ContextTests
{
    private static readonly Linker Linker = new(
        new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions).Build().Catalogue);

    [Theory]
    [InlineData("见文件CDIP/22/8，可访问。", "project/mobile-applications", "CDIP/22/8")]
    [InlineData("See CDIP 16/4 Rev. for the proposal.", "project/public-domain-information-for-economic-development", "CDIP 16/4")]
    [InlineData("平台可访问：https://www.wipo.int/inspire或https://inspire.wipo.int/。", "tool/wipo-inspire", "https://inspire.wipo.int/")]
    public void A_symbol_speaks_of_its_project_and_an_address_of_its_tool(string text, string entity, string quote)
    {
        var link = Assert.Single(Linker.Link(Of(text)), link => link.Rule is LinkRules.Symbol or LinkRules.Address);

        Assert.Equal((entity, quote), (link.Entity.ToString(), link.Quote));
    }

    [Theory]
    [InlineData("见文件CDIP/3/INF/2和CDIP/99/1。")]
    [InlineData("https://www.wipo.int/tisc/zh/news")]
    public void A_symbol_of_several_projects_and_a_part_of_an_address_say_nothing(string text) =>
        Assert.DoesNotContain(Linker.Link(Of(text)), link => link.Rule is LinkRules.Symbol or LinkRules.Address);

    [Fact]
    public void A_heading_that_names_a_sector_holds_until_the_next_heading_of_its_level()
    {
        var document = Document(
            Heading("h1", 1, "三、品牌和外观设计部门"),
            Paragraph("p1", "马德里体系。"),
            Heading("h2", 2, "技术援助"),
            Paragraph("p2", "讲习班。"),
            Heading("h3", 1, "结论"),
            Paragraph("p3", "展望。"));

        var inherited = Linker.Link(document).Where(link => link.Inherited).ToList();

        Assert.Equal(["p1", "h2", "p2"], inherited.Select(link => link.Locator));
        Assert.All(inherited, link => Assert.Equal(("sector/brands-designs", LinkRules.Heading, "品牌和外观设计部门"), (link.Entity.ToString(), link.Rule, link.Quote)));
    }

    [Theory]
    [InlineData("品牌和外观设计：按支出用途开列的资源", "sector/brands-designs")]
    [InlineData("专利和技术", "sector/patents-technology")]
    [InlineData("专利和技术法", "")]
    [InlineData("IP and Innovation Ecosystems", "sector/ip-innovation-ecosystems")]
    public void A_short_name_is_a_sector_where_it_is_all_a_heading_says(string heading, string wanted)
    {
        var links = Linker.Link(Document(Heading("h1", 1, heading)));

        Assert.Equal(wanted, string.Join(' ', links.Select(link => link.Entity.ToString())));
    }

    [Fact]
    public void Short_forms_of_sectors_count_in_their_column_only()
    {
        var row = Row(
            "t1.r1",
            null,
            new TableCell("绩效指标", "发展和专利"),
            new TableCell("部门", "专利、品牌、总干事办"));

        var links = Linker.Link(Document(row)).ToList();

        Assert.Equal(["sector/patents-technology", "sector/brands-designs", "sector/director-general"], links.Select(link => link.Entity.ToString()));
        Assert.All(links, link => Assert.Equal(link.Quote, row.Text[link.Start..link.End]));
    }

    [Fact]
    public void The_row_of_a_recommendation_is_its_own_text()
    {
        var row = Row(
            "annex-1.rec-10",
            "建议10",
            new TableCell(null, "帮助成员国发展国家知识产权机构的能力。"),
            new TableCell("与预期成果的联系", "3.3 通过产权组织基于知识产权的平台和工具，促进知识转让。\n4.1 更有效地利用知识产权。"));

        var links = Linker.Link(Document(row)).Select(link => $"{link.Entity} {link.Rule}");

        Assert.Equal(["recommendation/10 self", "expected-result/3.3 pattern", "expected-result/4.1 pattern"], links);
    }

    [Fact]
    public void A_code_before_a_statement_like_the_known_one_is_an_expected_result()
    {
        var known = new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions)
            .Add([new EntityContribution
            {
                Kind = EntityKinds.ExpectedResult,
                Slug = "4.2",
                Texts = [new StatedText(TextField.Description, "zh", "兼顾各方利益的有效知识产权、创新和创造生态系统在成员国得到发展", Source.Editorial())],
            }]).Build().Catalogue;

        var links = new Linker(known).Link(Document(
            Paragraph("p1", "4.2 在成员国发展平衡和有效的知识产权、创新和创意生态系统。"),
            Paragraph("p2", "4.2 会议于上午十时在日内瓦开幕，主席致辞。")));

        Assert.Equal(["p1"], links.Where(link => link.Entity.Slug == "4.2").Select(link => link.Locator));
    }

    [Fact]
    public void A_short_title_is_a_project_where_projects_are_listed()
    {
        var listed = new Passage
        {
            Locator = "p62",
            Kind = PassageKind.Paragraph,
            Text = "知识产权与竞争政策：工作重心仍然是监测判例法。",
            HeadingPath = ["已纳入主流的发展议程项目"],
        };
        var elsewhere = listed with { Locator = "p63", HeadingPath = ["竞争"] };

        var links = Linker.Link(Document(listed, elsewhere)).Where(link => link.Entity.Kind == EntityKinds.Project);

        Assert.Equal(["p62"], links.Select(link => link.Locator));
    }
}
