using System.Net;
using System.Text.Json;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests;

public sealed class SuggestTests(SiteFixture site)
{
    [Theory]
    [InlineData("q=建议10", "recommendation/10", "recommendation", "发展议程建议")]
    [InlineData("q=zscq&size=20", null, "term", "术语")]
    [InlineData("q=tisc&lang=en", "tool/tisc", "tool", "Tools and services")]
    [InlineData("q=ｇａｓｔｒｏ&lang=en", "project/ip-and-gastronomic-tourism", "project", "Projects")]
    [InlineData("q=cdip/32/2", "document/cdip-32-2.zh", "document", "文件")]
    public async Task Suggests_with_kinds_in_the_readers_language(string parameters, string? id, string kind, string label)
    {
        using var client = site.Client();
        var suggestions = (await client.Json("/api/v1/suggest?" + parameters)).GetProperty("suggestions").EnumerateArray().ToList();
        Assert.InRange(suggestions.Count, 1, 20);
        var wanted = Assert.Single(suggestions, suggestion => id is null
            ? suggestion.GetProperty("text").GetString() == "知识产权"
            : suggestion.GetProperty("id").GetString() == id);
        Assert.Equal((kind, label), (wanted.GetProperty("kind").GetString(), wanted.GetProperty("kindLabel").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=%22%3C%3E%5C")]
    public async Task Nothing_typed_is_no_error(string parameters)
    {
        using var client = site.Client();
        Assert.Empty((await client.Json("/api/v1/suggest" + parameters)).GetProperty("suggestions").EnumerateArray());
    }

    [Theory]
    [InlineData("size=0", "size")]
    [InlineData("size=21", "size")]
    [InlineData("size=ten", "size")]
    [InlineData("size=-1", "size")]
    [InlineData("lang=fr", "lang")]
    public async Task Bad_parameters_are_named(string parameter, string name)
    {
        using var client = site.Client();
        var problem = await client.Json("/api/v1/suggest?q=a&" + parameter, HttpStatusCode.BadRequest);
        Assert.Equal(name, problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_text_longer_than_a_query_is_refused()
    {
        using var client = site.Client();
        Assert.Equal("q", (await client.Json("/api/v1/suggest?q=" + new string('a', 513), HttpStatusCode.BadRequest)).GetProperty("parameter").GetString());
        Assert.Equal(JsonValueKind.Array, (await client.Json("/api/v1/suggest?q=" + new string('a', 512))).GetProperty("suggestions").ValueKind);
    }

    [Fact]
    public async Task An_answer_can_be_kept_until_something_changes()
    {
        using var client = site.Client();
        using var first = await client.GetAsync("/api/v1/suggest?q=知识", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/suggest?q=知识");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=知识产权&lang=en")]
    [InlineData("/documents")]
    public async Task Every_page_has_one_search_box_whose_script_and_styles_are_its_own(string address)
    {
        using var client = site.Client();
        var page = await client.Page(address);
        var form = Assert.Single(page.QuerySelectorAll("form[data-suggest]"));
        Assert.StartsWith("/api/v1/suggest", form.GetAttribute("data-suggest"), StringComparison.Ordinal);
        Assert.Contains("{0}", form.GetAttribute("data-suggest-available"), StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("[role=combobox]"));
        foreach (var file in new[] { page.QuerySelector("script[type=module]")!.GetAttribute("src")!, page.QuerySelector("link[href*=suggest]")!.GetAttribute("href")! })
        {
            using var answer = await client.GetAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(answer.Content.Headers.ContentType!.MediaType!, (string[])["text/javascript", "text/css"]);
        }
    }
}
