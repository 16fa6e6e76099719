using System.Globalization;
using AngleSharp.Dom;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Reading;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Reading;

/// <summary>Finding inside a document, what its text names, and two languages side by side; all of it without a script.</summary>
public sealed class ReadingAidsTests(SiteFixture site)
{
    private const string Chinese = "cdip-22-internal-coordination.zh";
    private const string English = "cdip-22-internal-coordination.en";

    private KnowledgeStore Store => site.Services.GetRequiredService<KnowledgeStore>();

    [Theory]
    [InlineData("cdip-32-2.zh", "知识产权")]
    [InlineData("cdip-32-2.zh", "tisc")]
    [InlineData("cdip-12-7.zh", "學院")]
    [InlineData(English, "technical ASSISTANCE")]
    [InlineData("program-budget-2024-25.zh", "2024/25")]
    public async Task What_is_looked_for_is_marked_in_every_place_and_the_places_lead_to_each_other(string document, string words)
    {
        using var client = site.Client();
        var page = await client.Page($"/documents/{document}?find={Uri.EscapeDataString(words)}&lang=en");
        var places = page.QuerySelectorAll("mark[id]").ToList();
        Assert.True(places.Count > 2, $"Only {places.Count} places were marked.");
        Assert.Equal(Enumerable.Range(1, places.Count).Select(FoundPlaces.AnchorOf), places.Select(place => place.Id));
        Assert.Contains($"{places.Count.ToString("N0", CultureInfo.InvariantCulture)} places found", page.QuerySelector(".found-summary")!.TextContent, StringComparison.Ordinal);

        // From the first place, always on to the next passage's first: each passage that holds a place is passed, and the way ends at the last.
        var steps = page.QuerySelectorAll(".found-steps").ToList();
        var reached = new List<int> { 1 };
        foreach (var step in steps)
        {
            if (step.QuerySelector("a[aria-label^=Next]") is { } next)
                reached.Add(int.Parse(next.GetAttribute("href")!["#found-".Length..], CultureInfo.InvariantCulture));
        }
        Assert.Equal(steps.Count, reached.Count);
        Assert.Equal(reached.Order().Distinct(), reached);
        Assert.All(page.QuerySelectorAll(".found-steps a, .found-summary a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("gastronomic tourism", "美食旅游业")]
    [InlineData("美食旅游 -zzz", "美食旅游业")]
    public async Task What_a_result_marks_is_marked_in_the_document_that_it_leads_to(string query, string marked)
    {
        using var client = site.Client();
        var results = await client.Page($"/search?q={Uri.EscapeDataString(query)}&kind=passage&lang=en");
        var address = results.QuerySelector("article.hit h2 a")!.GetAttribute("href")!;
        var page = await client.Page(address);
        var places = page.QuerySelectorAll("mark[id]").ToList();
        Assert.Contains(marked, places.Select(place => place.TextContent));
        Assert.Equal(Enumerable.Range(1, places.Count).Select(FoundPlaces.AnchorOf), places.Select(place => place.Id));
        Assert.Contains("mark", page.GetElementById(address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..])!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=zzzzqqqxxx")]
    [InlineData("?q=year%3A%5B9%20TO%201%5D")]
    [InlineData("?q=x&size=0")]
    public async Task A_search_that_marks_nothing_leaves_the_document_as_it_is(string search)
    {
        using var client = site.Client();
        var page = await client.Page($"/documents/{Chinese}{search}&lang=en");
        Assert.Empty(page.QuerySelectorAll("mark[id], .found-summary"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_nothing_is_marked()
    {
        using var client = site.Client();
        var page = await client.Page($"/documents/{Chinese}?find=<b>zzqq</b>&lang=en");
        Assert.Empty(page.QuerySelectorAll("mark, .found-steps, .reader b"));
        Assert.Contains("“<b>zzqq</b>” does not stand in this document", page.QuerySelector(".found-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/documents/{Chinese}?lang=en", page.QuerySelector(".found-summary a")!.GetAttribute("href"));
        Assert.Null((await client.Page($"/documents/{Chinese}?find=%20")).QuerySelector(".found-summary"));
    }

    [Fact]
    public async Task Looking_for_something_changes_no_word_of_the_text()
    {
        using var client = site.Client();
        var plain = await client.Page("/documents/cdip-32-2.zh");
        var found = await client.Page("/documents/cdip-32-2.zh?find=%E9%A1%B9%E7%9B%AE");
        foreach (var passage in Store.Passages("cdip-32-2.zh").Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.ListItem))
            Assert.Equal(TextOf(plain.GetElementById(passage.Locator)!), TextOf(found.GetElementById(passage.Locator)!));
    }

    [Fact]
    public async Task Names_in_the_text_lead_to_what_they_name_in_the_colour_of_its_kind()
    {
        using var client = site.Client();
        var mentions = 0;
        foreach (var document in Store.Documents())
        {
            var page = await client.Page($"/documents/{document.Id}?lang={document.Language}");
            var links = Store.LinksIn(document.Id).ToLookup(link => link.Locator);
            foreach (var mention in page.QuerySelectorAll(".reader a.m"))
            {
                var passage = mention.Closest(".passage, tr[id], li[id], h2, h3, h4, h5, h6")!.Id!;
                var href = mention.GetAttribute("href")!.Split('?')[0];
                var link = links[passage].FirstOrDefault(link => $"/{EntityKinds.Plural(link.Entity.Kind)}/{link.Entity.Slug}" == href && link.Quote == mention.TextContent);
                Assert.True(link is not null, $"{document.Id}#{passage}: {mention.OuterHtml}");
                Assert.Contains(MentionLinks.GroupOf(link.Entity.Kind), mention.ClassList);
                Assert.NotNull(page.GetElementById("show-" + MentionLinks.GroupOf(link.Entity.Kind)));
                mentions++;
            }
            Assert.Empty(page.QuerySelectorAll("a a"));
        }
        Assert.True(mentions > 500, $"Only {mentions} names were found.");
    }

    [Fact]
    public async Task Every_entity_a_passage_names_is_a_link_in_it_or_beside_it()
    {
        using var client = site.Client();
        var page = await client.Page("/documents/cdip-32-2.zh?lang=zh");
        foreach (var link in Store.LinksIn("cdip-32-2.zh").Where(link => !link.Inherited && link.Rule != "region-of-country" && EntityKinds.All.Contains(link.Entity.Kind)))
        {
            var passage = page.GetElementById(link.Locator)!;
            if (passage.LocalName.StartsWith('h'))
                continue;
            Assert.Contains($"/{EntityKinds.Plural(link.Entity.Kind)}/{link.Entity.Slug}?lang=zh", passage.QuerySelectorAll("a").Select(anchor => anchor.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData(Chinese, "en", English)]
    [InlineData(English, "zh", Chinese)]
    [InlineData(Chinese, English, English)]
    public async Task Two_languages_stand_side_by_side_paragraph_by_paragraph(string document, string with, string other)
    {
        using var client = site.Client();
        var page = await client.Page($"/documents/{document}?with={with}&lang=en");
        var alignment = Assert.Single(Store.TwinsOf(document), twin => twin.SecondId == other);
        var rows = page.QuerySelectorAll(".pairs > .pair:not(.head)").ToList();
        Assert.Equal(alignment.Pairs.Count, rows.Count);
        var (left, right) = (Store.Passages(document).ToDictionary(passage => passage.Locator), Store.Passages(other).ToDictionary(passage => passage.Locator));
        foreach (var (row, pair) in rows.Zip(alignment.Pairs))
        {
            var cells = row.QuerySelectorAll("[role=cell]").ToList();
            if (pair.First is not null)
                Assert.Contains(Start(left[pair.First]), TextOf(cells[0]), StringComparison.Ordinal);
            if (pair.Second is not null)
                Assert.Contains(Start(right[pair.Second]), TextOf(cells[1]), StringComparison.Ordinal);
        }
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains($"/documents/{document}?lang=en", page.QuerySelectorAll(".reader-links a").Select(link => link.GetAttribute("href")));
        Assert.Contains($"/documents/{document}?with={(with.Length == 2 ? with : "en")}&lang=en", (await client.Page($"/documents/{document}?lang=en")).QuerySelectorAll(".reader-links a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_said_to_be_missing_and_the_document_is_shown()
    {
        using var client = site.Client();
        var page = await client.Page("/documents/cdip-12-7.zh?with=en&lang=en");
        Assert.Contains("no version in that language", page.QuerySelector(".reader-tools .notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("article.reader"));
    }

    [Fact]
    public async Task The_link_of_a_paragraph_is_named_by_its_citation()
    {
        using var client = site.Client();
        var page = await client.Page("/documents/cdip-32-2.zh?lang=en");
        Assert.Equal("CDIP/32/2, para. 22(iv)", page.QuerySelector("[id='p22.iv'] a.permalink")!.TextContent);
    }

    [Theory]
    [InlineData("WIPO wipo ＷＩＰＯ", "wipo", 3)]
    [InlineData("技術和技术", "技术", 2)]
    [InlineData("aaaa", "aa", 2)]
    [InlineData("a  b", "a  b", 1)]
    [InlineData("abc", "", 0)]
    [InlineData("", "x", 0)]
    public void A_place_is_found_whatever_its_case_width_and_script(string text, string words, int places)
    {
        var found = new FoundPlaces(words, [text]);
        Assert.Equal(places, found.Total);
        Assert.All(found.In(text), place => Assert.True(place.Start < place.End && place.End <= text.Length));
    }

    [Fact]
    public void A_mark_goes_on_behind_a_note_and_inside_a_link_with_one_anchor()
    {
        var anchors = new NoteAnchors([]);
        var text = new PassageText("ab cd ef", [new NoteReference(2, "n1")], anchors, label => label)
        {
            Mentions = [new MentionSpan(3, 5, new EntityId(EntityKinds.Country, "cd"))],
            Found = new FoundPlaces("b cd e", ["ab cd ef"]),
        };
        var html = Html.Of(text);
        Assert.Equal(
            "a<mark id=\"found-1\">b</mark><sup><a class=\"note-ref\" role=\"doc-noteref\" id=\"ref-n1\" href=\"#n1\" aria-label=\"1\">1</a></sup><mark> </mark><a class=\"m place\" href=\"/countries/cd\"><mark>cd</mark></a><mark> e</mark>f",
            html);
    }

    [Fact]
    public void Mentions_do_not_overlap_and_leave_notes_and_addresses_alone()
    {
        PassageLink Link(string quote, int start, string slug) => new("p1", new EntityId(EntityKinds.Country, slug), "name", false, quote, start, start + quote.Length);
        const string text = "Viet Nam and www.wipo.int and Peru";
        var spans = MentionLinks.In(
            [Link("Nam", 5, "na"), Link("Viet Nam", 0, "vn"), Link("www.wipo.int", 13, "x"), Link("Peru", 30, "pe"), Link("Chile", 0, "cl"), Link("and", 9, "ad")],
            text,
            [new NoteReference(10, "n1")],
            isWhole: true);
        Assert.Equal(["vn", "pe"], spans.Select(span => span.Entity.Slug));
        Assert.Equal(["Viet Nam", "Peru"], spans.Select(span => text[span.Start..span.End]));
    }

    [Fact]
    public void Beyond_a_bound_places_are_counted_and_not_marked()
    {
        var many = new string('a', FoundPlaces.MostPlaces - 1);
        var found = new FoundPlaces("a", [many, "aaa", "aaa"]);
        Assert.Equal((FoundPlaces.MostPlaces + 5, FoundPlaces.MostPlaces), (found.All, found.Total));
        Assert.Equal([FoundPlaces.MostPlaces - 1, 1, 0], new[] { many, "aaa", "aaa" }.Select(text => found.Take(text).Places.Count));
        Assert.Equal(found.Total, found.Written);
    }

    private static string Start(Passage passage) => WithoutSpace(passage.Text[..Math.Min(20, passage.Notes.Count > 0 ? passage.Notes[0].Offset : passage.Text.Length)]);

    private static string TextOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var added in copy.QuerySelectorAll(".permalink, .mentions, .found-steps, .passage .passage"))
            added.Remove();
        return WithoutSpace(copy.TextContent);
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
