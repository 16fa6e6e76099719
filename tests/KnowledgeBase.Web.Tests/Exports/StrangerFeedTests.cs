using System.Diagnostics;
using System.Text.Json;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Exports;

public sealed class StrangerFeedTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_of_feeds_that_is_not_ours_understands_all_of_a_feed()
    {
        var readers = Path.Combine(Root(), "tests", "readers");
        Assert.SkipUnless(Directory.Exists(Path.Combine(readers, "node_modules", "feedsmith")), "The readers in tests/readers are not installed (npm install --prefix tests/readers).");
        using var client = site.Client();
        var hits = (await client.Json("/api/v1/changes?since=0&q=知识产权&size=100&lang=en")).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("hit")).ToList();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await client.GetStringAsync("/feed?q=知识产权&size=100&lang=en", Token), Token);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(readers, "feed.mjs"), file]) { RedirectStandardOutput = true })!;
        var feed = JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(Token)).RootElement;
        File.Delete(file);
        var entries = feed.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(hits.Select(hit => "urn:cdip-knowledge-base:" + hit.GetProperty("id").GetString()), entries.Select(entry => entry.GetProperty("id").GetString()));
        Assert.Equal(hits.Select(hit => hit.GetProperty("text").GetString()!.ReplaceLineEndings("\n").Trim()), entries.Select(entry => entry.GetProperty("content").GetProperty("value").GetString()!.Trim()));
        Assert.All(entries, entry => Assert.True(DateTimeOffset.TryParse(entry.GetProperty("updated").GetString(), System.Globalization.CultureInfo.InvariantCulture, out _)));
        Assert.False(string.IsNullOrEmpty(feed.GetProperty("title").GetProperty("value").GetString()));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
