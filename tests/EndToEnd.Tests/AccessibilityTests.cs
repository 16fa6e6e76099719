using Deque.AxeCore.Playwright;
using EndToEnd.Tests.Browser;

namespace EndToEnd.Tests;

/// <summary>Every sort of page, in both languages, light and dark, on a wide screen and a phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly string[] Pages =
    [
        "/",
        "/search?q=知识产权&recommendation=10",
        "/search?q=gastronomic+tourism",
        "/search?q=zzzzqqqxxx",
        "/search?q=知识产权&size=0",
        "/assistance?country=la&need=地理标志",
        "/compare?project=da-10-05&project=da-10-03",
        "/shelf?id=recommendation/10&id=passage/cdip-32-2.zh/p9",
        "/documents",
        "/documents/cdip-22-internal-coordination.zh#p3",
        "/documents/cdip-32-uk-proposal.zh",
        "/recommendations",
        "/recommendations/10",
        "/projects",
        "/countries",
        "/countries/ug",
        "/expected-results/4.2",
        "/nothing-here", "/overviews/recommendations-results", "/overviews/projects-by-year", "/overviews/projects-by-recommendation", "/coverage", "/design", "/projects/da-4-10-03", "/contacts/development-sector", "/documents/cdip-22-internal-coordination.zh?with=en&find=知识产权",
    ];

    /// <summary>The longest document, with notes and wide tables; once is enough for it.</summary>
    private const string LongDocument = "/documents/cdip-32-2.zh#p19.v";

    public static TheoryData<string, bool> Looks => new() { { "zh", false }, { "zh", true }, { "en", false }, { "en", true } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_no_violation(string language, bool dark)
    {
        await using var window = await browser.Open(new Look(language, dark));
        var violations = new List<string>();
        foreach (var address in language == "zh" && !dark ? [.. Pages, LongDocument] : Pages)
        {
            await window.Page.GotoAsync(address);
            var found = await window.Page.RunAxe();
            violations.AddRange(found.Violations.Select(violation => $"{address}: {violation.Id}: {violation.Nodes[0].Html}"));
        }
        Assert.Empty(violations);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Nothing_is_wider_than_a_phone(string language)
    {
        await using var window = await browser.Open(new Look(language, Phone: true));
        foreach (var address in (string[])[.. Pages, LongDocument])
        {
            await window.Page.GotoAsync(address);
            var beyond = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(beyond <= 0, $"{address} is {beyond} px too wide");
        }
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Nothing_is_wider_than_the_window_at_twice_the_size(string language)
    {
        await using var window = await browser.Open(new Look(language));
        await window.Page.SetViewportSizeAsync(640, 450);
        foreach (var address in Pages)
        {
            await window.Page.GotoAsync(address);
            var beyond = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(beyond <= 0, $"{address} is {beyond} px too wide");
        }
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_of()
    {
        await using var window = await browser.Open(new Look("zh"));
        var complaints = new List<string>();
        window.Page.Console += (_, message) =>
        {
            // That a page answered 400 or 404 is no complaint: it was asked to.
            if (message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
                complaints.Add($"{window.Page.Url}: {message.Text}");
        };
        foreach (var address in Pages)
            await window.Page.GotoAsync(address);
        Assert.Empty(complaints);
    }
}
