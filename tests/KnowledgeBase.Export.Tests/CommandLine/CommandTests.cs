using System.Text.Json;
using KnowledgeBase.Search;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeBase.Export.Tests.CommandLine;

/// <summary>The command line as a process of its own, beside a folder that is open for writing.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "kb.dll");

    private readonly Corpus corpus = Corpus.OfNastyTexts();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_writes_the_file_the_site_would_and_tells_the_manifest()
    {
        var file = Path.Combine(corpus.Folder, "out.csv");
        var printed = await Kb("export", "words", "--format", "csv", "-o", file, "--lang", "en", "--kind", "passage", "--site", "http://kb.test/", "--json");
        var search = new SearchQuery { Text = "words", Language = "en", Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = ["passage"] } };
        Assert.Equal(await corpus.Bytes(ExportFormat.Csv, search), await File.ReadAllBytesAsync(file, Token));
        var manifest = JsonDocument.Parse(printed).RootElement;
        Assert.Equal(corpus.Paged(search).Count, manifest.GetProperty("rows").GetInt32());
        Assert.StartsWith("http://kb.test/api/v1/export?format=csv&q=words&kind=passage", manifest.GetProperty("links").GetProperty("export").GetString(), StringComparison.Ordinal);
        Assert.False(File.Exists(file + ".part"));
    }

    [Fact]
    public async Task Without_a_file_it_goes_to_standard_output()
    {
        var lines = (await Kb("export", "words", "--format", "jsonl", "--lang", "en")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(corpus.Paged(new SearchQuery { Text = "words", Language = "en" }).Select(hit => hit.Id), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Search_prints_what_the_site_answers()
    {
        var answer = JsonDocument.Parse(await Kb("search", "plain words", "--json", "--lang", "en", "--size", "3")).RootElement;
        Assert.Equal("passage/report.zh/p14", answer.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("CDIP/99/2, para. 14", answer.GetProperty("hits")[0].GetProperty("citation").GetString());
        Assert.True(answer.GetProperty("facets").GetProperty("kind")[0].GetProperty("label").TryGetProperty("zh", out _));
    }

    [Fact]
    public async Task An_assistant_finds_reads_counts_and_is_told_where_to_verify()
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new() { Name = "kb", Command = "dotnet", Arguments = [Program, "mcp", "--data", corpus.Folder, "--site", "http://kb.test"] }), cancellationToken: Token);
        var tools = await client.ListToolsAsync(cancellationToken: Token);
        Assert.Equal(["facet_counts", "find_assistance", "get_entity", "get_passage", "list_projects", "search"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));

        var found = await Call(client, "search", new() { ["query"] = "plain words" });
        var first = found.GetProperty("records")[0];
        Assert.Equal("passage/report.zh/p14", first.GetProperty("id").GetString());
        Assert.Equal("CDIP/99/2, para. 14", first.GetProperty("citation").GetString());
        Assert.Equal("http://kb.test/api/v1/passages/report.zh/p14", first.GetProperty("api").GetString());

        var read = await Call(client, "get_passage", new() { ["id"] = first.GetProperty("id").GetString() });
        Assert.Equal("plain words", read.GetProperty("text").GetString());
        Assert.Equal("CDIP/99/2，第14段", read.GetProperty("citationZh").GetString());

        var entity = await Call(client, "get_entity", new() { ["id"] = "recommendation/10" });
        Assert.Equal("Recommendation 10", entity.GetProperty("name").GetProperty("en").GetString());
        Assert.Equal("passage/report.zh/p1", entity.GetProperty("passages")[0].GetProperty("id").GetString());

        var counts = await Call(client, "facet_counts", new() { ["facet"] = "kind" });
        Assert.Equal(Corpus.Texts.Count, counts.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("value").GetString() == "passage").GetProperty("count").GetInt32());
        Assert.Equal(0, (await Call(client, "list_projects", new() { ["status"] = "ongoing" })).GetProperty("total").GetInt32());
        Assert.NotEmpty((await Call(client, "find_assistance", new() { ["need"] = "words", ["country"] = "ug" })).GetProperty("passages").EnumerateArray());

        var wrong = await client.CallToolAsync("get_passage", new Dictionary<string, object?> { ["id"] = "passage/none/p1" }, cancellationToken: Token);
        Assert.True(wrong.IsError);
        Assert.Contains("passage/none/p1", ((TextContentBlock)wrong.Content[0]).Text, StringComparison.Ordinal);
    }

    public void Dispose() => corpus.Dispose();

    private static async Task<JsonElement> Call(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Token);
        var text = ((TextContentBlock)result.Content[0]).Text;
        Assert.False(result.IsError == true, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private Task<string> Kb(params string[] arguments) => OtherPrograms.Run("dotnet", [Program, .. arguments, "--data", corpus.Folder]);
}
