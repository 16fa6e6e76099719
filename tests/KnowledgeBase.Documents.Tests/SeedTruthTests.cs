namespace KnowledgeBase.Documents.Tests;

/// <summary>What is known of the seed documents from reading them, whatever the golden files say.</summary>
public sealed class SeedTruthTests
{
    [Fact]
    public void The_report_has_every_numbered_paragraph_from_1_to_80_once()
    {
        var numbered = Seeds.Report.Of(PassageKind.Paragraph).Where(p => p.Label is not null).Select(p => p.Locator);
        Assert.Equal(Enumerable.Range(1, 80).Select(n => $"p{n}"), numbered);
    }

    [Fact]
    public void The_report_has_189_notes_each_referred_to_once()
    {
        var notes = Seeds.Report.Of(PassageKind.Note).ToList();
        Assert.Equal(Enumerable.Range(1, 189).Select(n => $"{n}"), notes.Select(n => n.Label));
        var references = Seeds.Report.Passages.SelectMany(p => p.Notes).Select(r => r.Locator).ToList();
        Assert.Equal(notes.Select(n => n.Locator), references);
    }

    [Theory]
    [InlineData("p19", 7)]
    [InlineData("p22", 8)]
    [InlineData("p70", 9)]
    public void The_reports_lists_are_complete(string paragraph, int count)
    {
        string[] roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        var items = Seeds.Report.Passages.Where(p => p.Parent == paragraph && p.Kind == PassageKind.ListItem);
        Assert.Equal(roman.Take(count).Select(r => $"{paragraph}.{r}"), items.Select(i => i.Locator));
    }

    [Fact]
    public void The_reports_first_annex_has_45_recommendations_each_with_its_expected_results()
    {
        var rows = Seeds.Report.Passages.Where(p => p.Locator.StartsWith("annex-1.rec-", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 45).Select(n => $"annex-1.rec-{n}"), rows.Select(r => r.Locator));
        Assert.All(rows, row =>
        {
            Assert.Equal(2, row.Cells.Count);
            Assert.NotEmpty(row.Cells[0].Text);
            Assert.StartsWith(row.Cells[0].Text, row.Text, StringComparison.Ordinal);
            Assert.Equal("与预期成果的联系", row.Cells[1].Header);
            Assert.Matches(@"^\d\.\d ", row.Cells[1].Text);
        });
        Assert.Equal("建议10", Seeds.Report.At("annex-1.rec-10").Label);
        Assert.Equal("建议11*", Seeds.Report.At("annex-1.rec-11").Label);
        Assert.Equal(19, rows.Count(r => r.Label!.EndsWith('*')));
    }

    [Fact]
    public void The_reports_second_annex_lists_40_and_8_and_7_projects()
    {
        var rows = Seeds.Report.Passages.Where(p => p.Kind == PassageKind.TableRow && p.Locator.StartsWith("annex-2.", StringComparison.Ordinal));
        Assert.Equal([40, 8, 7], rows.GroupBy(r => r.Parent).Select(g => g.Count()));
    }

    [Fact]
    public void The_coordination_paper_has_36_paragraphs_and_the_15_notes_numbered_2_to_16()
    {
        var document = Seeds.Coordination;
        Assert.Equal(Enumerable.Range(1, 36).Select(n => $"p{n}"), document.Of(PassageKind.Paragraph).Select(p => p.Locator));
        Assert.Equal(Enumerable.Range(2, 15).Select(n => $"n{n}"), document.Of(PassageKind.Note).Select(p => p.Locator));
        Assert.Equal(["一、", "二、", "三、"], document.Of(PassageKind.Heading).Where(h => h.Level == 1).Select(h => h.Label));
        Assert.Equal(6, document.Of(PassageKind.Heading).Count(h => h.Level == 2 && h.Text.EndsWith("的提案", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_proposal_has_its_sections_and_both_budget_tables_end_in_the_total()
    {
        var document = Seeds.Proposal;
        var sections = document.Of(PassageKind.Heading).Where(h => h.Level == 2).Select(h => h.Label);
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", .. Enumerable.Range(1, 11).Select(n => $"2.{n}")], sections);
        var totals = document.Of(PassageKind.TableRow).Where(r => r.Text.StartsWith("总计", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, totals.Count);
        Assert.All(totals, t => Assert.Equal(("共计", "205,000"), (t.Cells[^1].Header, t.Cells[^1].Text)));
        Assert.Equal("DA_4_10_03", document.Passages.Single(p => p.Parent == "annex-1.h2").Text);
    }

    [Fact]
    public void The_budgets_tables_give_every_indicator_its_expected_result()
    {
        var rows = Seeds.Budget.Of(PassageKind.TableRow).Where(r => r.Cells[0].Header == "预期成果" && r.Cells.Count == 3).ToList();
        Assert.True(rows.Count > 70, $"{rows.Count} rows");
        Assert.All(rows, r => Assert.Matches(@"^\d\.\d ", r.Cells[0].Text));
    }

    [Fact]
    public void The_manual_has_its_cover_its_outline_25_recommendations_and_32_notes()
    {
        var document = Seeds.Manual;
        Assert.Equal(["p1", "p2", "p3"], document.Passages.Where(p => p.Parent == "h1").Select(p => p.Locator));
        Assert.Equal(12, document.Header.Session);
        Assert.Equal("WIPO 技术援助实施手册", document.Header.Title);
        var outline = document.Of(PassageKind.ListItem).Where(p => p.Level == 1).Select(p => p.Label);
        Assert.Contains("(p)", outline);
        var recommendations = document.Passages.Where(p => p.Parent == "appendix-1.h4" && p.Kind == PassageKind.Paragraph).ToList();
        Assert.Equal(Enumerable.Range(1, 25).Select(n => $"{n}."), recommendations.Select(p => p.Label));
        Assert.Equal(Enumerable.Range(1, 32).Select(n => $"{n}"), document.Of(PassageKind.Note).Select(n => n.Label));
        Assert.Equal(document.Of(PassageKind.Note).Select(n => n.Locator), document.Passages.SelectMany(p => p.Notes).Select(n => n.Locator));
    }
}
