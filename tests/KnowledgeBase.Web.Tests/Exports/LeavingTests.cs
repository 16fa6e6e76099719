using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Exports;

public sealed class LeavingTests(SiteFixture site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_keeps_the_filters_of_its_search()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync("/feed?q=知识产权&kind=passage&document=cdip-32-2.zh&lang=en&size=10", Token);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(10, entries.Count);
        Assert.All(entries, entry => Assert.StartsWith("urn:cdip-knowledge-base:passage/cdip-32-2.zh/", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal));
        var self = new Uri(feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(self.PathAndQuery, Token)).StatusCode);
        await client.Json("/feed?size=x", HttpStatusCode.BadRequest);
        foreach (var entry in entries.Take(3))
        {
            var link = new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value);
            var page = await client.Page(link.AbsolutePath);
            Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.Fragment.TrimStart('#'))));
        }

    }

    [Fact]
    public async Task Changes_since_the_beginning_are_everything_and_since_now_nothing()
    {
        using var client = site.Client();
        var total = await client.Total("q=美食旅游&kind=passage");
        var first = await client.Json("/api/v1/changes?since=0&q=美食旅游&kind=passage&size=100");
        Assert.Equal(total, first.GetProperty("total").GetInt32());
        Assert.Equal(Math.Min(100, total), first.GetProperty("hits").GetArrayLength());
        var now = first.GetProperty("sequence").GetInt64();
        var later = await client.Json($"/api/v1/changes?since={now}&q=美食旅游");
        Assert.Equal(0, later.GetProperty("total").GetInt32());
        Assert.Equal("", await client.GetStringAsync($"/api/v1/export?format=jsonl&since={now}", Token));
        var all = await client.GetStringAsync(new Uri(first.GetProperty("export").GetString()!).PathAndQuery, Token);
        Assert.Equal(total, all.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await client.Json("/api/v1/changes?since=yesterday", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_entities_of_a_kind_are_a_table()
    {
        using var client = site.Client();
        foreach (var kinds in (string[])["projects", "tools", "contacts", "recommendations"])
        {
            var shown = (await client.Json($"/api/v1/{kinds}?size=1")).GetProperty("total").GetInt32();
            var table = await client.GetStringAsync($"/api/v1/{kinds}.csv", Token);
            Assert.StartsWith("id,", table.TrimStart('\uFEFF'), StringComparison.Ordinal);
            using var parser = new Microsoft.VisualBasic.FileIO.TextFieldParser(new StringReader(table)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
            var names = parser.ReadFields()!;
            var rows = 0;
            while (!parser.EndOfData)
            {
                Assert.Equal(names.Length, parser.ReadFields()!.Length);
                rows++;
            }

            Assert.Equal(shown, rows);
            using var book = await client.GetAsync($"/api/v1/{kinds}.xlsx", Token);
            Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        }

        await client.Json("/api/v1/export?format=csv&columns=entity", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Harvesters_are_answered_whether_they_ask_with_an_address_or_a_form()
    {
        using var client = site.Client();
        var asked = XDocument.Parse(await client.GetStringAsync("/oai?verb=ListRecords&metadataPrefix=oai_dc&set=document", Token));
        Assert.NotEmpty(asked.Descendants("{http://purl.org/dc/elements/1.1/}title"));
        using var form = new FormUrlEncodedContent([new("verb", "ListIdentifiers"), new("metadataPrefix", "kb"), new("set", "recommendation")]);
        using var posted = await client.PostAsync("/oai", form, Token);
        var listed = XDocument.Parse(await posted.Content.ReadAsStringAsync(Token));
        Assert.Equal(45, listed.Descendants("{http://www.openarchives.org/OAI/2.0/}header").Count());
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/oai", json, Token)).StatusCode);
        Assert.Contains("targetNamespace=\"urn:cdip-knowledge-base:record:1\"", await client.GetStringAsync("/oai/kb.xsd", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_and_crawlers_find_what_they_look_for()
    {
        using var client = site.Client();
        var page = await client.Page("/?lang=en");
        var search = XDocument.Parse(await client.GetStringAsync(page.QuerySelector("link[rel=search]")!.GetAttribute("href"), Token)).Root!;
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        Assert.InRange(search.Element(open + "ShortName")!.Value.Length, 1, 16);
        var template = search.Elements(open + "Url").Single(url => (string?)url.Attribute("type") == "text/html").Attribute("template")!.Value;
        await client.Page(new Uri(template.Replace("{searchTerms}", Uri.EscapeDataString("知识产权"), StringComparison.Ordinal)).PathAndQuery);

        var robots = await client.GetStringAsync("/robots.txt", Token);
        var sitemap = robots.Split('\n').Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..];
        var pages = XDocument.Parse(await client.GetStringAsync(new Uri(sitemap).PathAndQuery, Token)).Root!.Elements().Select(url => url.Elements().First().Value).ToList();
        Assert.True(pages.Count > 150);
        Assert.Equal(pages.Count, pages.Distinct().Count());
        foreach (var address in pages.Where((_, i) => i % 40 == 0))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address).PathAndQuery, Token)).StatusCode);

        var guide = await client.GetStringAsync("/llms.txt", Token);
        foreach (var link in guide.Split("](").Skip(1).Select(part => part.Split(')')[0]))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(link).PathAndQuery, Token)).StatusCode);
    }

    [Theory]
    [InlineData("/", "Dataset")]
    [InlineData("/documents/cdip-32-2.zh", "Report")]
    [InlineData("/tools", null)]
    [InlineData("/recommendations/10", "DefinedTerm")]
    public async Task Pages_say_to_machines_what_they_are_of(string address, string? type)
    {
        using var client = site.Client();
        var blocks = (await client.Page(address)).QuerySelectorAll("script[type='application/ld+json']").ToList();
        Assert.Equal(type is null ? 0 : 1, blocks.Count);
        if (type is not null)
        {
            var data = JsonDocument.Parse(blocks[0].TextContent).RootElement;
            Assert.Equal(type, data.GetProperty("@type").GetString());
            Assert.False(string.IsNullOrEmpty(data.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_but_not_write()
    {
        using var client = site.Client();
        foreach (var address in (string[])["/api/v1/search?q=a", "/openapi/v1.json", "/feed", "/oai?verb=Identify", "/api/v1/nothing"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Origin", "https://example.org");
            using var answer = await client.SendAsync(request, Token);
            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.Add("Origin", "https://example.org");
            again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag?.ToString() ?? "\"none\"");
            using var held = await client.SendAsync(again, Token);
            Assert.Equal(["*"], held.Headers.GetValues("Access-Control-Allow-Origin"));
        }

        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/documents");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "DELETE");
        using var refused = await client.SendAsync(preflight, Token);
        Assert.DoesNotContain("DELETE", refused.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? string.Join(',', methods) : "", StringComparison.Ordinal);
        using var plain = await client.GetAsync("/search?q=a", Token);
        Assert.False(plain.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_list_goes_on_with_its_own_signed_cursor()
    {
        using var client = site.Client();
        foreach (var (list, items) in ((string, string)[])[
            ("/api/v1/documents", "items"), ("/api/v1/documents/cdip-32-2.zh/passages", "items"), ("/api/v1/recommendations", "items"), ("/api/v1/search?q=美食旅游&facets=none", "hits")])
        {
            var whole = new List<string>();
            var size = list.EndsWith("documents", StringComparison.Ordinal) ? 2 : 50;
            for (string? address = list.And($"size={size}"), next = null; address is not null; address = next is null ? null : list.And($"size={size}&cursor={next}"))
            {
                var page = await client.Json(address);
                whole.AddRange(page.GetProperty(items).EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
                next = page.GetProperty("next").GetString();
                if (next is null)
                    Assert.Equal(page.GetProperty("total").GetInt32(), whole.Count);
                else
                    await client.Json(list.And("cursor=" + (next[0] == 'A' ? 'B' : 'A') + next[1..]), HttpStatusCode.BadRequest);
            }

            Assert.Equal(whole.Count, whole.Distinct().Count());
        }
    }
}
