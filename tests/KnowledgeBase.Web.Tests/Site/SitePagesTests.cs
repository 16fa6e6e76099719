using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>What is visited, weighed and pictured is every sort of page there is.</summary>
public sealed class SitePagesTests(SiteFixture site)
{
    /// <summary>A file under a page's address.</summary>
    private const string Letter = "/Assistance/Letter";

    [Fact]
    public void No_page_of_the_site_is_left_out()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(pages.Count > 10, $"Only {pages.Count} pages were found.");
        Assert.Equal(pages, SitePages.All.Select(page => page.Page).Append(Letter).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_kind_that_the_seeds_hold_is_left_out()
    {
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var held = EntityKinds.All.Where(kind => store.Entities(kind).Any()).Order(StringComparer.Ordinal);
        Assert.Equal(held, SitePages.ExampleKinds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_answers_as_it_is_said_to()
    {
        using var client = site.Client();
        foreach (var page in SitePages.All.Append(SitePages.LongDocument))
            await client.Page(page.Path, (System.Net.HttpStatusCode)page.Status);
    }
}
