using System.Text.RegularExpressions;
using EndToEnd.Tests.Browser;
using KnowledgeBase.Web.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>A report of thousands of passages in a browser: wherever one comes from, one arrives at the paragraph.</summary>
public sealed class LongDocumentTests(BrowserFixture browser)
{
    private const string Home = "/documents/" + LongReport.English;

    [Fact]
    public async Task A_plain_fragment_leads_to_the_part_that_holds_the_paragraph()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync($"{Home}#p900");
        await Expect(page).ToHaveURLAsync(new Regex("\\?at=p900#p900$"));
        await page.SeesTarget();
        await Expect(page.Locator(".reader #p900")).ToBeVisibleAsync();

        // So does one that is typed behind the address of another part.
        await page.EvaluateAsync("location.hash = 'p40'");
        await Expect(page).ToHaveURLAsync(new Regex("\\?at=p40#p40$"));
        await page.SeesTarget();
    }

    [Fact]
    public async Task Without_scripts_a_plain_fragment_leads_to_a_line_of_the_contents_that_leads_there()
    {
        await using var window = await browser.Open(new Look("en", Scripts: false));
        var page = window.Page;
        await page.GotoAsync($"{Home}#p900");
        var line = page.Locator(".outline li:has(> i:target)");
        await Expect(line).ToHaveCountAsync(1);
        await Expect(line).ToBeInViewportAsync();
        await Expect(page.Locator(".elsewhere")).ToBeInViewportAsync();
        await line.Locator("a").ClickAsync();
        await Expect(page.Locator(".reader #p900")).ToHaveCountAsync(1);
        await Expect(page.Locator(".elsewhere")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_reads_on_from_part_to_part_and_steps_through_what_is_found(bool scripts)
    {
        await using var window = await browser.Open(new Look("en", Phone: true, Scripts: scripts));
        var page = window.Page;
        await page.GotoAsync(Home);
        await page.Locator(".part-links:not(.above) a[rel=next]").ClickAsync();
        await Expect(page.Locator(".part-links.above")).ToBeInViewportAsync();
        await Expect(page.Locator(".part-links.above .part-number")).ToContainTextAsync("Part 2");

        await page.Locator("#find").FillAsync(LongReport.Often);
        await page.Locator("#find").PressAsync("Enter");
        await Expect(page.Locator("#found-1")).ToHaveCountAsync(1);

        // The last place of the part leads on to another part; of a page that has not come to its end the last so far would be clicked.
        await page.Settled();
        await page.Locator(".found-steps a[aria-label^=Next]").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("place=[0-9]+#found-[0-9]+$"));
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        if (!scripts)
            return;
        var place = page.Url.Split("#")[1];
        await page.Settled();
        await page.Keyboard.PressAsync("p");
        await Expect(page).Not.ToHaveURLAsync(new Regex(place + "$"));
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        await page.Settled();
        await page.Keyboard.PressAsync("n");
        await Expect(page).ToHaveURLAsync(new Regex(place + "$"));
    }

    [Fact]
    public async Task A_copied_citation_carries_the_permanent_address()
    {
        await using var window = await browser.Open(new Look("en"));
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = window.Page;
        await page.GotoAsync($"{Home}?part=3&find={LongReport.Often}");
        var link = page.Locator(".reader .passage .permalink").First;
        var locator = (await link.GetAttributeAsync("href"))!.Split('#')[1];
        await link.ClickAsync();
        await page.WaitForFunctionAsync("async address => (await navigator.clipboard.readText()).endsWith(address)", $"{browser.Address}{Home}?at={locator}#{locator}");
        await Expect(page).ToHaveURLAsync(new Regex($"find={LongReport.Often}#{Regex.Escape(locator)}$"));
    }
}
