using System.Text.RegularExpressions;
using EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>The way of somebody who comes for the first time: from the home page to the paragraph.</summary>
public sealed partial class NewcomerTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_word_leads_over_a_recommendation_to_the_paragraph(bool scripts, bool phone)
    {
        await using var window = await browser.Open(new Look("zh", Phone: phone, Scripts: scripts));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("知识产权");
        await page.GetByRole(AriaRole.Button, new() { Name = "检索", Exact = true }).ClickAsync();
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        var before = await page.Total();

        await page.Choose(phone, "recommendation", "10");
        var after = await page.Total();
        Assert.InRange(after, 1, before - 1);

        await OpenFirstPassage(page);
    }

    [Fact]
    public async Task An_english_word_finds_the_chinese_paragraph_and_says_how()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("gastronomic tourism");
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Also searched" })).ToContainTextAsync("美食旅游");
        await Expect(page.Locator(".hit mark").Filter(new() { HasText = "美食旅游" }).First).ToBeVisibleAsync();

        await page.Choose(phone: false, "recommendation", "10");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Chosen filters" })).ToContainTextAsync("Recommendation 10");
        await OpenFirstPassage(page);
    }

    [Fact]
    public async Task An_expansion_is_taken_back_with_one_click_and_given_again_with_another()
    {
        await using var window = await browser.Open(new Look("en"));
        var page = window.Page;
        await page.GotoAsync("/search?q=gastronomic+tourism");
        var before = await page.Total();
        await page.Locator(".chip.also").Filter(new() { HasText = "美食旅游" }).First.ClickAsync();
        await Expect(page.Locator(".chip.undone")).ToHaveCountAsync(1);
        await page.Locator(".chip.undone").ClickAsync();
        await Expect(page.Locator(".chip.undone")).ToHaveCountAsync(0);
        Assert.Equal(before, await page.Total());
    }

    [Fact]
    public async Task The_whole_way_can_be_gone_with_the_keyboard()
    {
        await using var window = await browser.Open(new Look("zh"));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("能力建设");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?"));
        await page.Settled();
        var box = page.Locator("input[name=sector]").First;
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("sector="));
        await page.Settled();
        await page.Locator(".hit h2 a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/search"));
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Changing_the_language_keeps_the_search()
    {
        await using var window = await browser.Open(new Look("zh"));
        var page = window.Page;
        await page.GotoAsync("/search?q=建议10&kind=passage");
        var total = await page.Total();
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#q")).ToHaveValueAsync("建议10");
        Assert.Equal(total, await page.Total());
    }

    [Fact]
    public async Task The_console_ends_with_the_address_and_what_is_there()
    {
        await using var window = await browser.Open(new Look("zh"));
        Assert.Matches(ReadyLine(), browser.Output);
    }

    /// <summary>Opens the first paragraph among the results and sees it marked.</summary>
    private static async Task OpenFirstPassage(IPage page)
    {
        await page.Locator(".hit a.citation").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/documents/[^#]+#"));
        await page.SeesTarget();
    }

    [GeneratedRegex(@"Ready: http://127\.0\.0\.1:\d+ \(\d+ documents, [\d,]+ passages, [\d,]+ entities\) in [\d.]+ s", RegexOptions.None, 1000)]
    private static partial Regex ReadyLine();
}
