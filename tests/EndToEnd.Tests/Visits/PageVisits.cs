using EndToEnd.Tests.Browser;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Visits;

/// <summary>
/// Every sort of page, visited once in a language and looked at in every way: axe, light and dark, on a phone, at twice the size. Dark differs from
/// light in colours alone, so there only the rules about colours are asked; and colours are the same whatever the language, so that they are asked
/// in one. The pages are shared out, so that several are visited at the same time.
/// </summary>
/// <param name="browser">The browser.</param>
/// <param name="language">The language of the pages.</param>
/// <param name="colours">Whether the rules about colours are asked.</param>
/// <param name="half">Every other page, from the first (0) or the second (1): four classes share the work evenly.</param>
public abstract class PageVisits(BrowserFixture browser, string language, bool colours, int half)
{
    private static readonly string[] RulesOfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>
    /// What a part of a long document has hundreds of, each like the first ones: axe takes as long over it as over all other pages together. The
    /// longest document of the seeds is looked at whole.
    /// </summary>
    private static readonly string[] MoreOfTheSame = [".reader > :nth-child(n+40)", ".pairs > :nth-child(n+40)", ".notes li:nth-child(n+10)"];

    [Fact]
    public async Task Every_page_is_fit_for_everyone()
    {
        await using var window = await browser.Open(new Look(language));
        var page = window.Page;
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            // That a page answered 400 or 404 is no complaint: it was asked to.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
                faults.Add($"{page.Url}: {message.Text}");
        };
        IReadOnlyList<SitePage> pages = [.. SitePages.All, .. SitePages.Filled, .. colours ? [SitePages.LongDocument] : (SitePage[])[]];
        foreach (var visited in pages.Where((_, index) => index % 2 == half))
        {
            var started = TimeProvider.System.GetTimestamp();
            await page.SetViewportSizeAsync(1280, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(visited.Address);
            faults.AddRange(await Violations(page, visited, only: null, without: colours ? [] : RulesOfColours));
            if (colours)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                faults.AddRange(await Violations(page, visited, only: RulesOfColours, without: []));
            }
            faults.AddRange(await TooWide(page, visited, 640, 450, "at twice the size"));
            faults.AddRange(await TooWide(page, visited, 390, 844, "on a phone"));
            TestContext.Current.TestOutputHelper?.WriteLine($"{TimeProvider.System.GetElapsedTime(started).TotalMilliseconds,6:0} ms {visited.Name}");
        }
        Assert.Empty(faults);
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, SitePage visited, IReadOnlyList<string>? only, IReadOnlyList<string> without)
    {
        var exclude = visited.Name.StartsWith("part", StringComparison.Ordinal) ? MoreOfTheSame : [];
        return (await Axe.ViolationsOf(page, exclude, only, without)).Select(violation => $"{visited.Address}: {violation}");
    }

    private static async Task<IEnumerable<string>> TooWide(IPage page, SitePage visited, int width, int height, string how)
    {
        await page.SetViewportSizeAsync(width, height);
        var beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return beyond <= 0 ? [] : [$"{visited.Address} is {beyond} px too wide {how}"];
    }
}

/// <summary>Pages in Chinese, with all rules, light and dark.</summary>
public sealed class ChinesePagesTests(BrowserFixture browser) : PageVisits(browser, "zh", colours: true, half: 0);

/// <summary>The other pages in Chinese.</summary>
public sealed class OtherChinesePagesTests(BrowserFixture browser) : PageVisits(browser, "zh", colours: true, half: 1);

/// <summary>Pages in English, with all rules but those about colours.</summary>
public sealed class EnglishPagesTests(BrowserFixture browser) : PageVisits(browser, "en", colours: false, half: 0);

/// <summary>The other pages in English.</summary>
public sealed class OtherEnglishPagesTests(BrowserFixture browser) : PageVisits(browser, "en", colours: false, half: 1);
