using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EndToEnd.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>Secretariat staff: which projects touched a recommendation in a region, and what did a report say of something?</summary>
public sealed class StaffTests(BrowserFixture browser)
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("zh", true, "哪些项目涉及建议10？", "状态", "预算", "负责部门")]
    [InlineData("zh", false, "哪些项目涉及建议10？", "状态", "预算", "负责部门")]
    [InlineData("en", true, "which projects touched recommendation 10 in Africa?", "Status", "Budget", "Sector in charge")]
    [InlineData("en", false, "which projects touched recommendation 10 in Africa?", "Status", "Budget", "Sector in charge")]
    public async Task Projects_of_a_recommendation_in_a_region_with_status_budget_sector_paragraphs_and_a_spreadsheet(string language, bool scripts, string question, params string[] facts)
    {
        await using var window = await browser.Open(new Look(language, Scripts: scripts));
        var page = window.Page;
        await page.Search(question);
        await page.ChooseKind("project");
        await page.Choose(phone: false, "recommendation", "10");
        await page.Choose(phone: false, "region", "africa");
        await Expect(page.Locator(".chip[aria-label*='10']").First).ToBeVisibleAsync();

        // The list says of each project how it stands, what it costs and who is in charge, or that no document does.
        var total = await page.Total();
        Assert.True(total > 1, $"{total} projects");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(total);
        for (var i = 0; i < total; i++)
            Assert.Equal(facts, await page.Locator(".hit").Nth(i).Locator(".hit-facts dt").AllInnerTextsAsync());

        var download = await page.TakeFile(page.Locator(".export a[href*='columns=entity']"));
        Assert.Equal(total, Rows(await download.PathAsync()));

        // And each leads to the very paragraphs that speak of it.
        await page.Locator(".hit h2 a").First.ClickAsync();
        await Expect(page.Locator(".badge")).ToBeVisibleAsync();
        await page.Locator(".mention-list a.citation").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/documents/[^#]+#"));
        await page.SeesTarget();
    }

    [Theory]
    [InlineData("zh", true, "2023年报告对IP-ROC怎么说？")]
    [InlineData("zh", false, "2023年报告对IP-ROC怎么说？")]
    [InlineData("en", true, "what did the 2023 report say of IP-ROC?")]
    [InlineData("en", false, "what did the 2023 report say of IP-ROC?")]
    public async Task What_a_report_says_of_something_is_a_click_from_its_question_and_marked_where_it_stands(string language, bool scripts, string question)
    {
        await using var window = await browser.Open(new Look(language, Phone: true, Scripts: scripts));
        var page = window.Page;
        await page.Search(question);
        var first = page.Locator(".hit").First;
        await Expect(first.Locator("a.citation")).ToContainTextAsync("CDIP/32/2");
        await Expect(first.Locator(".fragment")).ToContainTextAsync("IP-ROC");
        await first.Locator("h2 a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/documents/cdip-32-2[^#]*#"));
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
        await Expect(page.Locator(":target")).ToContainTextAsync("IP-ROC");
        await Expect(page.Locator(":target mark").First).ToBeVisibleAsync();

        // The marks go with one click.
        await page.Settled();
        await page.Locator(".found-summary a").Last.ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("[?&](q|find)="));
        await page.Settled();
        await Expect(page.Locator(".found-summary")).ToHaveCountAsync(0);
        await Expect(page.Locator(".reader mark")).ToHaveCountAsync(0);
    }

    /// <summary>The rows of the first sheet below its header.</summary>
    private static int Rows(string workbook)
    {
        using var zip = ZipFile.OpenRead(workbook);
        using var sheet = zip.Entries.First(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.OrdinalIgnoreCase)).Open();
        return XDocument.Load(sheet).Descendants(Sheet + "row").Count() - 1;
    }
}
