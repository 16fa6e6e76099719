using System.Net;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Pages;

public sealed class ReaderTests(SiteFixture site)
{
    private KnowledgeStore Store => site.Services.GetRequiredService<KnowledgeStore>();

    [Fact]
    public async Task Every_passage_has_its_anchor_and_its_whole_text()
    {
        using var client = site.Client();
        foreach (var document in Store.Documents())
        {
            var page = await client.Page($"/documents/{document.Id}");
            foreach (var passage in Store.Passages(document.Id))
            {
                var element = page.GetElementById(passage.Locator);
                Assert.True(element is not null, $"{document.Id}#{passage.Locator} is missing");
                if (passage.Kind != PassageKind.TableRow)
                    Assert.Contains(WithoutSpace(passage.Text[..Math.Min(20, FirstNote(passage))]), WithoutSpace(element.TextContent), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Notes_lead_to_the_end_and_back()
    {
        using var client = site.Client();
        var references = 0;
        foreach (var document in Store.Documents())
        {
            var page = await client.Page($"/documents/{document.Id}");
            foreach (var reference in page.QuerySelectorAll("a.note-ref"))
            {
                var note = page.GetElementById(reference.GetAttribute("href")![1..]);
                Assert.NotNull(note);
                Assert.Contains($"#{reference.Id}", note.QuerySelectorAll("a.back").Select(back => back.GetAttribute("href")));
                references++;
            }
        }
        Assert.True(references > 100, $"Only {references} references to notes were found.");
    }

    [Fact]
    public async Task Rows_of_a_table_have_as_many_cells_as_the_table_has_columns()
    {
        using var client = site.Client();
        var tables = 0;
        foreach (var document in Store.Documents())
        {
            var page = await client.Page($"/documents/{document.Id}");
            foreach (var table in page.QuerySelectorAll(".table-scroll table").Where(table => table.QuerySelector("thead") is not null))
            {
                var columns = table.QuerySelectorAll("thead tr > *").Length;
                var open = new List<int>();
                foreach (var row in table.QuerySelectorAll("tbody tr"))
                {
                    var cells = row.QuerySelectorAll("td").ToList();
                    Assert.True(cells.Count == 2 || cells.Count + open.Count == columns, $"{document.Id}#{row.Id}");
                    open = [.. open.Select(left => left - 1).Concat(cells.Select(cell => int.Parse(cell.GetAttribute("rowspan") ?? "1", System.Globalization.CultureInfo.InvariantCulture) - 1)).Where(left => left > 0)];
                }
                tables++;
            }
        }
        Assert.True(tables > 5, $"Only {tables} tables were found.");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?lang=en", "?lang=en")]
    public async Task The_permanent_address_of_a_passage_leads_to_its_place(string asked, string kept)
    {
        using var client = site.Client();
        var document = Store.Documents()[0];
        var passage = Store.Passages(document.Id)[^1];
        using var answer = await client.GetAsync($"/passages/{document.Id}/{passage.Locator}{asked}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/documents/{document.Id}{kept}#{passage.Locator}", answer.Headers.Location!.OriginalString);
    }

    private static int FirstNote(Passage passage) => passage.Notes.Count > 0 ? passage.Notes[0].Offset : passage.Text.Length;

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
