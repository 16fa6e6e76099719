using EndToEnd.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>A note that opens where it is referred to.</summary>
public sealed class NotesTests(BrowserFixture browser)
{
    /// <summary>It stands in a raised mark, whose lines have no height: what it says lay in one line upon itself.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_lines_stand_below_each_other(bool isPhone)
    {
        await using var window = await browser.Open(new Look("zh", Phone: isPhone));
        var page = window.Page;
        await page.GotoAsync("/documents/cdip-32-2.zh");
        await page.Locator(".note-ref").First.ClickAsync();
        var note = page.Locator(".note-popover");
        await Expect(note).ToBeVisibleAsync();
        Assert.True(await note.EvaluateAsync<bool>("note => parseFloat(getComputedStyle(note).lineHeight) >= 1.5 * parseFloat(getComputedStyle(note).fontSize)"));
    }
}
