using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>A made-up report for the year after, as text and in Word, in other words and in English. It needs no line of code and no catalogue file.</summary>
public sealed class NextYearsReport(SeedCorpus corpus)
{
    private const string Text = """
        1.	本文件载有总干事关于2024年度发展议程落实情况的报告。

        一、	品牌和外观设计部门

        2.	该部门支持成员国发展其商标领域的立法框架。

        正在实施的发展议程项目

        3.	该部门负责落实以下正在实施的发展议程项目：

        (i)	沿海渔村集体商标：项目于2024年开始实施。项目的受益国为秘鲁、喀麦隆和特立尼达和多巴哥。

        二、	区域和国家发展部门

        4.	发展与知识产权委员会批准了以下项目：

        i)	多哥提交的关于“沿海渔村集体商标”的项目提案。该提案由CDIP第三十二届会议批准，旨在落实发展议程建议1、11和34。

        附件二
        截至2024年的发展议程项目一览表
        已完成且已经审评的发展议程项目（41个）
        1.	识别和运用公有领域的发明
        截至2024年12月仍在实施的发展议程项目（2个）
        1.	制定战略和工具以解决非洲数字市场的在线版权盗版问题
        2.	沿海渔村集体商标
        """;

    [Fact]
    public void Brings_new_projects_and_moves_known_ones_on_with_their_history_kept()
    {
        var catalogue = With(Assert.IsType<ReadResult.Success>(DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(Text), "cdip-34-2.zh.txt", cancellationToken: TestContext.Current.CancellationToken)).Document, "cdip-34-2.zh");

        MovesOn(catalogue, "cdip-34-2.zh");
        HasNew(catalogue.OfKind(EntityKinds.Project).Single(project => project.Name.Zh == "沿海渔村集体商标"), "tg");
    }

    [Fact]
    public void In_Word_with_other_words_order_and_spaces_does_so_too()
    {
        var document = new WordFile()
            .Heading(1, "1、  区 域 和 国 家 发 展 部 门")
            .Text("1. 委员会核准了以下提案：", "（1）题为《沿海渔村集体商标》的项目提案，由多哥代表团提出，委员会第三十二届会议予以核准，落实发展议程建议1、11及34。")
            .Heading(1, "2、品牌和外观设计部门")
            .Heading(2, "该部门负责的发展议程项目的执行情况")
            .Text("（1） 沿海渔村集体商标：2024年启动。受益国包括：秘鲁、喀麦隆、特立尼达和多巴哥。")
            .Heading(1, "附件二 发展议程项目一览表")
            .Heading(2, "正在执行的发展议程项目（2）")
            .Table(["1", "沿海渔村集体商标"], ["2", "制定战略和工具以解决非洲数字市场的在线版权盗版问题"])
            .Heading(2, "已经完成并审评的发展议程项目 （41 个）")
            .Table(["1", "识别和运用公有领域的发明"])
            .Read("cdip-34-2.zh.docx");
        var catalogue = With(document, "cdip-34-2.zh");

        MovesOn(catalogue, "cdip-34-2.zh");
        HasNew(catalogue.OfKind(EntityKinds.Project).Single(project => project.Name.Zh == "沿海渔村集体商标"), "tg");
    }

    [Fact]
    public void In_English_does_so_too()
    {
        var document = new WordFile()
            .Heading(1, "I. Regional and National Development Sector")
            .Text("1. The Committee approved the following proposals:", "(i) Project proposal on “Trademarks for Mountain Cheese”, submitted by the Delegation of the United Kingdom. The proposal was approved at the thirty-second session of the CDIP and carries out DA Recommendations 1, 11 and 34.")
            .Heading(1, "II. Brands and Designs Sector")
            .Heading(2, "Ongoing DA Projects")
            .Text("2. The Sector carries out the following project:", "(i) Trademarks for Mountain Cheese: the project began in 2024. The beneficiary countries are Peru, Cameroon and Trinidad and Tobago.")
            .Heading(1, "ANNEX II: LIST OF DEVELOPMENT AGENDA PROJECTS")
            .Heading(2, "DA Projects Completed and Evaluated (41)")
            .Table(["1.", corpus.Find("project/inventions-in-the-public-domain").Name.En!])
            .Heading(2, "DA Projects under Implementation as of December 2024 (2)")
            .Table(["1.", corpus.Find("project/online-copyright-piracy-africa").Name.En!], ["2.", "Trademarks for Mountain Cheese"])
            .Read("cdip-34-2.en.docx");
        var catalogue = With(document, "cdip-34-2.en");

        MovesOn(catalogue, "cdip-34-2.en");
        HasNew(catalogue.OfKind(EntityKinds.Project).Single(project => project.Name.En == "Trademarks for Mountain Cheese"), "gb");
    }

    private EntityCatalogue With(Document report, string id)
    {
        var builder = new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder));
        foreach (var seed in SeedCorpus.Ids)
            builder.Add(corpus.Extracted(seed));
        return builder.Add(Extractors.Extract(id, report)).Build().Catalogue;
    }

    /// <summary>One project is new; of two that are known the new status stands above the old, each with the document that says it.</summary>
    private static void MovesOn(EntityCatalogue catalogue, string document)
    {
        Assert.Equal(57, catalogue.OfKind(EntityKinds.Project).Count);
        Assert.Equal([$"completed {document}", $"ongoing {SeedCorpus.Report}"], Statuses(catalogue, "inventions-in-the-public-domain"));
        Assert.Equal([$"ongoing {document}", $"approved {SeedCorpus.Report}"], Statuses(catalogue, "online-copyright-piracy-africa"));
        Assert.Equal([$"completed {SeedCorpus.Report}"], Statuses(catalogue, "mobilizing-resources-conference"));
    }

    private static void HasNew(Entity added, string proponent)
    {
        Assert.Equal(["ongoing", "approved"], added.Facts.Where(fact => fact.Name == "status").Select(fact => fact.Value.In("en")));
        Assert.Equal(["1", "11", "34"], Targets(added, "recommendation"));
        Assert.Equal(["brands-designs"], Targets(added, "sector"));
        Assert.Equal(["cm", "pe", "tt"], Targets(added, "beneficiary").Order());
        Assert.Equal([proponent], Targets(added, "proponent"));
    }

    private static IEnumerable<string> Statuses(EntityCatalogue catalogue, string slug) =>
        catalogue.Find(new EntityId(EntityKinds.Project, slug))!.Facts.Where(fact => fact.Name == "status").Select(fact => $"{fact.Value.In("en")} {fact.Source.DocumentId}");

    private static IEnumerable<string> Targets(Entity entity, string type) =>
        entity.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug);
}
