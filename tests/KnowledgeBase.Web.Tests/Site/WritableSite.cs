using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>The whole site over an empty data folder of its own, for tests that write.</summary>
public sealed class WritableSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-base-writing-").FullName;

    /// <summary>Settings beyond the usual ones; to be given before the first client is made.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Uploads:MaxFileBytes"] = "300000", ["Uploads:MaxFiles"] = "20" };

    public string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        using var client = CreateClient();
        while (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken) is { StatusCode: not HttpStatusCode.OK })
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    /// <summary>A client with a new key of a role; with none for null.</summary>
    public HttpClient Client(AccessRole? role)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        if (role is { } given)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new AccessKeys(Data, TimeProvider.System).Create("test", given).Text);
        return client;
    }

    /// <summary>Hands in files and waits for what becomes of them.</summary>
    public static async Task<JsonElement> HandIn(HttpClient client, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await client.PostAsync("/api/v1/documents", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await Job(client, answer.Headers.Location!.ToString());
    }

    /// <summary>Waits for a job to be over.</summary>
    public static async Task<JsonElement> Job(HttpClient client, string address)
    {
        while (true)
        {
            var job = await client.Json(address);
            if (job.GetProperty("state").GetString() is "done" or "failed")
                return job;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Data:Path", Data);
        builder.UseSetting("Data:Seeds", Path.Combine(_folder, "no-seeds"));
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
    }
}
