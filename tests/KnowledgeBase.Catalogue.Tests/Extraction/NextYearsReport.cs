using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>A made-up report for the year after: the same structure, other numbers and titles. It needs no line of code and no catalogue file.</summary>
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
        var document = Assert.IsType<ReadResult.Success>(DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(Text), "cdip-34-2.zh.txt", cancellationToken: TestContext.Current.CancellationToken)).Document;
        var builder = new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions);
        foreach (var id in SeedCorpus.Ids)
            builder.Add(corpus.Extracted(id));
        var catalogue = builder.Add(Extractors.Extract("cdip-34-2.zh", document)).Build().Catalogue;

        Assert.Equal(57, catalogue.OfKind(EntityKinds.Project).Count);
        Assert.Equal(["completed", "ongoing"], Statuses(catalogue, "inventions-in-the-public-domain"));
        Assert.Equal(["ongoing", "approved"], Statuses(catalogue, "online-copyright-piracy-africa"));

        var added = catalogue.OfKind(EntityKinds.Project).Single(project => project.Name.Zh == "沿海渔村集体商标");
        Assert.Equal(["ongoing", "approved"], added.Facts.Where(fact => fact.Name == "status").Select(fact => fact.Value.In("en")));
        Assert.Equal(["1", "11", "34"], Targets(added, "recommendation"));
        Assert.Equal(["brands-designs"], Targets(added, "sector"));
        Assert.Equal(["cm", "pe", "tt"], Targets(added, "beneficiary").Order());
        Assert.Equal(["tg"], Targets(added, "proponent"));
    }

    private static IEnumerable<string> Statuses(EntityCatalogue catalogue, string slug) =>
        catalogue.Find(new EntityId(EntityKinds.Project, slug))!.Facts.Where(fact => fact.Name == "status").Select(fact => fact.Value.In("en"));

    private static IEnumerable<string> Targets(Entity entity, string type) =>
        entity.Relations.Where(relation => relation.Type == type).Select(relation => relation.Target.Slug);
}
