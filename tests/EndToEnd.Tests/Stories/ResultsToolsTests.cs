using EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>What scripts add to the results: search inside a long facet, citations copied with one click, keys.</summary>
public sealed class ResultsToolsTests(BrowserFixture browser)
{
    private const string Address = "/search?q=知识产权&kind=passage&lang=en";

    [Fact]
    public async Task A_long_facet_is_narrowed_by_typing()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync(Address);
        var countries = page.Locator("details.facet[data-facet=country]");
        if (await countries.GetAttributeAsync("open") is null)
            await countries.Locator("> summary").ClickAsync();
        if (!await countries.Locator(".facet-find input").IsVisibleAsync())
            await countries.Locator(".facet-rest > summary").ClickAsync();
        var all = await countries.Locator(".facet-value:visible").CountAsync();
        await countries.Locator(".facet-find input").FillAsync("ugan");
        await Expect(countries.Locator(".facet-value:visible")).ToContainTextAsync("Uganda");
        Assert.True(all > 10, $"{all} countries");
        await countries.Locator(".facet-find input").FillAsync("zzzz");
        await Expect(countries.Locator(".facet-value:visible")).ToHaveCountAsync(0);
        await Expect(countries.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_citation_is_copied_with_one_click()
    {
        await using var window = await browser.Open(new Look("en"));
        await window.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = window.Page;
        await page.GotoAsync(Address);
        var hit = page.Locator(".hit").First;
        var citation = await hit.GetAttributeAsync("data-copy");
        await hit.GetByRole(AriaRole.Button, new() { Name = "Copy citation" }).ClickAsync();
        await page.WaitForFunctionAsync("async citation => (await navigator.clipboard.readText()).startsWith(citation)", citation);
        Assert.Contains(browser.Address + await hit.GetAttributeAsync("data-copy-address"), await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_lead_through_the_results_and_into_one()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync(Address);
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".hit h2 a").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".hit h2 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(".hit h2 a").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
    }
}
