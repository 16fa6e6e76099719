using System.Net;
using System.Text.Json;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Api;

public sealed class ErrorShapeTests(SiteFixture site)
{
    [Theory]
    [InlineData("size=0", "size")]
    [InlineData("size=101", "size")]
    [InlineData("size=ten", "size")]
    [InlineData("size=99999999999999999999", "size")]
    [InlineData("size=-1", "size")]
    [InlineData("page=0", "page")]
    [InlineData("page=501", "page")]
    [InlineData("page=101&size=100", "page")]
    [InlineData("sort=best", "sort")]
    [InlineData("sort=0", "sort")]
    [InlineData("expand=yes", "expand")]
    [InlineData("explain=1", "explain")]
    [InlineData("facets=colour", "facets")]
    [InlineData("facets=recommendation,colour", "facets")]
    [InlineData("cursor=nonsense", "cursor")]
    [InlineData("lang=fr", "lang")]
    [InlineData("q=again", "q")]
    [InlineData("size=5&size=5", "size")]
    [InlineData("sort=newest&sort=oldest", "sort")]
    public async Task A_bad_parameter_is_named(string parameters, string named)
    {
        using var client = site.Client();
        foreach (var lang in (string[])["zh", "en"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=知识产权&" + parameters);
            request.Headers.Add("Accept-Language", lang);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var problem = await ProblemOf(answer, HttpStatusCode.BadRequest);
            Assert.Equal(named, problem.GetProperty("parameter").GetString());
            Assert.Equal(lang == "zh", problem.GetProperty("title").GetString()!.Any(character => character > '\u3000'));
        }
    }

    [Fact]
    public async Task A_form_that_leaves_everything_empty_asks_for_everything()
    {
        using var client = site.Client();
        var everything = (await client.Json("/api/v1/search?size=1")).GetProperty("total").GetInt32();
        var form = string.Join('&', ((string[])["q", "lang", "size", "page", "cursor", "sort", "expand", "correct", "explain", "facets", "kind", "country", "year"]).Select(name => name + "="));
        Assert.Equal(everything, (await client.Json("/api/v1/search?" + form)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_with_the_place_where_it_is()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync("/api/v1/search?q=" + new string('a', 513), TestContext.Current.CancellationToken);
        var problem = await ProblemOf(answer, HttpStatusCode.BadRequest);
        Assert.InRange(problem.GetProperty("position").GetInt32(), 0, 513);
        Assert.Contains("512", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.True(await client.Total("q=" + new string('a', 512)) >= 0);
    }

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/recommendations/999")]
    [InlineData("/api/v1/documents/none")]
    [InlineData("/api/v1/documents/none/passages")]
    [InlineData("/api/v1/documents/none/outline")]
    [InlineData("/api/v1/documents/none/twin")]
    [InlineData("/api/v1/passages/none/p1")]
    [InlineData("/api/v1/concepts")]
    [InlineData("/openapi/v2.json")]
    public async Task What_is_not_there_is_a_problem_under_the_api(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        await ProblemOf(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_route_of_the_api_takes_another_method()
    {
        using var client = site.Client();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(routes);
        var taken = routes.SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (route.RoutePattern.RawText, method))).ToHashSet();
        foreach (var route in routes)
        {
            var address = route.RoutePattern.RawText!.Replace("{kinds:kinds}", "projects", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                await ProblemOf(answer, taken.Contains((route.RoutePattern.RawText, method.Method)) ? HttpStatusCode.Unauthorized : HttpStatusCode.MethodNotAllowed);
            }
        }
    }

    [Fact]
    public async Task No_input_makes_the_server_fail()
    {
        using var client = site.Client();
        var random = new Random(20261121);
        string[] pieces = ["知识", "\"", "(", ")", "AND", "NOT", "+", "-", "*", "?", "~", "^", "[", "]", "{", "}", ":", "\\", "/", "&&", "||", "!", "建议10", "a", "\0", "\uFFFE", "\uD800", "😀", " ", "TO", "title:", "٣", "e\u0301"];
        for (var i = 0; i < 250; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            using var answer = await client.GetAsync("/api/v1/search?facets=none&q=" + Encoded(query), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"'{query}' answered {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/search?q=%FF%FE")]
    [InlineData("/search?q=%")]
    [InlineData("/search?=&&&==")]
    [InlineData("/search?recommendation=%00&year=abc&country=..%2F..")]
    [InlineData("/documents/%2e%2e%2fstore.db")]
    [InlineData("/api/v1/projects/%22%3E%3Cscript%3E")]
    [InlineData("/api/v1/search?cursor=AAAA&page=2")]
    [InlineData("/api/v1/projects?cursor=AAAA")]
    public async Task Odd_addresses_are_answered_without_failing(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 500, $"{address} answered {(int)answer.StatusCode}");
    }

    /// <summary>Percent-encodes UTF-8; a lone surrogate becomes a replacement character.</summary>
    private static string Encoded(string text) => string.Concat(text.EnumerateRunes().Select(rune => Uri.EscapeDataString(rune.ToString())));

    private static async Task<JsonElement> ProblemOf(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        foreach (var member in (string[])["type", "title", "detail"])
            Assert.False(string.IsNullOrEmpty(problem.GetProperty(member).GetString()), $"{member} is missing in {body}");
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        return problem;
    }
}
