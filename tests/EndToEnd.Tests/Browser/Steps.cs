using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Browser;

/// <summary>Steps that several ways through the site share.</summary>
internal static class Steps
{
    /// <summary>
    /// Waits until the page that has come is wholly there, its scripts run and what they fetch shown. A browser shows a page while the rest of it is on
    /// its way: until then the last of some links is the last so far, what is counted grows, keys go nowhere, and what is chosen may be replaced. To be
    /// called once something has been seen that only the new page has.
    /// </summary>
    public static async Task Settled(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
        await Expect(page.Locator(".results-page[aria-busy]")).ToHaveCountAsync(0);
    }

    /// <summary>From the home page, searches for something and waits for results.</summary>
    public static async Task Search(this IPage page, string text)
    {
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync(text);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?"));
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await page.Settled();
    }

    /// <summary>Shows one kind of results alone.</summary>
    public static async Task ChooseKind(this IPage page, string kind)
    {
        await page.Locator($".kinds a[href*='kind={kind}']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"kind={kind}"));
        await Expect(page.Locator($".kinds a[aria-current][href*='kind={kind}']")).ToBeVisibleAsync();
        await page.Settled();
    }

    /// <summary>Chooses a value of a facet, unfolding what hides it.</summary>
    public static async Task Choose(this IPage page, bool phone, string facet, string value)
    {
        await page.Settled();
        if (phone)
        {
            await page.Locator(".filters-link a").ClickAsync();
            await Expect(page.Locator(".filters")).ToBeVisibleAsync();
        }
        var box = page.Locator($"input[name={facet}][value='{value}']");
        if (!await box.IsVisibleAsync())
        {
            var list = page.Locator("details.facet").Filter(new() { Has = box });
            if (await list.GetAttributeAsync("open") is null)
                await list.Locator("> summary").ClickAsync();
            if (!await box.IsVisibleAsync())
                await list.Locator(".facet-rest > summary").ClickAsync();
        }
        await box.CheckAsync();
        await page.Locator(".apply button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{facet}={value}"));
        await Expect(page.Locator(".chip:not(.also)[aria-label]").First).ToBeVisibleAsync();
        await page.Settled();
    }

    /// <summary>The number of results that the page says.</summary>
    public static async Task<int> Total(this IPage page)
    {
        await page.Settled();
        var text = await page.Locator("h1 [role=status]").InnerTextAsync();
        return int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }

    /// <summary>Follows a link to a file and gives where it was put.</summary>
    public static async Task<IDownload> TakeFile(this IPage page, ILocator link) => await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

    /// <summary>The place a link led to is in sight and marked.</summary>
    public static async Task SeesTarget(this IPage page)
    {
        var target = page.Locator(":target");
        await Expect(target).ToBeInViewportAsync();
        await Expect(target).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }
}
