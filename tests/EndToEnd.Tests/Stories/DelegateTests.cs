using System.Text.RegularExpressions;
using EndToEnd.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>A delegate who asks whom to turn to: from the home page to the tool, the address and the letter.</summary>
public sealed class DelegateTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", true, "地理标志", "最不发达国家司")]
    [InlineData("zh", false, "地理标志", "最不发达国家司")]
    [InlineData("en", true, "help with geographical indications", "Division for Least Developed Countries")]
    [InlineData("en", false, "help with geographical indications", "Division for Least Developed Countries")]
    public async Task A_country_and_a_need_lead_to_the_tool_the_address_and_the_letter(string language, bool scripts, string need, string unit)
    {
        await using var window = await browser.Open(new Look(language, Phone: !scripts, Scripts: scripts));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Locator("#assistance-country").SelectOptionAsync("la");
        await page.Locator("#assistance-need").FillAsync(need);
        await page.Locator("#assistance-need").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/assistance\\?.*country=la"));
        await Expect(page.Locator(".tool-found").First).ToBeVisibleAsync();
        await Expect(page.Locator(".addressee-name").First).ToContainTextAsync(unit);
        await Expect(page.Locator(".addressee address").First).ToContainTextAsync("Geneva");
        await Expect(page.Locator(".quotations q").First).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".tool-found a[download]").First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);

        await page.Locator(".quotations a.citation").First.ClickAsync();
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("zh", true, "哪些工具适合预期成果4.5？")]
    [InlineData("zh", false, "哪些工具适合预期成果4.5？")]
    [InlineData("en", true, "which tools fit expected result 4.5?")]
    [InlineData("en", false, "which tools fit expected result 4.5?")]
    public async Task An_expected_result_leads_to_the_tools_that_fit_it_and_a_tool_to_the_letter(string language, bool scripts, string result)
    {
        await using var window = await browser.Open(new Look(language, Scripts: scripts));
        var page = window.Page;
        await page.Search(result);
        await Expect(page.Locator(".hit").First.Locator(".best")).ToBeVisibleAsync();
        await page.Locator(".hit h2 a").First.ClickAsync();
        await page.Locator(".record-tools a[href^='/assistance?need=']").ClickAsync();
        await Expect(page.Locator(".tool-found").First).ToBeVisibleAsync();
        await page.Locator(".tool-found h3 a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/tools/"));
        await page.Locator(".record-tools a[href^='/assistance?tool=']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/assistance\\?tool="));
        await page.Settled();
        await Expect(page.Locator(".tool-found")).ToHaveCountAsync(1);
        await Expect(page.Locator(".addressee address").First).ToContainTextAsync("Geneva");
        var download = await page.TakeFile(page.Locator(".tool-found a[download]"));
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
    }
}
