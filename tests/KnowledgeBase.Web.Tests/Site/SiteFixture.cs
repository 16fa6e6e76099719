using System.Net;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>The whole site over a temporary data folder into which the real seeds were ingested; once for all tests.</summary>
public sealed class SiteFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-base-web-").FullName;

    public async ValueTask InitializeAsync()
    {
        using var client = CreateClient();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await client.GetAsync("/health/ready", deadline.Token) is { StatusCode: not HttpStatusCode.OK } answer)
        {
            var body = await answer.Content.ReadAsStringAsync(deadline.Token);
            Assert.False(body.Contains("failed", StringComparison.Ordinal), body);
            await Task.Delay(50, deadline.Token);
        }
    }

    /// <summary>A client that shows redirects and takes no cookies.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>A new key of a role.</summary>
    public string Key(AccessRole role) => new AccessKeys(_folder, TimeProvider.System).Create("test", role).Text;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Data:Path", _folder);
    }
}
