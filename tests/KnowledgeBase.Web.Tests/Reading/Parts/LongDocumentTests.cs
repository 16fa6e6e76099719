using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Documents;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Reading.Parts;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Reading.Parts;

/// <summary>A report of thousands of passages, read in parts.</summary>
[Collection(nameof(FilledCollection))]
public sealed class LongDocumentTests(FilledSite site)
{
    private const string Home = "/documents/" + LongReport.Chinese;

    [Theory]
    [InlineData(LongReport.Chinese)]
    [InlineData(LongReport.English)]
    public async Task From_part_to_part_every_passage_is_read_once(string document)
    {
        using var client = site.Client();
        var passages = site.Store.Passages(document);
        Assert.True(passages.Count > 3_500, $"{passages.Count} passages");
        var read = new List<string>();
        var parts = 0;
        for (var address = $"/documents/{document}"; address is not null; parts++)
        {
            var page = await client.Page(address);
            Assert.Equal(parts > 0, page.QuerySelector("link[rel=prev]") is not null);
            read.AddRange(Passages(page));
            address = page.QuerySelector(".part-links.above a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
            Assert.Equal(address, page.QuerySelector(".part-links:not(.above) a[rel=next]")?.GetAttribute("href")?.Split('#')[0]);
            Assert.Equal(address, page.QuerySelector("link[rel=next]")?.GetAttribute("href"));
        }
        Assert.InRange(parts, 5, 40);
        Assert.Equal(passages.Select(passage => passage.Locator).Order(), read.Order());
        var notes = passages.Where(passage => passage.Kind == PassageKind.Note).Select(passage => passage.Locator).ToHashSet();
        Assert.Equal(passages.Select(passage => passage.Locator).Where(locator => !notes.Contains(locator)), read.Where(locator => !notes.Contains(locator)));
    }

    [Fact]
    public async Task Wherever_a_passage_stands_its_addresses_lead_to_it()
    {
        using var client = site.Client();
        var passages = site.Store.Passages(LongReport.Chinese);
        foreach (var passage in passages.Where((_, index) => index % 97 == 0).Append(passages[^1]))
        {
            using var permanent = await client.GetAsync($"/passages/{LongReport.Chinese}/{passage.Locator}?lang=en", TestContext.Current.CancellationToken);
            Assert.Equal($"{Home}?at={passage.Locator}&lang=en#{passage.Locator}", permanent.Headers.Location!.OriginalString);
            var page = await client.Page(permanent.Headers.Location.OriginalString);
            var place = page.GetElementById(passage.Locator)!;
            Assert.NotNull(place.Closest(".reader"));
            var link = passage.Kind == PassageKind.TableRow ? place.QuerySelector(".row-links .permalink") : place.QuerySelector(".permalink");
            Assert.Equal($"?at={passage.Locator}&lang=en#{passage.Locator}", link!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Without_a_part_in_the_address_every_passage_has_its_place_in_text_or_contents()
    {
        using var client = site.Client();
        var page = await client.Page(Home);
        var parts = DocumentParts.Of(site.Store.Passages(LongReport.Chinese), DocumentParts.Divide(site.Store.Passages(LongReport.Chinese)));
        foreach (var passage in site.Store.Passages(LongReport.Chinese))
        {
            var place = page.GetElementById(passage.Locator);
            Assert.True(place is not null, passage.Locator);
            if (place.Closest(".reader") is not null)
                continue;
            // The line of the contents that the place is in leads to the part that holds the passage.
            var query = new Uri("http://site" + place.ParentElement!.QuerySelector("a")!.GetAttribute("href")).Query;
            var held = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
            Assert.Equal(parts.PartOf(passage.Locator), held.TryGetValue("part", out var part) ? int.Parse(part!, CultureInfo.InvariantCulture) : parts.PartOf(held["at"]!));
        }
    }

    [Fact]
    public async Task Every_line_of_the_contents_leads_to_its_heading()
    {
        using var client = site.Client();
        var page = await client.Page($"{Home}?part=3");
        var lines = page.QuerySelectorAll(".outline li:not(.rank-0) a").ToList();
        var headings = site.Store.Passages(LongReport.Chinese).Count(passage => passage.Kind == PassageKind.Heading);
        Assert.InRange(lines.Count, headings / 2, headings + 1);
        foreach (var line in lines.Where((_, index) => index % 9 == 0))
        {
            var href = line.GetAttribute("href")!;
            var target = href.StartsWith('#') ? page : await client.Page(href);
            Assert.NotNull(target.GetElementById(Fragment(href))!.Closest(".reader"));
        }
        Assert.Single(page.QuerySelectorAll(".outline [aria-current=page]"));
    }

    [Fact]
    public async Task Links_of_results_and_entities_lead_to_the_part_that_holds_the_passage()
    {
        using var client = site.Client();
        var last = site.Store.Passages(LongReport.Chinese).Last(passage => passage.Text.Contains("汤加", StringComparison.Ordinal));
        foreach (var address in (string[])[$"/search?q={LongReport.Often}&document={LongReport.Chinese}&size=50", "/countries/to", $"/shelf?id=passage/{LongReport.Chinese}/{last.Locator}"])
        {
            var page = await client.Page(address);
            var links = page.QuerySelectorAll($"main a[href*='/documents/long-report.']").Select(link => link.GetAttribute("href")!).Where(href => href.Contains('#', StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(links);
            Assert.Empty(page.QuerySelectorAll($"main a[href^='{Home}#'], main a[href^='/documents/{LongReport.English}#'], [data-copy-address^='{Home}#']"));
            foreach (var link in links.Where((_, index) => index % 8 == 0))
                Assert.NotNull((await client.Page(link)).GetElementById(Fragment(link))!.Closest(".reader"));
        }
    }

    [Fact]
    public async Task Notes_are_at_the_end_of_the_part_that_refers_to_them_first_and_every_reference_leads_there_and_back()
    {
        using var client = site.Client();
        var elsewhere = 0;
        var back = new HashSet<string>();
        for (var part = 1; part <= 4; part++)
        {
            var page = await client.Page($"{Home}?part={part}");
            Assert.NotEmpty(page.QuerySelectorAll(".notes li"));
            foreach (var reference in page.QuerySelectorAll("a.note-ref"))
            {
                var href = reference.GetAttribute("href")!;
                var target = href.StartsWith('#') ? page : await client.Page(href);
                var note = target.GetElementById(Fragment(href))!;
                Assert.NotNull(note.Closest(".notes"));
                Assert.Contains(reference.Id, note.QuerySelectorAll("a.back").Select(link => Fragment(link.GetAttribute("href")!)));
                if (target != page)
                    elsewhere++;
            }
            foreach (var link in page.QuerySelectorAll("a.back").Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith('#')))
                back.Add(link);
        }
        Assert.True(elsewhere > 0, "No note is referred to from another part.");
        foreach (var link in back.Take(5))
            Assert.Contains("note-ref", (await client.Page(link)).GetElementById(Fragment(link))!.ClassList);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&with=en")]
    public async Task What_is_found_is_numbered_through_all_parts_and_stepped_through_to_the_last(string with)
    {
        using var client = site.Client();
        var page = await client.Page($"{Home}?find={LongReport.Often}{with}&lang=en");
        var total = int.Parse(page.QuerySelector(".found-steps span")!.TextContent.Split('/')[1], CultureInfo.InvariantCulture);
        Assert.Contains($"{total.ToString("N0", CultureInfo.InvariantCulture)} places found", page.QuerySelector(".found-summary")!.TextContent, StringComparison.Ordinal);
        var documents = with.Length == 0 ? [LongReport.Chinese] : new[] { LongReport.Chinese, LongReport.English };
        Assert.Equal(documents.Sum(document => site.Store.Passages(document).Count(passage => passage.Text.Contains(LongReport.Often, StringComparison.Ordinal))), total);
        var seen = 0;
        var pages = 1;
        while (true)
        {
            var numbers = page.QuerySelectorAll("mark[id]").Select(mark => int.Parse(mark.Id!["found-".Length..], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(Enumerable.Range(seen + 1, numbers.Count), numbers);
            var before = page.QuerySelector(".found-steps a[aria-label^=Previous]")?.GetAttribute("href");
            Assert.Equal(seen == 0 || numbers.Count == 0, before is null || before.StartsWith("#found-", StringComparison.Ordinal));
            seen += numbers.Count;
            if (page.QuerySelectorAll(".found-steps")[^1].QuerySelector("a[aria-label^=Next]") is not { } next)
                break;
            var href = next.GetAttribute("href")!;
            Assert.Equal($"found-{seen + 1}", Fragment(href));
            page = await client.Page(href);
            Assert.Equal("mark", page.GetElementById(Fragment(href))!.LocalName);
            pages++;
        }
        Assert.Equal(total, seen);
        Assert.True(pages > 3, $"{pages} pages");
    }

    [Fact]
    public async Task Marks_of_a_search_go_on_from_part_to_part()
    {
        using var client = site.Client();
        for (var (address, parts) = ($"{Home}?q={LongReport.Often}&lang=en", 0); parts < 3; parts++)
        {
            var page = await client.Page(address);
            var marks = page.QuerySelectorAll("mark[id]").Select(mark => mark.Id).ToList();
            Assert.Equal(Enumerable.Range(1, marks.Count).Select(FoundPlaces.AnchorOf), marks);
            Assert.Contains($"{marks.Count} places found in this part", page.QuerySelector(".found-summary")!.TextContent, StringComparison.Ordinal);
            address = page.QuerySelector(".part-links a[rel=next]")!.GetAttribute("href")!;
            Assert.Contains($"q={LongReport.Often}", address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Side_by_side_every_pair_is_shown_once_and_a_passage_is_found_by_its_address()
    {
        using var client = site.Client();
        var alignment = Assert.Single(site.Store.TwinsOf(LongReport.Chinese));
        var pairs = 0;
        string? address = $"{Home}?with=en";
        while (address is not null)
        {
            var page = await client.Page(address);
            pairs += page.QuerySelectorAll(".pairs > .pair:not(.head)").Length;
            address = page.QuerySelector(".part-links.above a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
            Assert.True(address is null || address.Contains("with=en", StringComparison.Ordinal));
        }
        Assert.Equal(alignment.Pairs.Count, pairs);
        var middle = alignment.Pairs[alignment.Pairs.Count / 2].First ?? alignment.Pairs[(alignment.Pairs.Count / 2) + 1].First!;
        Assert.NotNull((await client.Page($"{Home}?with=en&at={middle}#{middle}")).GetElementById(middle)!.Closest(".pairs"));
    }

    [Fact]
    public async Task Programs_are_told_which_part_it_is()
    {
        using var client = site.Client();
        foreach (var (address, canonical) in new[] { (Home, Home), ($"{Home}?part=1", Home), ($"{Home}?part=3", $"{Home}?part=3"), ($"{Home}?part=3&find={LongReport.Often}", $"{Home}?part=3") })
            Assert.Equal($"http://localhost{canonical}", (await client.Page(address)).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var page = await client.Page($"{Home}?part=3");
        Assert.Contains("3", page.Title, StringComparison.Ordinal);
        var data = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal($"http://localhost{Home}", data.GetProperty("url").GetString());
        Assert.Equal($"http://localhost{Home}?part=3", data.GetProperty("hasPart").GetProperty("url").GetString());
        Assert.Equal(3, data.GetProperty("hasPart").GetProperty("position").GetInt32());

        var sitemap = await client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        Assert.Contains($"<loc>http://localhost{Home}</loc>", sitemap, StringComparison.Ordinal);
        Assert.Contains($"<loc>http://localhost{Home}?part=2</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Home}?part=1<", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain(".zh?part", sitemap.Replace(Home, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_document_can_be_had_on_one_page_to_print_it()
    {
        using var client = site.Client();
        var link = (await client.Page($"{Home}?part=2")).QuerySelector(".reader-links a[href*='part=all']")!.GetAttribute("href")!;
        var page = await client.Page(link);
        Assert.Equal(site.Store.Passages(LongReport.Chinese).Select(passage => passage.Locator).Order(), Passages(page).Order());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll(".part-links, .permalink, .outline"));
        Assert.All(page.QuerySelectorAll("a.note-ref, a.back"), note => Assert.NotNull(page.GetElementById(Fragment(note.GetAttribute("href")!))));
    }

    [Theory]
    [InlineData("?part=99")]
    [InlineData("?part=0")]
    [InlineData("?part=x")]
    [InlineData("?at=p99999")]
    [InlineData("?at=<b>")]
    public async Task A_part_or_paragraph_that_is_not_there_is_said_to_be_missing(string query)
    {
        using var client = site.Client();
        var page = await client.Page($"{Home}{query}");
        Assert.NotNull(page.QuerySelector(".reader-tools .notice"));
        Assert.Contains("共", page.QuerySelector(".part-number")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "find=a")]
    [InlineData("zh", "find=a&with=en")]
    [InlineData("zh", "q=VEXILLON OR Tonga OR a")]
    public async Task No_part_weighs_100_KB(string language, string parameters)
    {
        using var client = site.Client();
        foreach (var document in (string[])[LongReport.Chinese, LongReport.English])
        {
            var query = parameters.Replace("with=en", document == LongReport.English ? "with=zh" : "with=en", StringComparison.Ordinal);
            for (string? address = $"/documents/{document}?lang={language}&{query}"; address is not null;)
            {
                var (weight, html) = await client.Weighed(address);
                Assert.True(weight < SiteClient.MostWeight, $"{address} weighs {weight} bytes.");
                address = new HtmlParser().ParseDocument(html).QuerySelector(".part-links.above a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
            }
        }
    }

    [Fact]
    public async Task The_api_keeps_the_permanent_addresses()
    {
        using var client = site.Client();
        var hit = (await client.Json($"/api/v1/search?q={LongReport.Often}&document={LongReport.Chinese}&kind=passage&size=1")).GetProperty("hits")[0];
        Assert.StartsWith($"{Home}#", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The passages of a page, in the order in which they are written.</summary>
    private static IEnumerable<string> Passages(IHtmlDocument page) =>
        page.QuerySelectorAll(".reader :is(h2, h3, h4, h5, h6, .passage, tr, .notes li)[id]").Where(element => element.Id != "notes").Select(element => element.Id!);

    private static string Fragment(string href) => Uri.UnescapeDataString(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]);
}
