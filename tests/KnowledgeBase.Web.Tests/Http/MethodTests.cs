using System.Net;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class MethodTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_takes_no_other_method_and_says_which_it_takes()
    {
        using var client = site.Client();
        string[] addresses = ["/", "/search?q=a", "/documents/cdip-32-2.zh", "/recommendations/10", "/tools", "/help", "/api", "/health/ready", .. SiteAddresses.Files, "/openapi/v1.json", "/api/v1/search?q=a"];
        foreach (var address in addresses)
        {
            foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Post })
            {
                if (method == HttpMethod.Post && address.StartsWith("/oai?", StringComparison.Ordinal))
                    continue;
                using var answer = await client.SendAsync(new HttpRequestMessage(method, address), Token);
                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{method} {address}: {(int)answer.StatusCode}");
                Assert.Subset(answer.Content.Headers.Allow.ToHashSet(), new HashSet<string> { "GET", "HEAD" });
            }
        }
    }

    [Fact]
    public async Task A_page_says_so_in_words()
    {
        using var client = site.Client();
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/help?lang=en"), Token);
        Assert.Contains("Method not allowed", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var nothing = await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/nothing/at/all?lang=en"), Token);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.Contains("Not found", await nothing.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_everything_is_that_of_the_whole()
    {
        using var client = site.Client();
        foreach (var address in (string[])["/", "/search?q=a", "/api", "/health/live", "/health/ready", .. SiteAddresses.Files, .. SiteAddresses.Json(site)])
        {
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Token);
            using var whole = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Token);
            Assert.Equal((address, whole.StatusCode, whole.Content.Headers.ContentType, whole.Headers.ETag), (address, head.StatusCode, head.Content.Headers.ContentType, head.Headers.ETag));
        }
    }

    [Fact]
    public async Task What_depends_on_language_and_encoding_says_so_whether_or_not_it_is_encoded()
    {
        using var client = site.Client();
        foreach (var encoding in (string[])["", "br"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=a");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var answer = await client.SendAsync(request, Token);
            Assert.Equal(["Accept-Encoding", "Accept-Language"], answer.Headers.Vary.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_browser_remembers_for_a_while_that_it_may_read()
    {
        using var client = site.Client();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/search");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        preflight.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var answer = await client.SendAsync(preflight, Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["3600"], answer.Headers.GetValues("Access-Control-Max-Age"));
    }
}
