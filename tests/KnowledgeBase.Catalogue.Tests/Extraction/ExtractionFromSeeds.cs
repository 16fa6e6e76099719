using KnowledgeBase.Catalogue.Checking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

public sealed class ExtractionFromSeeds(SeedCorpus corpus)
{
    [Fact]
    public void The_annex_gives_45_recommendations_each_with_its_wording()
    {
        var recommendations = corpus.Extracted(SeedCorpus.Report).Where(entry => entry.Kind == EntityKinds.Recommendation).ToList();

        Assert.Equal(Enumerable.Range(1, 45).Select(number => $"{number}"), recommendations.Select(entry => entry.Slug));
        Assert.All(recommendations, entry => Assert.Contains(entry.Texts, text => text.Field == TextField.Description && text.Text.Length > 15));
        Assert.StartsWith("帮助成员国通过进一步发展基础设施", corpus.Find("recommendation/10").Description.Zh, StringComparison.Ordinal);
        Assert.EndsWith("有助于权利和义务的平衡”。", corpus.Find("recommendation/45").Description.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Nineteen_recommendations_bear_the_star()
    {
        var starred = corpus.Catalogue.OfKind(EntityKinds.Recommendation).Where(entry => entry.FactValue("starred") == "true").Select(entry => entry.Id.Slug);

        Assert.Equal("1 3 4 6 7 11 12 13 14 15 16 17 18 19 21 35 37 42 44", string.Join(' ', starred));
    }

    [Theory]
    [InlineData(1, "2.1 2.4 4.1 4.2 4.3 4.5")]
    [InlineData(7, "2.1")]
    [InlineData(10, "3.3 4.1 4.3")]
    [InlineData(15, "2.1 2.2")]
    [InlineData(22, "3.1 3.3 4.1")]
    [InlineData(27, "2.2 3.2 4.1 4.5")]
    [InlineData(30, "2.4 3.1 3.3 4.3")]
    [InlineData(33, "4.1 5.3")]
    [InlineData(45, "2.3 4.2 4.3")]
    public void A_recommendation_is_linked_to_its_expected_results(int number, string codes) =>
        Assert.Equal(codes, string.Join(' ', Targets($"recommendation/{number}", "expected-result")));

    [Fact]
    public void Every_expected_result_has_its_statement_and_pillar_from_a_document()
    {
        var results = corpus.Catalogue.OfKind(EntityKinds.ExpectedResult);

        Assert.Equal("1.1 2.1 2.2 2.3 2.4 3.1 3.2 3.3 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3", string.Join(' ', results.Select(result => result.Id.Slug)));
        Assert.All(results, result => Assert.Equal(SourceKind.Document, result.OriginOf("description.zh")!.Kind));
        Assert.All(results, result => Assert.Single(result.Relations, relation => relation.Type == "pillar"));
        Assert.Equal("兼顾各方利益的有效知识产权、创新和创造生态系统在成员国得到发展", corpus.Find("expected-result/4.2").Description.Zh);
    }

    [Fact]
    public void The_list_of_projects_gives_40_completed_8_ongoing_and_7_approved_and_the_proposal_is_the_56th()
    {
        var byStatus = corpus.Catalogue.OfKind(EntityKinds.Project).CountBy(project => project.FactValue("status") ?? "").ToDictionary();

        Assert.Equal(new Dictionary<string, int> { ["completed"] = 40, ["ongoing"] = 8, ["approved"] = 7, ["proposed"] = 1 }, byStatus);
    }

    [Fact]
    public void Every_listed_project_is_known_to_the_files_and_keeps_its_place_as_source()
    {
        Assert.DoesNotContain(corpus.Built.Issues, issue => issue.Code == CatalogueIssues.ProvisionalIdentifier);
        Assert.All(
            corpus.Catalogue.OfKind(EntityKinds.Project),
            project => Assert.Equal(SourceKind.Document, project.Facts.First(fact => fact.Name == "status").Source.Kind));
    }

    [Theory]
    [InlineData("online-copyright-piracy-africa", "4 10 11 45", "ke")]
    [InlineData("text-and-data-mining-africa", "4 10 16 25 27", "")]
    [InlineData("empowering-youth-k-12", "1 3 10 19 30", "us kr ca")]
    [InlineData("ip-and-gastronomic-tourism-phase-2", "1 10 12 40", "pe cm my ma")]
    [InlineData("innovation-cooperation-philippines", "10 23 31 36", "ph")]
    [InlineData("non-agricultural-geographical-indications", "1 4 11 34 35 37", "in")]
    [InlineData("copyright-and-distribution-of-content-phase-2", "1 3 4 10 11 16 25 30", "br pe ar")]
    public void The_seven_approvals_give_recommendations_and_proponents(string slug, string recommendations, string proponents)
    {
        Assert.Equal(recommendations, string.Join(' ', Targets($"project/{slug}", "recommendation")));
        Assert.Equal(proponents, string.Join(' ', Targets($"project/{slug}", "proponent")));
    }

    [Fact]
    public void A_proponent_that_is_no_country_is_kept_as_a_fact() =>
        Assert.Equal("非洲集团", corpus.Find("project/text-and-data-mining-africa").Facts.Single(fact => fact.Name == "proponent").Value.Zh);

    [Fact]
    public void The_proposal_s_template_gives_its_facts()
    {
        var project = corpus.Find("project/da-4-10-03");

        Assert.Equal("危机时期加强国家知识产权局能力项目", project.Name.Zh);
        Assert.Equal("DA_4_10_03", project.FactValue("code"));
        Assert.Equal("18个月", project.FactValue("duration"));
        Assert.Contains("205,000瑞郎", project.FactValue("budget"), StringComparison.Ordinal);
        Assert.Equal("4 10", string.Join(' ', Targets("project/da-4-10-03", "recommendation")));
        Assert.Equal("4.2 4.3 4.5", string.Join(' ', Targets("project/da-4-10-03", "expected-result")));
        Assert.Equal("infrastructure-platforms", string.Join(' ', Targets("project/da-4-10-03", "sector")));
        Assert.Equal("gb", string.Join(' ', Targets("project/da-4-10-03", "proponent")));
    }

    [Fact]
    public void Every_fact_from_a_document_names_a_passage_that_is_there()
    {
        foreach (var id in SeedCorpus.Ids)
        {
            var locators = corpus[id].Passages.Select(passage => passage.Locator).ToHashSet();
            var sources = corpus.Extracted(id).SelectMany(entry =>
                entry.Texts.Select(text => text.Source).Concat(entry.Facts.Select(fact => fact.Source)).Concat(entry.Relations.Select(relation => relation.Source)));

            Assert.All(sources, source => Assert.Contains(source.Locator!, locators));
        }
    }

    [Fact]
    public void Every_passage_that_a_file_names_as_its_source_is_there()
    {
        var named = corpus.Catalogue.All
            .SelectMany(entity => entity.Sources.Concat(entity.Facts.Select(fact => fact.Source)).Concat(entity.Relations.Select(relation => relation.Source)))
            .Where(source => source.Kind == SourceKind.Document)
            .Select(source => (source.DocumentId!, source.Locator!))
            .ToHashSet();
        var there = SeedCorpus.Ids.SelectMany(id => corpus[id].Passages.Select(passage => (id, passage.Locator)));

        Assert.Empty(named.Except(there));
    }

    [Fact]
    public void Documents_without_these_structures_give_nothing() =>
        Assert.DoesNotContain(corpus.Extracted(SeedCorpus.Paper), entry => entry.FoundIn is null);

    [Fact]
    public void No_link_of_the_whole_catalogue_leads_nowhere() =>
        Assert.DoesNotContain(CatalogueCheck.Run(corpus.Catalogue), issue => issue.Code is CatalogueIssues.DanglingRelation or CatalogueIssues.MissingSource);

    private IEnumerable<string> Targets(string id, string type) =>
        corpus.Find(id).Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug);
}
