using System.Net;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>The site over the seeds and what they lack: documents of thousands of passages, and registers with records. Once for all tests that need it.</summary>
public sealed class FilledSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly FilledFolder _folder = new();

    public KnowledgeStore Store => Services.GetRequiredService<KnowledgeStore>();

    public async ValueTask InitializeAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _folder.Fill(deadline.Token);
        using var client = CreateClient();
        while (await client.GetAsync("/health/ready", deadline.Token) is { StatusCode: not HttpStatusCode.OK } answer)
        {
            var body = await answer.Content.ReadAsStringAsync(deadline.Token);
            Assert.False(body.Contains("failed", StringComparison.Ordinal), body);
            await Task.Delay(50, deadline.Token);
        }
    }

    /// <summary>A client that shows redirects and takes no cookies.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Data:Path", _folder.Data);
        builder.UseSetting("Data:Seeds", _folder.Seeds);
    }
}
