using System.Diagnostics;
using System.Net;
using System.Text.Json;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Description;

public sealed class DescriptionTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_operation_answers_as_it_is_described()
    {
        using var client = site.Client();
        var description = await client.Json("/openapi/v1.json");
        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var schemas = new JsonSchema(description);
        var called = 0;
        foreach (var (path, operation) in Operations(description))
        {
            foreach (var address in Addresses(path, operation))
            {
                using var answer = await client.GetAsync(address, Token);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Token)}");
                var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
                var type = answer.Content.Headers.ContentType!.MediaType!;
                Assert.True(content.TryGetProperty(type, out var described), $"{address} answered {type}, which is not described");
                if (type == "application/json")
                    Assert.Empty(schemas.Check(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement, described.GetProperty("schema")).Take(5));
                called++;
            }
        }

        Assert.True(called >= 20, $"Only {called} requests were made.");
    }

    [Fact]
    public async Task Every_problem_is_as_it_is_described()
    {
        using var client = site.Client();
        var description = await client.Json("/openapi/v1.json");
        var schemas = new JsonSchema(description);
        foreach (var (path, operation) in Operations(description))
        {
            if (!HasParameter(operation, "size"))
                continue;
            using var answer = await client.GetAsync(Addresses(path, operation).First().Split('?')[0] + "?size=x", Token);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var schema = operation.GetProperty("responses").GetProperty("400").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
            Assert.Empty(schemas.Check(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement, schema));
        }
    }

    [Fact]
    public async Task Everything_described_has_words_and_a_name()
    {
        using var client = site.Client();
        var description = await client.Json("/openapi/v1.json");
        var names = new HashSet<string>();
        foreach (var (path, operation) in Operations(description))
        {
            Assert.True(names.Add(operation.GetProperty("operationId").GetString()!), path);
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), path);
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
                Assert.False(string.IsNullOrWhiteSpace(parameter.GetProperty("description").GetString()), $"{path} {parameter}");
            foreach (var status in (string[])["200", "304", "400", "503"])
                Assert.True(operation.GetProperty("responses").TryGetProperty(status, out _), $"{path} {status}");
        }
    }

    [Fact]
    public async Task A_validator_that_is_not_ours_finds_the_description_valid()
    {
        var readers = Path.Combine(Root(), "tests", "readers");
        Assert.SkipUnless(Directory.Exists(Path.Combine(readers, "node_modules")), "The readers in tests/readers are not installed (npm install --prefix tests/readers).");
        using var client = site.Client();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await client.GetStringAsync("/openapi/v1.json", Token), Token);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(readers, "openapi.mjs"), file]) { RedirectStandardOutput = true })!;
        var result = JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(Token)).RootElement;
        File.Delete(file);
        Assert.True(result.GetProperty("valid").GetBoolean(), result.ToString());
        Assert.Equal("3.1", result.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_page_of_the_API_offers_every_operation_to_try()
    {
        using var client = site.Client();
        var description = await client.Json("/openapi/v1.json");
        var page = await client.Page("/api?lang=en");
        var forms = page.QuerySelectorAll("form[data-path]").Select(form => form.GetAttribute("data-path")).ToList();
        Assert.Equal(Operations(description).Select(operation => operation.Path), forms);
        foreach (var form in page.QuerySelectorAll("form[data-path]"))
        {
            var parameters = form.QuerySelectorAll("select").Select(select => $"{select.GetAttribute("name")}={select.QuerySelector("option[selected]")?.TextContent}")
                .Where(parameter => !parameter.EndsWith('='));
            using var answer = await client.GetAsync(form.GetAttribute("action") + "?" + string.Join('&', parameters), Token);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, form.GetAttribute("action"));
        }
    }

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name == "get"
        select (path.Name, operation.Value);

    private static bool HasParameter(JsonElement operation, string name) =>
        operation.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == name);

    /// <summary>The operation with its examples; once for each value of what stands in the path, or must be chosen.</summary>
    private static IEnumerable<string> Addresses(string path, JsonElement operation)
    {
        List<string> addresses = [path];
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
        {
            var name = parameter.GetProperty("name").GetString()!;
            var isInPath = parameter.GetProperty("in").GetString() == "path";
            if (!parameter.TryGetProperty("example", out var example))
            {
                Assert.False(isInPath, $"{path} has no example of {name}");
                continue;
            }

            var choices = parameter.GetProperty("schema").TryGetProperty("enum", out var values) && (isInPath || name == "format") && !path.Contains("{slug}", StringComparison.Ordinal)
                ? values.EnumerateArray().Select(value => value.GetString()!)
                : [example.ToString()];
            addresses = [.. addresses.SelectMany(address => choices.Select(choice => isInPath
                ? address.Replace($"{{{name}}}", Uri.EscapeDataString(choice), StringComparison.Ordinal)
                : address.And($"{name}={Uri.EscapeDataString(choice)}")))];
        }

        return addresses;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
