using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>Proposals as Word files that differ from the one among the seeds in order, numbering, spacing and layout; none of them is real.</summary>
public sealed class OtherProposals
{
    [Fact]
    public void A_Chinese_proposal_with_its_sections_in_another_order_and_other_numbers_yields_a_whole_project()
    {
        var project = Build(new WordFile()
            .Text("1、通过2026年3月2日的信函，圣多美和普林西比与秘鲁代表团提交了一份关于“沿海渔村集体商标”的项目提案。")
            .Text("2、请委员会审议附件。")
            .Heading(1, "一、项目概要")
            .Heading(2, "1、项 目 标 题")
            .Text("沿海渔村集体商标试点项目")
            .Heading(2, "2、项目预算")
            .Text("项目总预算为 310,000 瑞郎，其中人事费 60,000 瑞郎。")
            .Heading(2, "3、发展议程建议")
            .Text("建议 1：产权组织的技术援助应面向发展、按需求提供。", "建议11：帮助成员国加强国家创造、创新和发明的能力，涉及分区域／次区域组织。")
            .Heading(2, "4、项目编号")
            .Text("DA_1_11_07")
            .Heading(2, "5、项目期限")
            .Text("30 个月")
            .Heading(1, "二、项目说明")
            .Text("本项目帮助两国的渔村登记集体商标。")
            .Heading(2, "1、项目的目标、成果和产出")
            .Text("本项目的总体目标是提高渔村收入。", "本项目的预期成果是渔村能够管理自己的商标。", "项目产出如下：")
            .Text("(a) 集体商标使用规则。", "(b) 四期培训班。")
            .Heading(2, "2、实施的组织实体")
            .Text("品牌和外观设计部门")
            .Heading(2, "3、对产权组织工作计划和预算中预期成果的贡献")
            .Text("4.1 更有效地利用知识产权支持增长与发展。", "4.4 更多创新者成功地运用知识产权。")
            .Heading(1, "三、实施时间表")
            .Table(["活动", "第一年 第一季度", "第一年 第二季度"], ["培训班", "X", ""], ["使用规则", "", "X"])
            .Heading(1, "四、按产出开列的项目预算")
            .Table(["项目产出", "人事", "非人事", "共计"], ["培训班", "60,000", "150,000", "210,000"], ["使用规则", "-", "100,000", "100,000"], ["总计", "60,000", "250,000", "310,000"])
            .Read("proposal.docx"));

        Says(project, "da-1-11-07", "沿海渔村集体商标试点项目", "recommendation 1 11", "expected-result 4.1 4.4", "sector brands-designs", "proponent pe st", "duration 30 个月", "budget 项目总预算为 310,000 瑞郎，其中人事费 60,000 瑞郎。", "status proposed");
        Assert.Equal(["310,000"], Facts(project, "budget-total"));
        Assert.Equal(["集体商标使用规则。", "四期培训班。"], Facts(project, "output"));
        Assert.Equal(["本项目的总体目标是提高渔村收入。"], Facts(project, "objective"));
        Assert.Equal(["本项目的预期成果是渔村能够管理自己的商标。"], Facts(project, "outcome"));
        Assert.Equal(["培训班：第一年第一季度", "使用规则：第一年第二季度"], Facts(project, "schedule").Select(text => text.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_English_proposal_whose_summary_is_a_table_and_whose_numbers_begin_again_yields_a_whole_project()
    {
        var project = Build(new WordFile()
            .Text("1. In a communication dated March 2, 2026, the Delegations of the United Republic of Tanzania and Trinidad and Tobago submitted a project proposal on seaweed.")
            .Heading(1, "1. SUMMARY")
            .Table(
                ["Project Code", "DA_4_19_08"],
                ["Project Title", "Intellectual Property for Seaweed Farmers"],
                ["Development Agenda Recommendations", "Recommendations 4, 19 and 30"],
                ["Project Budget", "Total: 420,000 Swiss francs"],
                ["Project Duration", "24 months"],
                ["Implementing organizational entity", "IP and Innovation Ecosystems Sector"])
            .Heading(1, "1. PROJECT DESCRIPTION")
            .Text("The project helps seaweed farmers to use geographical indications.")
            .Heading(2, "1.1 Delivery Strategy")
            .Text("Output 1: A study of four value chains.", "Output 2: Training in two languages.")
            .Heading(2, "1.2 Contribution to WIPO's Program and Budget Expected Results".Replace("WIPO's ", "WIPO ", StringComparison.Ordinal))
            .Text("The project contributes to expected results 4.3 and 4.4.")
            .Heading(1, "2. IMPLEMENTATION TIMELINE")
            .Table(["Activity", "2027 Q1", "2027 Q2"], ["Study", "X", "X"], ["Training", "", "X"])
            .Read("proposal.docx"));

        Says(project, "da-4-19-08", "Intellectual Property for Seaweed Farmers", "recommendation 4 19 30", "expected-result 4.3 4.4", "sector ip-innovation-ecosystems", "proponent tt tz", "duration 24 months", "budget Total: 420,000 Swiss francs", "status proposed");
        Assert.Equal(["A study of four value chains.", "Training in two languages."], Facts(project, "output"));
        Assert.Equal(["Study: 2027 Q1, 2027 Q2", "Training: 2027 Q2"], Facts(project, "schedule"));
    }

    [Fact]
    public void A_proposal_without_a_code_is_known_by_its_title()
    {
        var project = Build(new WordFile()
            .Heading(1, "1.1 Project Code").Text("To be determined")
            .Heading(1, "1.2 Project Title").Text("Trademarks for Bakers")
            .Heading(1, "1.3 Development Agenda Recommendations").Text("Recommendation 12")
            .Heading(1, "1.4 Project Duration").Text("12 months")
            .Read("proposal.docx"));

        Assert.StartsWith("project/title-", project.Id.ToString(), StringComparison.Ordinal);
        Assert.Empty(Facts(project, "code"));
        Assert.Equal("12", Targets(project, "recommendation"));
    }

    [Fact]
    public void A_second_phase_is_tied_to_the_first_by_its_title()
    {
        var built = new CatalogueBuilder()
            .Add(Named("first", "Intellectual Property for Weavers"))
            .Add(Named("second", "Intellectual Property for Weavers – Phase II"))
            .Build().Catalogue;

        Assert.Equal("second", Targets(built.Find(new EntityId(EntityKinds.Project, "first"))!, "next-phase"));
        Assert.Equal("first", Targets(built.Find(new EntityId(EntityKinds.Project, "second"))!, "previous-phase"));
    }

    /// <summary>What a project says in all: its slug, its name, and by name its links (their slugs) and facts that have one value.</summary>
    private static void Says(Entity project, string slug, string name, params string[] rest)
    {
        Assert.Equal((slug, name), (project.Id.Slug, project.Name.In("zh")));
        foreach (var (key, wanted) in rest.Select(line => (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])))
            Assert.Equal($"{key}: {wanted}", $"{key}: {(Targets(project, key) is { Length: > 0 } targets ? targets : string.Join(" / ", Facts(project, key)))}");
    }

    private static IEnumerable<EntityContribution> Named(string slug, string title) =>
        [new EntityContribution { Kind = EntityKinds.Project, Slug = slug, Texts = [new StatedText(TextField.Name, "en", title, Source.FromDocument("d", "p1"))] }];

    private static Entity Build(Document document) => new CatalogueBuilder()
        .Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions.Where(contribution => contribution.Kind != EntityKinds.Project))
        .Add(Extractors.Extract("new", document))
        .Build().Catalogue.OfKind(EntityKinds.Project).Single();

    private static string Targets(Entity entity, string type) =>
        string.Join(' ', entity.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug).Order(StringComparer.Ordinal).OrderBy(slug => slug.Length < 3 && int.TryParse(slug, out var number) ? number : 0));

    private static IEnumerable<string> Facts(Entity entity, string name) => entity.Facts.Where(fact => fact.Name == name).Select(fact => fact.Value.In("zh"));
}
