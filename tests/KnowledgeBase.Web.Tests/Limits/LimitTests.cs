using System.Net;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Limits;

public sealed class LimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_its_bound_a_client_is_told_to_wait_and_other_sorts_of_requests_are_not()
    {
        await using var site = new WritableSite { Settings = { ["Limits:Search:PerMinute"] = "3" } };
        await site.InitializeAsync();
        using var client = site.Client(null);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/search?q=" + i, Token)).StatusCode);
        foreach (var address in (string[])["/api/v1/search?q=4", "/api/v1/suggest?q=a", "/feed?q=a", "/search?q=a"])
        {
            using var refused = await client.GetAsync(address, Token);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            Assert.True(refused.Headers.Contains("Content-Security-Policy"));
        }
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/stats", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/export?format=csv", Token)).StatusCode);
    }

    [Fact]
    public async Task One_key_s_uploads_wait_for_each_other_or_are_refused_and_another_s_are_not()
    {
        await using var site = new WritableSite { Settings = { ["Limits:Upload:AtOnce"] = "1", ["Limits:Upload:Waiting"] = "0" } };
        await site.InitializeAsync();
        using var client = site.Client(AccessRole.Editor);
        using var slow = new SlowUpload();
        var first = client.PostAsync("/api/v1/documents", slow, Token);
        while (!Directory.Exists(Path.Combine(site.Data, "jobs")) || Directory.GetDirectories(Path.Combine(site.Data, "jobs")).Length == 0)
            await Task.Delay(20, Token);
        using (var form = Small())
        using (var refused = await client.PostAsync("/api/v1/documents", form, Token))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.NotNull(refused.Headers.RetryAfter);
        }
        using (var other = site.Client(AccessRole.Editor))
        using (var form = Small())
            Assert.Equal(HttpStatusCode.Accepted, (await other.PostAsync("/api/v1/documents", form, Token)).StatusCode);
        slow.Finish();
        Assert.Equal(HttpStatusCode.Accepted, (await first).StatusCode);
    }

    [Fact]
    public async Task By_default_sixty_four_clients_of_one_machine_are_all_answered()
    {
        await using var site = new WritableSite();
        await site.InitializeAsync();
        using var client = site.Client(null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => client.GetAsync($"/api/v1/search?q={number}", Token)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static MultipartFormDataContent Small() => new() { { new StringContent("1. A paragraph of text.\n"), "files", "small.txt" } };

    /// <summary>An upload that begins, and ends when it is told to.</summary>
    private sealed class SlowUpload : HttpContent
    {
        private readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowUpload() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        public void Finish() => _finish.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"slow.txt\"\r\n\r\n1. Slow"u8.ToArray());
            await stream.FlushAsync();
            await _finish.Task;
            await stream.WriteAsync(" text that takes its time.\r\n--b--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
