using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tests.Merging;

public sealed class CatalogueBuilderTests
{
    private static readonly EntityId Ten = new(EntityKinds.Recommendation, "10");

    [Fact]
    public void A_document_s_wording_wins_and_the_file_adds_the_other_language()
    {
        var built = Build(
            Recommendation(Text("zh", "抄写的文字", Source.Editorial()), Text("en", "Rendered", Source.Translated())),
            Recommendation(Text("zh", "文件的文字", Source.FromDocument("d", "p1"))));

        var entity = built.Catalogue.Find(Ten)!;
        Assert.Equal(new LocalizedText("文件的文字", "Rendered"), entity.Description);
        Assert.Equal(SourceKind.Translated, entity.OriginOf("description.en")!.Kind);
        Assert.Equal("p1", entity.OriginOf("description.zh")!.Locator);
    }

    [Fact]
    public void What_loses_is_reported_with_its_source()
    {
        var built = Build(
            Recommendation(Text("zh", "甲", Source.FromDocument("d", "p1"))),
            Recommendation(Text("zh", "乙", Source.FromDocument("d", "p2"))));

        var issue = Assert.Single(built.Issues, issue => issue.Code == CatalogueIssues.Conflict);
        Assert.Contains("'甲' (d#p1)", issue.Message, StringComparison.Ordinal);
        Assert.Contains("'乙' (d#p2)", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Among_equal_sources_the_commonest_wording_wins_and_punctuation_makes_no_other()
    {
        var built = Build(
            Recommendation(Text("zh", "乙", Source.FromDocument("d", "p1"))),
            Recommendation(Text("zh", "甲，丙", Source.FromDocument("d", "p2"))),
            Recommendation(Text("zh", "甲, 丙", Source.FromDocument("d", "p3"))),
            Recommendation(Text("zh", "甲，丙", Source.FromDocument("d", "p4"))));

        Assert.Equal("甲，丙", built.Catalogue.Find(Ten)!.Description.Zh);
        Assert.Single(built.Issues, issue => issue.Code == CatalogueIssues.Conflict);
    }

    [Fact]
    public void An_expected_result_keeps_other_wordings_as_names_but_not_quite_different_texts()
    {
        var built = Build(
            Result("兼顾各方利益的有效知识产权国际准则制定框架得到发展", "p1"),
            Result("兼顾各方利益的有效知识产权国际准则制定框架得到发展", "p2"),
            Result("发展兼顾各方利益的、有效的国际知识产权准则制定框架", "p3"),
            Result("持续改进服务并向用户推广该体系", "p4"));

        var entity = built.Catalogue.Find(new EntityId(EntityKinds.ExpectedResult, "2.1"))!;
        Assert.Equal(["发展兼顾各方利益的、有效的国际知识产权准则制定框架"], entity.Aliases.Select(alias => alias.Text));
        Assert.Equal(2, built.Issues.Count(issue => issue.Code == CatalogueIssues.Conflict));
    }

    [Theory]
    [InlineData("关于知识产权和美食旅游业的项目")]
    [InlineData("“知识产权与美食旅游业”")]
    [InlineData("知识产权与美食旅游业 试点项目")]
    public void A_project_named_only_by_its_title_is_found_under_what_the_file_calls_it(string title)
    {
        var built = Build(Project("gastronomy", "知识产权与美食旅游业"), Project(null, title, Source.FromDocument("d", "p1")));

        Assert.Equal(["project/gastronomy"], built.Catalogue.OfKind(EntityKinds.Project).Select(project => project.Id.ToString()));
    }

    [Fact]
    public void The_phases_of_a_project_are_kept_apart()
    {
        var built = Build(
            Project("one", "版权与内容分发"),
            Project("two", "版权与内容分发项目——第二阶段"),
            Project(null, "版权与内容分发——第二阶段", Source.FromDocument("d", "p1")));

        Assert.Equal(2, built.Catalogue.OfKind(EntityKinds.Project).Count);
        Assert.Equal("d", built.Catalogue.Find(new EntityId(EntityKinds.Project, "two"))!.OriginOf("name.zh")!.DocumentId);
    }

    [Fact]
    public void A_project_that_no_file_knows_gets_an_identifier_that_stays_and_is_reported()
    {
        var first = Build(Project(null, "全新的项目标题"));
        var second = Build(Project("other", "别的"), Project(null, "全新的项目标题"));

        var id = Assert.Single(first.Catalogue.OfKind(EntityKinds.Project)).Id;
        Assert.True(second.Catalogue.Contains(id));
        Assert.Single(first.Issues, issue => issue.Code == CatalogueIssues.ProvisionalIdentifier && issue.Entity == id);
    }

    [Fact]
    public void A_link_to_a_name_is_resolved_and_one_to_an_unknown_name_is_kept_as_a_fact_and_reported()
    {
        var uganda = new EntityContribution
        {
            Kind = EntityKinds.Country,
            Slug = "ug",
            Texts = [new StatedText(TextField.Name, "zh", "乌干达", Source.Editorial())],
        };
        var project = Project("p", "甲") with
        {
            NamedRelations =
            [
                new NamedRelation("proponent", EntityKinds.Country, "乌干达", Source.FromDocument("d", "p1")),
                new NamedRelation("proponent", EntityKinds.Country, "非洲集团", Source.FromDocument("d", "p1")),
            ],
        };

        var built = Build(project, uganda);

        var entity = built.Catalogue.Find(new EntityId(EntityKinds.Project, "p"))!;
        Assert.Equal(["country/ug"], entity.Relations.Select(relation => relation.Target.ToString()));
        Assert.Equal("非洲集团", entity.Facts.Single(fact => fact.Name == "proponent").Value.Zh);
        Assert.Single(built.Issues, issue => issue.Code == CatalogueIssues.UnresolvedName);
    }

    [Fact]
    public void A_project_s_latest_status_comes_first_and_the_earlier_ones_stay()
    {
        Fact Status(string status) => new("status", new LocalizedText(status, status), Source.FromDocument("d", "p1"));

        var built = Build(Project("p", "甲") with { Facts = [Status("proposed")] }, Project("p", "甲") with { Facts = [Status("completed"), Status("approved")] });

        Assert.Equal(
            ["completed", "approved", "proposed"],
            built.Catalogue.OfKind(EntityKinds.Project)[0].Facts.Select(fact => fact.Value.En));
    }

    [Fact]
    public void The_fingerprint_tells_contents_apart_and_nothing_else()
    {
        var one = Build(Project("a", "甲"), Project("b", "乙")).Catalogue;
        var reordered = Build(Project("b", "乙"), Project("a", "甲")).Catalogue;
        var changed = Build(Project("a", "甲"), Project("b", "丙")).Catalogue;

        Assert.Equal(one.Fingerprint, reordered.Fingerprint);
        Assert.NotEqual(one.Fingerprint, changed.Fingerprint);
    }

    [Fact]
    public void Recommendations_are_listed_by_number_and_countries_by_name()
    {
        EntityContribution Named(string kind, string slug, string en) => new()
        {
            Kind = kind,
            Slug = slug,
            Texts = [new StatedText(TextField.Name, "en", en, Source.Editorial())],
        };
        var catalogue = Build(
            Named(EntityKinds.Recommendation, "10", "x"), Named(EntityKinds.Recommendation, "2", "x"), Named(EntityKinds.Recommendation, "1", "x"),
            Named(EntityKinds.Country, "tr", "Türkiye"), Named(EntityKinds.Country, "tm", "Turkmenistan"), Named(EntityKinds.Country, "ax", "Zambia")).Catalogue;

        Assert.Equal(["1", "2", "10"], catalogue.OfKind(EntityKinds.Recommendation).Select(entity => entity.Id.Slug));
        Assert.Equal(["Türkiye", "Turkmenistan", "Zambia"], catalogue.OfKind(EntityKinds.Country).Select(entity => entity.Name.En));
    }

    private static BuiltCatalogue Build(params EntityContribution[] contributions) => new CatalogueBuilder().Add(contributions).Build();

    private static StatedText Text(string language, string text, Source source) => new(TextField.Description, language, text, source);

    private static EntityContribution Recommendation(params StatedText[] texts) =>
        new() { Kind = EntityKinds.Recommendation, Slug = "10", Texts = texts };

    private static EntityContribution Result(string statement, string locator) =>
        new() { Kind = EntityKinds.ExpectedResult, Slug = "2.1", Texts = [Text("zh", statement, Source.FromDocument("d", locator))] };

    private static EntityContribution Project(string? slug, string title, Source? source = null) => new()
    {
        Kind = EntityKinds.Project,
        Slug = slug,
        Texts = [new StatedText(TextField.Name, "zh", title, source ?? Source.Editorial())],
    };
}
