using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Comparing;

public sealed class ComparePageTests(SiteFixture site)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Projects_stand_side_by_side_with_what_is_stated_of_each(string language)
    {
        using var client = site.Client();
        var page = await client.Page($"/compare?project=da-4-10-03&project=da-10-05&lang={language}");
        Assert.Equal(["/projects/da-4-10-03", "/projects/da-10-05"], page.QuerySelectorAll(".compare thead th > a:first-child").Select(link => link.GetAttribute("href")!.Split('?')[0]));
        foreach (var (slug, column) in new[] { ("da-4-10-03", 0), ("da-10-05", 1) })
        {
            var project = await client.Json("/api/v1/projects/" + slug);
            var stated = project.GetProperty("relations").EnumerateArray()
                .Where(relation => relation.GetProperty("type").GetString() == "recommendation")
                .Select(relation => "/recommendations/" + relation.GetProperty("target").GetString()!.Split('/')[1]);
            var shown = page.QuerySelectorAll(".compare tbody tr").Select(row => row.QuerySelectorAll("td")[column]).SelectMany(cell => cell.QuerySelectorAll("a[href^='/recommendations/']"));
            Assert.Superset(stated.ToHashSet(), shown.Select(link => link.GetAttribute("href")!.Split('?')[0]).ToHashSet());
        }
        Assert.All(page.QuerySelectorAll(".compare tbody tr"), row => Assert.Equal(2, row.QuerySelectorAll("td").Length));
    }

    [Fact]
    public async Task What_all_have_is_marked()
    {
        using var client = site.Client();
        var page = await client.Page("/compare?project=da-10-05&project=da-10-03");
        Assert.Equal(["/recommendations/10", "/recommendations/10"], page.QuerySelectorAll(".shared a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task One_is_taken_away_with_one_click_and_another_added_with_the_form()
    {
        using var client = site.Client();
        var page = await client.Page("/compare?project=da-4-10-03&project=da-10-05");
        Assert.Equal(["/compare?project=da-10-05", "/compare?project=da-4-10-03"], page.QuerySelectorAll(".compare .remove").Select(link => link.GetAttribute("href")));
        Assert.Equal(["da-4-10-03", "da-10-05"], page.QuerySelectorAll(".compare-add input[name=project]").Select(input => input.GetAttribute("value")));
        Assert.Equal(await client.Total("kind=project") - 2, page.QuerySelectorAll(".compare-add option").Length);
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?project=da-4-10-03")]
    [InlineData("/compare?project=none-such")]
    public async Task Less_than_two_say_what_to_do(string address)
    {
        using var client = site.Client();
        Assert.NotEmpty((await client.Page(address)).QuerySelectorAll(".notice"));
    }

    [Fact]
    public async Task Results_offer_projects_to_compare_without_a_script()
    {
        using var client = site.Client();
        var page = await client.Page("/search?kind=project&size=5");
        Assert.Equal("/compare", page.QuerySelector("#compare-form")!.GetAttribute("action"));
        var chosen = page.QuerySelectorAll("input[form=compare-form][name=project]").Select(box => "project=" + box.GetAttribute("value")).ToList();
        Assert.Equal(5, chosen.Count);
        var comparison = await client.Page("/compare?" + string.Join('&', chosen));
        Assert.Equal(4, comparison.QuerySelectorAll(".compare thead th > a:first-child").Length);
        Assert.NotNull(comparison.QuerySelector(".notice"));
    }
}
