using System.Net;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class HeaderTests(SiteFixture site)
{
    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var client = site.Client();
        foreach (var address in (string[])[.. SiteAddresses.Pages(site), .. SiteAddresses.Json(site), .. SiteAddresses.Files, "/nothing", "/api/v1/nothing", "/health/live", "/css/base.css", "/search?size=0"])
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal([SecurityHeaders.ContentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.True(answer.Headers.Contains("Referrer-Policy"), address);
            Assert.False(answer.Headers.Contains("Server"), address);
        }
    }

    [Fact]
    public async Task Every_address_gives_a_tag_and_answers_not_modified_to_it()
    {
        using var client = site.Client();
        foreach (var address in (string[])[.. SiteAddresses.Pages(site), .. SiteAddresses.Json(site), .. SiteAddresses.Files])
        {
            using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(first.Headers.ETag is not null, address);
            using var again = await Get(client, address, "zh", first.Headers.ETag.ToString());
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_tag_is_that_of_one_address_in_one_language()
    {
        using var client = site.Client();
        using var chinese = await Get(client, "/search?q=知识产权", "zh");
        using var english = await Get(client, "/search?q=知识产权", "en-GB,en;q=0.9");
        using var other = await Get(client, "/search?q=知识", "zh");
        using var json = await Get(client, "/api/v1/search?q=知识产权", "zh");
        Assert.Equal(4, new[] { chinese, english, other, json }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
        Assert.Contains("Accept-Language", chinese.Headers.Vary);
        using var held = await Get(client, "/search?q=知识产权", "en", chinese.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_gives_no_tag()
    {
        using var client = site.Client();
        foreach (var address in (string[])["/nothing", "/api/v1/nothing", "/search?size=0", "/api/v1/search?size=0"])
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Fact]
    public async Task Reading_the_head_alone_answers_as_reading_the_whole_does()
    {
        using var client = site.Client();
        foreach (var address in (string[])["/", "/search?q=知识产权", "/api/v1/search?q=知识产权", "/api/v1/stats", "/documents"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Text_is_compressed_for_those_who_can_read_it(string encoding)
    {
        using var client = site.Client();
        foreach (var address in (string[])["/", "/api/v1/search?q=知识产权", "/css/base.css", "/api/v1/nothing"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", encoding);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task Styles_are_kept_for_ever_under_their_fingerprint_and_asked_for_again_without()
    {
        using var client = site.Client();
        var page = await client.Page("/");
        foreach (var href in page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!))
        {
            Assert.Contains("?v=", href, StringComparison.Ordinal);
            using var printed = await client.GetAsync(href, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, printed.StatusCode);
            Assert.Contains("immutable", printed.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var plain = await client.GetAsync(href.Split('?')[0], TestContext.Current.CancellationToken);
            Assert.True(plain.Headers.CacheControl!.NoCache);
        }
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string address, string language, string? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Language", language);
        if (tag is not null)
            request.Headers.Add("If-None-Match", tag);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
