using System.Text.RegularExpressions;
using EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>The suggestions below the search box, with the keyboard alone: what it does and what it tells assistive technology.</summary>
public sealed class SuggestionsTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", "知识", "条建议")]
    [InlineData("en", "tech", "Suggestions:")]
    public async Task Arrows_walk_through_the_suggestions_and_escape_closes_them(string language, string typed, string said)
    {
        await using var window = await browser.Open(new Look(language));
        var page = window.Page;
        await page.GotoAsync("/");
        var box = page.Locator("#q");
        var list = page.GetByRole(AriaRole.Listbox);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.PressSequentiallyAsync(typed);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(list).ToBeVisibleAsync();

        // On a slow machine suggestions come between two letters; only those for the whole word stay.
        await Expect(list.Locator("b").First).ToHaveTextAsync(typed, new() { IgnoreCase = true });
        await Expect(page.Locator("#search-form [role=status]")).ToContainTextAsync(said);
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex(".*"));
        var options = list.GetByRole(AriaRole.Option);
        var count = await options.CountAsync();
        Assert.True(count > 2, $"{count} suggestions");

        await Press(page, "ArrowDown", 0);
        await Press(page, "ArrowDown", 1);
        await Press(page, "ArrowUp", 0);
        await Press(page, "ArrowUp", count - 1);
        await Press(page, "ArrowDown", 0);
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync(typed);

        await box.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex(".*"));
        await Expect(box).ToHaveValueAsync(typed);

        // Closed, an arrow opens the list again, from its beginning or its end.
        await Press(page, "ArrowUp", count - 1);
        await Expect(list).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh", "地理")]
    [InlineData("en", "geog")]
    public async Task Enter_searches_for_the_suggestion_that_is_chosen(string language, string typed)
    {
        await using var window = await browser.Open(new Look(language));
        var page = window.Page;
        await page.GotoAsync($"/search?q=x&kind=passage&lang={language}");
        var box = page.Locator("#q");
        await box.FillAsync(typed);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        var chosen = await page.Locator("#suggestion-0").GetAttributeAsync("data-text");
        Assert.NotEqual(typed, chosen);
        await box.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync(chosen!);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await page.WaitForURLAsync(address => Asked(address)["q"] == chosen);
        Assert.Equal((language, "passage"), (Asked(page.Url)["lang"].ToString(), Asked(page.Url)["kind"].ToString()));
    }

    [Theory]
    [InlineData("zh", "地理")]
    [InlineData("en", "geog")]
    public async Task Enter_without_a_choice_searches_for_what_is_typed(string language, string typed)
    {
        await using var window = await browser.Open(new Look(language));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync(typed);
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?"));
        await Expect(page.Locator("#q")).ToHaveValueAsync(typed);
    }

    [Fact]
    public async Task Pressing_a_suggestion_searches_for_it()
    {
        await using var window = await browser.Open(new Look("en", Phone: true));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("tisc");
        var option = page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First;
        var text = await option.GetAttributeAsync("data-text");
        await option.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?"));
        await Expect(page.Locator("#q")).ToHaveValueAsync(text!);
    }

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Asked(string address) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(address).Query);

    /// <summary>Presses an arrow and sees that one suggestion is chosen, in sight and named to assistive technology.</summary>
    private static async Task Press(IPage page, string key, int chosen)
    {
        await page.Locator("#q").PressAsync(key);
        await Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-activedescendant", $"suggestion-{chosen}");
        await Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
        await Expect(page.Locator($"#suggestion-{chosen}")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Locator($"#suggestion-{chosen}")).ToBeInViewportAsync();
    }
}
