using System.Net;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Web.Tests.Hosting;

/// <summary>The site before anything was ingested: the ingest is left out, so that the start never ends.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-base-start-").FullName;
    private readonly WebApplicationFactory<Program> _site;

    public StartingTests() => _site = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("Data:Path", _folder)
        .ConfigureServices(services => services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(Web.Hosting.StartupIngest)))));

    [Fact]
    public async Task People_see_a_page_that_says_so_and_comes_again()
    {
        using var client = _site.CreateClient();
        using var answer = await client.GetAsync("/search?q=x&lang=en", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Null(answer.Headers.ETag);
        var page = await client.Page("/search?q=x&lang=en", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("Getting ready", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/search?q=x&lang=en", page.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Programs_get_a_problem_and_health_tells_life_from_readiness()
    {
        using var client = _site.CreateClient();
        var problem = await client.Json("/api/v1/search", HttpStatusCode.ServiceUnavailable);
        Assert.Equal(503, problem.GetProperty("status").GetInt32());
        Assert.Equal("live", (await client.Json("/health/live")).GetProperty("status").GetString());
        Assert.Equal("starting", (await client.Json("/health/ready", HttpStatusCode.ServiceUnavailable)).GetProperty("status").GetString());
        using var style = await client.GetAsync("/css/base.css", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
    }

    [Fact]
    public async Task The_first_searches_wait_until_it_is_ready_and_end_when_it_stops()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = _site.Services.GetRequiredService<Web.Hosting.FirstSearches>().Run(stopping.Token);
        Assert.False(running.IsCompleted);
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public async Task The_first_searches_are_done_once_it_is_ready_also_where_there_is_nothing_to_find()
    {
        _site.Services.GetRequiredService<Web.Hosting.Readiness>().BecomeReady();
        await _site.Services.GetRequiredService<Web.Hosting.FirstSearches>().Run(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
