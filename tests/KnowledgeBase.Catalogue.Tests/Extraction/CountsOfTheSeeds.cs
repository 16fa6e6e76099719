using KnowledgeBase.Catalogue.Checking;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>What the documents and the files come to together.</summary>
public sealed class CountsOfTheSeeds(SeedCorpus corpus)
{
    [Theory]
    [InlineData(EntityKinds.Recommendation, 45)]
    [InlineData(EntityKinds.Pillar, 5)]
    [InlineData(EntityKinds.ExpectedResult, 16)]
    [InlineData(EntityKinds.Sector, 9)]
    [InlineData(EntityKinds.Region, 6)]
    [InlineData(EntityKinds.Country, 195)]
    [InlineData(EntityKinds.Project, 56)]
    [InlineData(EntityKinds.Indicator, 84)]
    public void There_are_so_many_of_a_kind(string kind, int count) => Assert.Equal(count, corpus.Catalogue.OfKind(kind).Count);

    [Fact]
    public void The_manual_s_tables_give_76_tools_and_its_databases_3()
    {
        var tools = corpus.Catalogue.OfKind(EntityKinds.Tool).Where(tool => tool.Facts.Any(fact => fact.Name == "topic")).ToList();
        var byTopic = tools.SelectMany(tool => tool.Facts.Where(fact => fact.Name == "topic").Select(fact => fact.Value.In("en"))).CountBy(topic => topic).ToDictionary();

        Assert.Equal(79, tools.Count);
        Assert.Equal(
            "a1 b9 c3 d2 e10 f1 g4 h6 i1 j1 k3 l2 m10 n10 o6 p1 ldc6 databases3",
            string.Join(' ', Topics.All.Select(topic => $"{topic}{byTopic[topic]}")));
        Assert.True(corpus.Catalogue.OfKind(EntityKinds.Tool).Count > 90, "the tools that the report describes are there too");
    }

    [Fact]
    public void The_nine_tools_of_chapter_b_are_these() => Assert.Equal(
        "ardi aspi ip-advantage patent-information-services patent-landscape-reports patentscope tisc wipo-green wipo-research",
        string.Join(' ', corpus.Catalogue.OfKind(EntityKinds.Tool).Where(tool => tool.Facts.Any(fact => fact is { Name: "topic", Value.En: "b" })).Select(tool => tool.Id.Slug).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_tool_is_named_and_described_in_both_languages_and_leads_to_its_row()
    {
        Assert.All(corpus.Catalogue.OfKind(EntityKinds.Tool), tool => Assert.True(tool is { Name: { Zh: not null, En: not null }, Description: { Zh: not null, En: not null } }, tool.Id.ToString()));
        var landscape = corpus.Find("tool/patent-landscape-reports");
        Assert.Contains(landscape.Facts, fact => fact is { Name: "unit", Value.Zh: "知识产权局业务解决方案司", Source: { DocumentId: SeedCorpus.Manual, Locator: "annex-1.t2.r9" } });
        Assert.Contains(landscape.Relations, relation => relation is { Type: "contact", Target.Slug: "ip-office-business-solutions" });
        Assert.Equal(
            ["www.wipo.int/patentscope/en/programs/patent_landscapes", "https://www.wipo.int/patentscope/en/programs/patent_landscapes/"],
            landscape.Facts.Where(fact => fact.Name == "link").Select(fact => fact.Value.In("en")));
    }

    [Fact]
    public void Recommendations_named_in_one_sentence_with_a_tool_are_related_to_it() => Assert.Equal(
        "19 30 31",
        string.Join(' ', corpus.Find("tool/patent-landscape-reports").Relations.Where(relation => relation.Type == "recommendation").Select(relation => relation.Target.Slug)));

    [Fact]
    public void Every_region_has_a_contact_with_a_postal_address()
    {
        foreach (var region in corpus.Catalogue.OfKind(EntityKinds.Region))
        {
            var contact = Assert.Single(corpus.Catalogue.OfKind(EntityKinds.Contact), contact => contact.Relations.Any(relation => relation.Type == "region" && relation.Target == region.Id));
            var address = contact.Facts.First(fact => fact.Name == "address");
            Assert.Contains("CH-1211 Geneva 20", address.Value.In("en"), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(SeedCorpus.Manual, address.Source.DocumentId);
        }
    }

    [Theory]
    [InlineData("director-general", "annex-1.h21.2", "所有的援助请求应提交给")]
    [InlineData("development-sector", "annex-1.h20.5", "与 WIPO 技术援助相关的反馈或看法应提交给")]
    public void Requests_and_feedback_have_an_address(string slug, string locator, string purpose)
    {
        var contact = corpus.Find($"contact/{slug}");

        Assert.Equal(locator, contact.Facts.First(fact => fact.Name == "address").Source.Locator);
        Assert.Equal(purpose, contact.Facts.First(fact => fact.Name == "purpose").Value.Zh);
    }

    [Fact]
    public void Seven_offices_and_the_one_in_New_York_have_their_budgets()
    {
        var budgets = corpus.Catalogue.OfKind(EntityKinds.Contact)
            .Where(contact => contact.Id.Slug.StartsWith("office-", StringComparison.Ordinal) || contact.Id.Slug.StartsWith("coordination-office", StringComparison.Ordinal))
            .ToDictionary(contact => contact.Id.Slug, contact => contact.FactValue("budget"));

        Assert.Equal(8, budgets.Count);
        Assert.Equal("2024/25: 1,797 thousand Swiss francs", budgets["office-singapore"]);
        Assert.Equal("2024/25: 2,833 thousand Swiss francs", budgets["office-china"]);
        Assert.Equal("2024/25: 1,429 thousand Swiss francs", budgets["coordination-office-new-york"]);
    }

    [Fact]
    public void An_expected_result_has_what_each_sector_spends_on_it()
    {
        var figures = corpus.Find("expected-result/4.4").Facts.Where(fact => fact.Name == "resources").ToList();

        Assert.Equal(3, figures.Count);
        Assert.Equal("版权和创意产业部门：2024/25年拟议预算 13,735；2022/23年计划和预算 10,095；2022/23年调剂使用后预算 9,765（千瑞郎）", figures[0].Value.Zh);
        Assert.Equal("t15.r9", figures[0].Source.Locator);
        Assert.Contains("29,281", corpus.Find("sector/global-challenges-partnerships").FactValue("resources"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_has_its_result_sectors_baselines_and_targets()
    {
        var indicator = corpus.Catalogue.OfKind(EntityKinds.Indicator).Single(indicator => indicator.Name.Zh == "WIPO Lex 的唯一身份访问者数量");

        Assert.Equal("784,602 人", indicator.Facts.First(fact => fact.Name == "baseline").Value.Zh);
        Assert.Equal("两年期增长 20%", indicator.Facts.First(fact => fact.Name == "target").Value.Zh);
        Assert.Equal(["expected-result/3.1", "sector/ip-innovation-ecosystems"], indicator.Relations.Select(relation => relation.Target.ToString()));
    }

    [Fact]
    public void Seven_projects_address_recommendation_10_as_the_documents_give_it() => Assert.Equal(
        "copyright-and-distribution-of-content-phase-2 da-4-10-03 empowering-youth-k-12 innovation-cooperation-philippines ip-and-gastronomic-tourism-phase-2 online-copyright-piracy-africa text-and-data-mining-africa",
        string.Join(' ', corpus.Catalogue.OfKind(EntityKinds.Project)
            .Where(project => project.Relations.Any(relation => relation is { Type: "recommendation", Target.Slug: "10" }))
            .Select(project => project.Id.Slug).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("work-related-accidents", "regional-national-development", "p23")]
    [InlineData("da-4-10-02", "brands-designs", "p37")]
    [InlineData("music-sector-burkina-faso-waemu", "copyright-creative-industries", "p47.ii")]
    [InlineData("smart-ip-institutions", "infrastructure-platforms", "p50")]
    [InlineData("inventions-in-the-public-domain", "ip-innovation-ecosystems", "p71.ii")]
    public void A_project_belongs_to_the_sector_under_whose_heading_it_is_reported(string slug, string sector, string locator)
    {
        var relation = Assert.Single(corpus.Find($"project/{slug}").Relations, relation => relation.Type == "sector");

        Assert.Equal((sector, SeedCorpus.Report, locator), (relation.Target.Slug, relation.Source.DocumentId, relation.Source.Locator));
    }

    [Fact]
    public void Beneficiaries_are_read_from_notes_too() => Assert.Equal(
        "ae cl id uy",
        string.Join(' ', corpus.Find("project/creative-industries-in-the-digital-era").Relations.Where(relation => relation is { Type: "beneficiary", Source.Locator: "n98" }).Select(relation => relation.Target.Slug).Order()));

    [Fact]
    public void Nothing_is_left_to_look_at_but_what_the_file_accepts_with_a_reason()
    {
        var accepted = AcceptedIssues.Load(Repository.CatalogueFolder);
        var issues = corpus.Built.Issues.Concat(CatalogueCheck.Run(corpus.Catalogue))
            // The English of this one is in the rendering of the proposal, which is no source of the corpus here.
            .Where(issue => issue.Entity.Slug != "da-4-10-03")
            .ToList();

        Assert.Empty(accepted.Errors);
        Assert.DoesNotContain(issues, issue => accepted.ReasonFor(issue) is null);
        Assert.Empty(accepted.Unused(issues));
    }
}
