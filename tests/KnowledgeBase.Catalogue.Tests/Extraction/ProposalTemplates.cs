using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>The committee's templates of other years: a summary in a table of two columns, other names of the sections. The projects are made up.</summary>
public sealed class ProposalTemplates
{
    [Fact]
    public void The_English_template_with_a_summary_table_yields_a_whole_project()
    {
        var project = Build(new WordFile()
            .Text("Committee on Development and Intellectual Property (CDIP)", "PROJECT PROPOSAL SUBMITTED BY THE DELEGATION OF THE UNITED KINGDOM", "ANNEX")
            .Heading(1, "1. SUMMARY")
            .Table(
                ["Project Code", "DA_4_10_11_05 (to be confirmed)"],
                ["Title", "Copyright for Community Radio Archives"],
                ["Development Agenda Recommendation(s)", "Recommendation 4: To place particular emphasis on the needs of SMEs.\nRecommendations 10 to 11: To assist member states to build national capacity."],
                ["Brief Description of Project", "The project helps community radio stations to clear the rights in their archives.\nIt runs in three countries."],
                ["Implementing Program(s)", "Copyright Development Division, Copyright and Creative Industries Sector"],
                ["Links to other related Program(s)/DA Project(s)", "Recommendations 35 and 37 are carried out by another project."],
                ["Links to Expected Results in the Program and Budget", "Expected Result 4.4: More innovators use IP successfully.\nExpected Result 4.5: Better IP infrastructure."],
                ["Project Duration", "36 months"],
                ["Project Budget", "Total non-personnel costs: CHF 350,000\nTotal personnel costs: CHF 90,000"])
            .Heading(1, "2. PROJECT DESCRIPTION")
            .Heading(2, "2.1. Introduction to the issue")
            .Text("Recommendation 20 is not a subject of the project.")
            .Heading(2, "2.2. Objectives")
            .Text("The objective of the project is to open the archives of community radio stations.")
            .Heading(2, "2.3. Delivery Strategy")
            .Text("Output 1: A guide to clearing rights.", "Output 2: Workshops for station managers.")
            .Heading(1, "3. REVIEW AND EVALUATION")
            .Heading(2, "3.2. Project Self-Evaluation")
            .Table(["Project Outputs", "Indicators of Successful Completion"], ["A guide", "Published in three languages within 12 months"])
            .Heading(1, "4. IMPLEMENTATION TIMELINE")
            .Table(["Activity", "2027 Q1", "2027 Q2"], ["Review and evaluation", "", "X"], ["Schedule of workshops", "X", ""])
            .Heading(1, "5. TOTAL RESOURCES BY OUTPUT")
            .Table(["Project outputs", "Personnel", "Non-personnel", "Total"], ["A guide", "40,000", "100,000", "140,000"], ["Workshops", "50,000", "250,000", "300,000"], ["Total", "90,000", "350,000", "440,000"]));

        Assert.Equal("da-4-10-11-05", project.Id.Slug);
        Assert.Equal("Copyright for Community Radio Archives", project.Name.En);
        Assert.Equal("The project helps community radio stations to clear the rights in their archives.\nIt runs in three countries.", project.Description.En);
        Assert.Equal("DA_4_10_11_05", project.FactValue("code"));
        Assert.Equal("10 11 4", Targets(project, "recommendation"));
        Assert.Equal("4.4 4.5", Targets(project, "expected-result"));
        Assert.Equal("copyright-creative-industries", Targets(project, "sector"));
        Assert.Equal("gb", Targets(project, "proponent"));
        Assert.Equal(["36 months"], Facts(project, "duration"));
        Assert.Equal(["Total non-personnel costs: CHF 350,000; Total personnel costs: CHF 90,000"], Facts(project, "budget"));
        Assert.Equal(["Copyright Development Division, Copyright and Creative Industries Sector"], Facts(project, "unit"));
        Assert.Equal(["The objective of the project is to open the archives of community radio stations."], Facts(project, "objective"));
        Assert.Equal(["A guide to clearing rights.", "Workshops for station managers."], Facts(project, "output"));
        Assert.Equal(["Review and evaluation: 2027 Q2", "Schedule of workshops: 2027 Q1"], Facts(project, "schedule"));
        Assert.Equal(["A guide: 140,000", "Workshops: 300,000"], Facts(project, "budget-by-output"));
        Assert.Equal(["440,000"], Facts(project, "budget-total"));
    }

    [Fact]
    public void The_Chinese_template_with_other_names_and_letters_for_numbers_yields_a_whole_project()
    {
        var project = Build(new WordFile()
            .Text("发展与知识产权委员会（CDIP）", "加纳和肯尼亚常驻团于2026年2月3日来函，转交了后附的项目提案。")
            .Heading(1, "A. 概要")
            .Table(
                ["项目名称", "面向青年发明人的专利信息"],
                ["项目代码", "DA_19_30_09"],
                ["发展议程建议（编号）", "建议 19、30至31"],
                ["项目简要说明", "本项目帮助青年发明人查找专利信息。"],
                ["负责单位", "知识产权和创新生态系统部门技术和创新支持司"],
                ["与其他相关计划/发展议程项目的联系", "建议8的项目"],
                ["与计划和预算预期成果的联系", "预期成果4.4、4.5"],
                ["项目期限（月）", "24"],
                ["项目预算（瑞郎）", "300,000"])
            .Heading(1, "B. 项目说明")
            .Heading(2, "(a) 目标")
            .Text("本项目的目标是让青年发明人学会使用专利信息。")
            .Heading(2, "(b) 交付战略")
            .Text("产出一：在线课程。", "产出二：辅导计划。")
            .Heading(1, "C. 项目时间表")
            .Table(["活动", "2027年第一季度", "2027年第二季度"], ["在线课程", "×", "×"]));

        Assert.Equal("da-19-30-09", project.Id.Slug);
        Assert.Equal("面向青年发明人的专利信息", project.Name.Zh);
        Assert.Equal("19 30 31", Targets(project, "recommendation"));
        Assert.Equal("4.4 4.5", Targets(project, "expected-result"));
        Assert.Equal("ip-innovation-ecosystems", Targets(project, "sector"));
        Assert.Equal("gh ke", Targets(project, "proponent"));
        Assert.Equal(["24"], Facts(project, "duration"));
        Assert.Equal(["300,000"], Facts(project, "budget"));
        Assert.Equal(["在线课程。", "辅导计划。"], Facts(project, "output"));
        Assert.Equal(["在线课程：2027年第一季度、2027年第二季度"], Facts(project, "schedule"));
    }

    [Fact]
    public void Lines_of_a_text_file_with_names_before_colons_are_read_though_they_run_together()
    {
        var project = Build(new WordFile().Text(
            "Project proposal by the United Kingdom",
            "Project Code: DA_5_08",
            "Title: Designs for Furniture Makers: From Oak to Ash",
            "Development Agenda Recommendation(s): Recommendations 4 to 6 and 12 Project Duration: 18 months",
            "Project Budget: CHF 210,000 Implementing Program(s): Brands and Designs Sector",
            "Links to Expected Results in the Program and Budget: Expected Result 4.3 and 4.4"));

        Assert.Equal(("da-5-08", "Designs for Furniture Makers: From Oak to Ash"), (project.Id.Slug, project.Name.En));
        Assert.Equal("12 4 5 6", Targets(project, "recommendation"));
        Assert.Equal("4.3 4.4", Targets(project, "expected-result"));
        Assert.Equal(("brands-designs", "gb"), (Targets(project, "sector"), Targets(project, "proponent")));
        Assert.Equal(["18 months"], Facts(project, "duration"));
        Assert.Equal(["CHF 210,000"], Facts(project, "budget"));
    }

    [Theory]
    [InlineData("Project proposal by the African Group", "")]
    [InlineData("In a communication dated March 2, 2026, the Delegation of the United Kingdom submitted a project proposal.", "gb")]
    [InlineData("Project Proposal Submitted by the United Kingdom", "gb")]
    [InlineData("Project proposal by the Republic of Korea and Trinidad and Tobago", "kr tt")]
    [InlineData("The Permanent Missions of Antigua and Barbuda and the United Arab Emirates forwarded the proposal.", "ae ag")]
    [InlineData("联合王国常驻团于2026年3月2日来函，提交了一份项目提案。", "gb")]
    [InlineData("由秘鲁、特立尼达和多巴哥提交的项目提案", "pe tt")]
    [InlineData("提案国：秘鲁、喀麦隆和摩洛哥", "cm ma pe")]
    [InlineData("Document prepared by the Secretariat", "")]
    [InlineData("秘书处应成员国代表团提出的请求编拟了本文件。", "")]
    public void Who_proposed_it_is_read_whatever_the_wording(string opening, string countries)
    {
        var project = Build(new WordFile()
            .Text(opening)
            .Heading(1, "1.1 Project Code").Text("DA_1_4_02")
            .Heading(1, "1.2 Project Title").Text("Trademarks for Bakers")
            .Heading(1, "1.3 Development Agenda Recommendations").Text("Recommendation 12"));

        Assert.Equal(countries, Targets(project, "proponent"));
        Assert.Equal(opening.Contains("African Group", StringComparison.Ordinal) ? ["African Group"] : [], Facts(project, "proponent"));
    }

    [Fact]
    public void What_a_proposal_and_its_twin_say_in_two_languages_is_no_conflict()
    {
        var built = new CatalogueBuilder()
            .Add(Extractors.Extract("new.zh", Summary("项目编号", "项目名称", "发展议程建议", "项目期限", "项目预算", "面包师的商标", "建议12", "十八个月", "十万瑞郎").Read("new.zh.docx")))
            .Add(Extractors.Extract("new.en", Summary("Project Code", "Project Title", "Development Agenda Recommendations", "Project Duration", "Project Budget", "Trademarks for Bakers", "Recommendation 12", "18 months", "100,000 Swiss francs").Read("new.en.docx")))
            .Build();

        var project = Assert.Single(built.Catalogue.OfKind(EntityKinds.Project));
        Assert.Empty(built.Issues);
        Assert.Equal(new LocalizedText("面包师的商标", "Trademarks for Bakers"), project.Name);
        Assert.Equal(new LocalizedText("十八个月", "18 months"), Assert.Single(project.Facts, fact => fact.Name == "duration").Value);
        Assert.Equal(new LocalizedText("十万瑞郎", "100,000 Swiss francs"), Assert.Single(project.Facts, fact => fact.Name == "budget").Value);
    }

    private static WordFile Summary(string code, string title, string recommendations, string duration, string budget, params string[] values) =>
        new WordFile().Table([code, "DA_12_01"], [title, values[0]], [recommendations, values[1]], [duration, values[2]], [budget, values[3]]);

    private static Entity Build(WordFile file) => new CatalogueBuilder()
        .Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions.Where(contribution => contribution.Kind != EntityKinds.Project))
        .Add(Extractors.Extract("new", file.Read("proposal.docx")))
        .Build().Catalogue.OfKind(EntityKinds.Project).Single();

    private static string Targets(Entity entity, string type) =>
        string.Join(' ', entity.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Facts(Entity entity, string name) => entity.Facts.Where(fact => fact.Name == name).Select(fact => fact.Value.In("zh"));
}
