using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;
using static KnowledgeBase.Catalogue.Tests.Linking.OneParagraph;

namespace KnowledgeBase.Catalogue.Tests.Extraction;

/// <summary>The same structures in other documents and in English, made by hand: extractors know structures, not documents.</summary>
public sealed class OtherDocuments
{
    [Fact]
    public void An_English_table_of_recommendations_is_read()
    {
        var entries = Extract(Row(
            "annex-1.rec-12",
            "Recommendation 12*",
            new TableCell(null, "Bring development considerations into the mainstream."),
            new TableCell("Link to Expected Results", "4.1 More effective use of IP.\n4.2 Balanced ecosystems.")));

        var recommendation = Assert.Single(entries, entry => entry.Kind == EntityKinds.Recommendation);
        Assert.Equal("12", recommendation.Slug);
        Assert.Equal("true", recommendation.Facts.Single().Value.En);
        Assert.Equal(["4.1", "4.2"], recommendation.Relations.Select(relation => relation.Target.Slug));
        Assert.All(recommendation.Texts, text => Assert.Equal("en", text.Language));
        Assert.Equal(["More effective use of IP", "Balanced ecosystems"], entries.Where(entry => entry.Kind == EntityKinds.ExpectedResult).Select(entry => entry.Texts[1].Text));
    }

    [Fact]
    public void A_table_that_only_looks_alike_is_not() =>
        Assert.Empty(Extract(Row("t1.r1", "建议3", new TableCell("建议", "增加经费"), new TableCell("状态", "已接受"))));

    [Theory]
    [InlineData("Completed and Evaluated DA Projects (41)", "completed")]
    [InlineData("DA Projects under Implementation as of December 2024 (9)", "ongoing")]
    [InlineData("截至2024年12月仍在实施的发展议程项目（9个）", "ongoing")]
    [InlineData("2024年批准的发展议程项目（3个）", "approved")]
    public void Next_year_s_list_of_projects_is_read(string heading, string status)
    {
        var entry = Assert.Single(Extract(Row("annex-2.t1.r1", null, new TableCell(heading, "1."), new TableCell(heading, "A New Project on Everything"))));

        Assert.Equal(status, entry.Facts.Single(fact => fact.Name == "status").Value.En);
        Assert.Null(entry.Slug);
    }

    [Fact]
    public void Numbered_rows_under_another_heading_are_no_projects() =>
        Assert.Empty(Extract(Row("t1.r1", null, new TableCell("风险", "1."), new TableCell("风险", "参与有限"))));

    [Fact]
    public void An_English_proposal_is_read()
    {
        var entry = Assert.Single(Extract(
            Paragraph("p1", "In a letter of February 3, 2025, the Delegation of Uganda submitted a project proposal."),
            Heading("h1", 1, "1.1 Project Code"),
            Paragraph("h1.1", "DA_1_4_02"),
            Heading("h2", 1, "1.2 Project Title"),
            Paragraph("h2.1", "IP for Coffee Growers"),
            Heading("h3", 1, "1.3 Development Agenda Recommendations"),
            Paragraph("h3.1", "Recommendations 1 and 4"),
            Heading("h4", 1, "1.4 Project Duration"),
            Paragraph("h4.1", "30 months"),
            Heading("h5", 1, "2.7 Implementing Organizational Entity"),
            Paragraph("h5.1", "Brands and Designs Sector")));

        Assert.Equal("da-1-4-02", entry.Slug);
        Assert.Equal("IP for Coffee Growers", entry.Texts[0].Text);
        Assert.Equal(["1", "4"], entry.Relations.Select(relation => relation.Target.Slug));
        Assert.Equal("30 months", entry.Facts.Single(fact => fact.Name == "duration").Value.En);
        Assert.Equal(["Brands and Designs Sector", "Uganda"], entry.NamedRelations.Select(relation => relation.Name));
    }

    [Fact]
    public void A_document_with_a_title_but_no_code_is_no_proposal() =>
        Assert.Empty(Extract(Heading("h1", 1, "1. 项目标题"), Paragraph("h1.1", "某项目")));

    private static IReadOnlyList<EntityContribution> Extract(params Passage[] passages) =>
        Extractors.Extract("test.en", Document(passages) with { Language = passages.Any(passage => passage.Text.Any(c => c > '\u4E00')) ? "zh" : "en" });
}
