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

    }

    [Fact]
    public async Task An_assistant_that_asks_wrongly_is_told_what_was_wrong_and_what_to_do()
    {
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new() { Name = "kb", Command = "dotnet", Arguments = [Program, "mcp", "--data", corpus.Folder] }), cancellationToken: Token);
        foreach (var (tool, name, value, said) in new (string, string, object?, string)[]
        {
            ("get_passage", "id", "passage/none/p1", "passage/none/p1"),
            ("get_passage", "id", 5, "such as passage/cdip-32-2.zh/p22.iv"),
            ("get_passage", "ids", "passage/report.zh/p1", "'id' is missing"),
            ("get_entity", "id", "document/report.zh", "get_passage"),
            ("search", "size", 0, "1 to 50"),
            ("search", "size", 51, "1 to 50"),
            ("search", "size", "many", "1 to 50"),
            ("search", "language", "fr", "zh or en"),
            ("search", "kind", "passages", "passage, document"),
            ("search", "country", "Uganda", "two-letter"),
            ("search", "document", "none", "cdip-32-2.zh"),
            ("search", "recommendation", "46", "1 to 45"),
            ("search", "colour", "red", "query, kind, recommendation"),
            ("list_projects", "status", "running", "ongoing"),
            ("facet_counts", "facet", "colour", "recommendation, cluster"),
            ("find_assistance", "country", "Laos", "two-letter"),
        })
        {
            var arguments = new Dictionary<string, object?> { [name] = value };
            if (tool == "search")
                arguments["query"] = "words";
            if (tool == "find_assistance")
                arguments["need"] = "words";
            var answer = await client.CallToolAsync(tool, arguments, cancellationToken: Token);
            var text = ((TextContentBlock)answer.Content[0]).Text;
            Assert.True(answer.IsError == true, $"{tool} {name}={value}: {text}");
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        // Some assistants write numbers as strings.
        Assert.Equal(1, (await Call(client, "search", new() { ["query"] = "", ["size"] = "1" })).GetProperty("records").GetArrayLength());
        var schema = (await client.ListToolsAsync(cancellationToken: Token)).Single(tool => tool.Name == "search").JsonSchema.GetProperty("properties");
        Assert.Equal((1, 50), (schema.GetProperty("size").GetProperty("minimum").GetInt32(), schema.GetProperty("size").GetProperty("maximum").GetInt32()));
        Assert.Equal(["zh", "en"], schema.GetProperty("language").GetProperty("enum").EnumerateArray().Select(one => one.GetString()));
    }

    [Theory]
    [InlineData(2, "csv, xlsx", "export", "a", "--format", "pdf", "--lang", "en")]
    [InlineData(2, "citation", "export", "a", "--format", "csv", "--columns", "colour", "--lang", "en")]
    [InlineData(2, "--since", "export", "a", "--format", "csv", "--since", "-5")]
    [InlineData(2, "--site", "export", "a", "--format", "csv", "--site", "nonsense")]
    [InlineData(2, "--format", "export", "a")]
    [InlineData(2, "'relevance' 'newest'", "search", "a", "--sort", "best")]
    [InlineData(2, "'--colour'", "search", "a", "--colour", "red")]
    [InlineData(2, "1 to 100", "search", "a", "--size", "101", "--lang", "en", "--json")]
    [InlineData(1, "/none/out.csv", "export", "a", "--format", "csv", "-o", "/none/out.csv")]
    [InlineData(1, "folder", "export", "a", "--format", "csv", "-o", "/")]
    public async Task What_cannot_be_done_is_said_in_a_line_with_the_exit_code_for_it(int expected, string said, params string[] arguments)
    {
        var (exitCode, output, error) = await OtherPrograms.Try("dotnet", [Program, .. arguments, "--data", corpus.Folder]);
        Assert.True(exitCode == expected, $"{exitCode}: {error}");
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.StartsWith("kb: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', error);
        Assert.Empty(output);
    }

    [Fact]
    public async Task A_query_that_looks_like_an_option_stands_behind_two_hyphens_and_a_device_stays_one()
    {
        Assert.Equal("--colour", JsonDocument.Parse((await OtherPrograms.Try("dotnet", Program, "search", "--json", "--data", corpus.Folder, "--", "--colour")).Output)
            .RootElement.GetProperty("query").GetProperty("text").GetString());
        Assert.SkipUnless(File.Exists("/dev/null"), "There is no /dev/null.");
        await Kb("export", "words", "--format", "csv", "-o", "/dev/null");
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task Who_reads_no_further_ends_the_export_in_a_line()
    {
        Assert.SkipUnless(OtherPrograms.Has("bash"), "bash is not installed.");
        corpus.Put("long.zh", null, [.. Enumerable.Range(1, 3_000).Select(number => $"paragraph {number} of a long text that goes on and on")]);
        corpus.Follow();
        var (_, output, error) = await OtherPrograms.Try("bash", "-c", $"set -o pipefail; dotnet '{Program}' export --format csv --data '{corpus.Folder}' | head -n 1");
        Assert.Contains("id,kind", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
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
