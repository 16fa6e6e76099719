using System.Diagnostics;
using System.Net;
using System.Text.Json;
using KnowledgeBase.Store;
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
        client.DefaultRequestHeaders.Add("X-Api-Key", site.Key(AccessRole.Admin));
        var job = await Job(client);
        var called = 0;
        foreach (var (path, operation) in Operations(description))
        {
            foreach (var example in Addresses(path, operation))
            {
                var address = path == "/api/v1/jobs/{id}" ? job : example;
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
            var changing = path.StartsWith("/api/v1/jobs", StringComparison.Ordinal) || path.StartsWith("/api/v1/keys", StringComparison.Ordinal);
            foreach (var status in (string[])["200", changing ? "200" : "304", "400", "503"])
                Assert.True(operation.GetProperty("responses").TryGetProperty(status, out _), $"{path} {status}");
        }
    }

    [Fact]
    public async Task Every_operation_that_writes_answers_as_it_is_described()
    {
        using var client = site.Client();
        var description = await client.Json("/openapi/v1.json");
        var schemas = new JsonSchema(description);
        var writing = (from path in description.GetProperty("paths").EnumerateObject()
                       from operation in path.Value.EnumerateObject()
                       where operation.Name is "post" or "delete"
                       select (Method: operation.Name, Path: path.Name, Operation: operation.Value)).ToList();
        Assert.Equal(["delete /api/v1/documents/{slug}", "delete /api/v1/keys/{id}", "post /api/v1/documents"], writing.Select(one => $"{one.Method} {one.Path}").Order(StringComparer.Ordinal));
        foreach (var (method, path, operation) in writing)
        {
            Assert.Equal(["bearer", "apiKey"], operation.GetProperty("security").EnumerateArray().Select(way => way.EnumerateObject().Single().Name));
            var address = path.Replace("{slug}", "none", StringComparison.Ordinal).Replace("{id}", "none", StringComparison.Ordinal);
            foreach (var (key, expected) in new[] { ("", 401), (site.Key(AccessRole.Reader), 403), (site.Key(AccessRole.Admin), method == "post" ? 415 : 404) })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                request.Headers.Add("X-Api-Key", key);
                using var answer = await client.SendAsync(request, Token);
                Assert.Equal(expected, (int)answer.StatusCode);
                var schema = operation.GetProperty("responses").GetProperty($"{expected}").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
                Assert.Empty(schemas.Check(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement, schema));
            }
        }

        client.DefaultRequestHeaders.Add("X-Api-Key", site.Key(AccessRole.Editor));
        using var form = Empty();
        using var accepted = await client.PostAsync("/api/v1/documents", form, Token);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var described = writing.Single(one => one.Method == "post").Operation.GetProperty("responses").GetProperty("202").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Empty(schemas.Check(JsonDocument.Parse(await accepted.Content.ReadAsStringAsync(Token)).RootElement, described));
    }

    [Fact]
    public async Task A_linter_that_is_not_ours_finds_nothing_wrong_with_the_description()
    {
        var readers = Path.Combine(Root(), "tests", "readers");
        Assert.SkipUnless(Directory.Exists(Path.Combine(readers, "node_modules", "@redocly")), "The readers in tests/readers are not installed (npm install --prefix tests/readers).");
        using var client = site.Client();
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        await File.WriteAllTextAsync(file, await client.GetStringAsync("/openapi/v1.json", Token), Token);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(readers, "openapi-lint.mjs"), file]) { RedirectStandardOutput = true })!;
        var problems = JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(Token)).RootElement;
        File.Delete(file);
        Assert.Equal(JsonValueKind.Array, problems.ValueKind);
        Assert.Empty(problems.EnumerateArray().Select(problem => problem.ToString()));
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
            var expected = form.GetAttribute("data-path") switch
            {
                "/api/v1/jobs/{id}" => HttpStatusCode.NotFound,
                "/api/v1/jobs" or "/api/v1/keys" => HttpStatusCode.Unauthorized,
                _ => HttpStatusCode.OK,
            };
            Assert.True(answer.StatusCode == expected, form.GetAttribute("action"));
        }
    }

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name == "get"
        select (path.Name, operation.Value);

    /// <summary>The address of a job: one that reads an empty file, and so adds nothing.</summary>
    private static async Task<string> Job(HttpClient client)
    {
        using var form = Empty();
        using var accepted = await client.PostAsync("/api/v1/documents", form, Token);
        return accepted.Headers.Location!.ToString();
    }

    private static MultipartFormDataContent Empty() => new() { { new ByteArrayContent([]), "files", "empty.txt" } };

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
