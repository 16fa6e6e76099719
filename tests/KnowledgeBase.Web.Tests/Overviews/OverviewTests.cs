using System.Net;
using AngleSharp.Dom;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Overviews;

/// <summary>The numbers of an overview are those of the searches it leads to, and its file says the same.</summary>
public sealed class OverviewTests(SiteFixture site)
{
    private static readonly string[] All = ["/overviews/recommendations-results", "/overviews/projects-by-year", "/overviews/projects-by-recommendation", "/coverage"];

    private KnowledgeStore Store => site.Services.GetRequiredService<KnowledgeStore>();

    [Theory]
    [InlineData("/overviews/recommendations-results", ".matrix td a", 100)]
    [InlineData("/overviews/projects-by-recommendation", ".matrix td a", 20)]
    [InlineData("/overviews/projects-by-year", ".time-line .group a", 3)]
    public async Task Every_number_is_what_the_search_behind_it_finds(string address, string cells, int atLeast)
    {
        using var client = site.Client();
        var page = await client.Page(address);
        var links = page.QuerySelectorAll(cells).ToList();
        Assert.True(links.Count >= atLeast, $"Only {links.Count} cells are links.");
        foreach (var link in links)
        {
            var number = (link.QuerySelector(".count") ?? link).TextContent;
            var parameters = link.GetAttribute("href")!.Split('?')[1];
            Assert.True(number == (await client.Total(parameters)).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{parameters}: {number}");
        }
    }

    [Fact]
    public async Task An_empty_cell_is_a_search_that_finds_nothing()
    {
        using var client = site.Client();
        var page = await client.Page("/overviews/recommendations-results");
        var results = page.QuerySelectorAll(".matrix thead a").Select(link => link.TextContent).ToList();
        Assert.Equal(Store.Entities(EntityKinds.ExpectedResult).Count, results.Count);
        var rows = page.QuerySelectorAll(".matrix tbody tr").ToList();
        Assert.Equal(Store.Entities(EntityKinds.Recommendation).Count, rows.Count);
        foreach (var row in rows.Where((_, index) => index % 9 == 0))
        {
            var cells = row.QuerySelectorAll("td").ToList();
            foreach (var (cell, result) in cells.Zip(results).Where(pair => pair.First.QuerySelector("a") is null))
                Assert.Equal(0, await client.Total($"recommendation={row.QuerySelector("th a")!.TextContent}&expectedResult={result}"));
        }
    }

    [Fact]
    public async Task A_frame_stands_where_the_catalogue_states_the_pair_and_nowhere_else()
    {
        using var client = site.Client();
        var page = await client.Page("/overviews/recommendations-results");
        var results = page.QuerySelectorAll(".matrix thead a").Select(link => link.TextContent).ToList();
        var framed = page.QuerySelectorAll(".matrix tbody tr")
            .SelectMany(row => row.QuerySelectorAll("td").Zip(results).Where(pair => pair.First.ClassList.Contains("stated")).Select(pair => (row.QuerySelector("th a")!.TextContent, pair.Second)))
            .Order();
        var stated = Store.Entities(EntityKinds.Recommendation)
            .SelectMany(known => known.Relations.Where(relation => relation.Target.Kind == EntityKinds.ExpectedResult).Select(relation => (known.Id.Slug, relation.Target.Slug)))
            .Distinct().Order();
        Assert.Equal(stated, framed);
    }

    [Fact]
    public async Task The_line_of_time_has_every_project_once()
    {
        using var client = site.Client();
        var page = await client.Page("/overviews/projects-by-year");
        var shown = page.QuerySelectorAll(".time-line tbody th[scope=row] a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal);
        Assert.Equal(Store.Entities(EntityKinds.Project).Select(project => $"/projects/{project.Id.Slug}").Order(StringComparer.Ordinal), shown);
    }

    [Fact]
    public async Task Coverage_lists_the_recommendations_that_the_search_finds_no_project_for()
    {
        using var client = site.Client();
        var page = await client.Page("/coverage");
        var listed = Slugs(page.GetElementById("no-project")!.ParentElement!);
        foreach (var recommendation in Store.Entities(EntityKinds.Recommendation))
            Assert.Equal(await client.Total($"kind=project&recommendation={recommendation.Id.Slug}") == 0, listed.Contains(recommendation.Id.Slug));
        var active = Slugs(page.GetElementById("no-active-project")!.ParentElement!);
        Assert.Subset(active, listed);
        foreach (var recommendation in Store.Entities(EntityKinds.Recommendation).Where(known => !active.Contains(known.Id.Slug)))
            Assert.NotEqual(0, await client.Total($"kind=project&status=ongoing&status=approved&status=proposed&recommendation={recommendation.Id.Slug}"));
    }

    [Fact]
    public async Task Coverage_counts_the_entities_that_no_passage_speaks_of_and_the_documents_without_twin()
    {
        using var client = site.Client();
        var page = await client.Page("/coverage");
        foreach (var kind in EntityKinds.All)
        {
            var silent = Store.Entities(kind).Count(entity => Store.CountLinks(entity.Id) == 0);
            Assert.Equal(silent, page.QuerySelectorAll($"#no-passage-{kind} li").Length);
        }
        var twins = Store.Twins().SelectMany(twin => new[] { twin.FirstId, twin.SecondId }).ToHashSet();
        Assert.Equal(
            Store.Documents().Select(document => document.Id).Where(id => !twins.Contains(id)).Order(StringComparer.Ordinal),
            page.GetElementById("no-twin")!.ParentElement!.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_has_its_data_as_a_file_beside_it()
    {
        using var client = site.Client();
        foreach (var address in All)
        {
            var page = await client.Page(address);
            var file = page.QuerySelector("a.as-csv")!.GetAttribute("href")!;
            Assert.Equal(address + ".csv", file);
            using var answer = await client.GetAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal("\uFEFF"u8.ToArray(), bytes[..3]);
            Assert.True(System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n").Length > 10, file);
        }
    }

    [Fact]
    public async Task The_file_of_the_matrix_has_the_numbers_of_the_page()
    {
        using var client = site.Client();
        var page = await client.Page("/overviews/recommendations-results");
        var lines = (await client.GetStringAsync("/overviews/recommendations-results.csv", TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("recommendation,name,expectedResult,records,stated", lines[0].TrimStart('\uFEFF'));
        var onPage = page.QuerySelectorAll(".matrix td").Select(cell => cell.TextContent.Trim() is { Length: > 0 } number ? number : "0");
        Assert.Equal(onPage, lines.Skip(1).Select(line => line.Split(',')[^2]));
    }

    private static HashSet<string> Slugs(IElement section) => [.. section.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
