using System.Text.RegularExpressions;
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
    public async Task A_second_filter_chosen_while_the_first_is_on_its_way_is_not_lost()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync(Address);
        var boxes = page.Locator(".filters input[type=checkbox]:visible");
        var (first, second) = (await Choice.Of(boxes.Nth(0)), await Choice.Of(boxes.Nth(1)));
        // The first answer is there and held back, so that it comes in the short time before the second choice is asked for.
        var (answered, chosen) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/search?*", async route =>
        {
            var answer = await route.FetchAsync();
            answered.TrySetResult();
            await chosen.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await page.RunAndWaitForRequestAsync(() => page.Locator(first.Box).CheckAsync(), request => request.Url.Contains(first.Parameter, StringComparison.Ordinal));
        await answered.Task.WaitAsync(TestContext.Current.CancellationToken);
        await page.Locator(second.Box).CheckAsync();
        chosen.SetResult();
        await Expect(page).ToHaveURLAsync(new Regex($"^(?=.*{Regex.Escape(first.Parameter)})(?=.*{Regex.Escape(second.Parameter)})"));
        await page.Settled();
        await Expect(page.Locator(first.Box)).ToBeCheckedAsync();
        await Expect(page.Locator(second.Box)).ToBeCheckedAsync();
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

    /// <summary>A value of a facet that can be chosen.</summary>
    private sealed record Choice(string Name, string Value)
    {
        public string Box => $"input[name='{Name}'][value='{Value}']";

        public string Parameter => $"{Name}={Uri.EscapeDataString(Value)}";

        public static async Task<Choice> Of(ILocator box) => new((await box.GetAttributeAsync("name"))!, (await box.GetAttributeAsync("value"))!);
    }
}
