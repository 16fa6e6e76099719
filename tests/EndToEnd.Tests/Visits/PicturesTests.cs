using EndToEnd.Tests.Browser;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Visits;

/// <summary>
/// Pictures of every sort of page in both languages, wide and on a phone, light and dark, and what is printed as PDF. <c>tools/screenshots.sh DIR</c>
/// takes them all; without it one page is pictured, so that the command is known to work.
/// </summary>
public sealed class PicturesTests(BrowserFixture browser) : IDisposable
{
    /// <summary>The environment variable that names the folder to put them into.</summary>
    private const string Variable = "KB_PICTURES";

    /// <summary>How much of a page is pictured: the longest would be larger than browsers can picture, and nobody looks at it.</summary>
    private const int MostPixels = 5000;

    private readonly string? _asked = Environment.GetEnvironmentVariable(Variable);
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("knowledge-base-pictures-");

    [Fact]
    public async Task Pictures_are_taken_of_every_sort_of_page()
    {
        IReadOnlyList<SitePage> pages = _asked is null ? [SitePages.All.First(page => page.IsPrinted)] : [.. SitePages.All, .. SitePages.Filled, SitePages.LongDocument];
        var folder = _asked ?? _temporary.FullName;
        Directory.CreateDirectory(folder);
        var taken = new List<string>();
        foreach (var language in (string[])["zh", "en"])
        {
            foreach (var isPhone in (bool[])[false, true])
                taken.AddRange(await Pictures(pages, language, isPhone, folder));
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), PictureSheet.Of(taken), TestContext.Current.CancellationToken);
        Assert.Equal((pages.Count * 8) + (pages.Count(page => page.IsPrinted) * 2), taken.Count);
        Assert.All(taken, file => Assert.True(new FileInfo(Path.Combine(folder, file)).Length > 5000, file));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_profile_of_a_country_is_printed_on_one_sheet(string language)
    {
        await using var window = await browser.Open(new Look(language));
        await window.Page.GotoAsync("/countries/ug");
        var pdf = System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { Format = PaperFormat.A4 }));
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"));
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private async Task<List<string>> Pictures(IReadOnlyList<SitePage> pages, string language, bool isPhone, string folder)
    {
        await using var window = await browser.Open(new Look(language, Phone: isPhone));
        var page = window.Page;
        var taken = new List<string>();
        foreach (var pictured in pages)
        {
            await page.GotoAsync(pictured.Path);
            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            var width = page.ViewportSize!.Width;
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var file = $"{pictured.Name}.{language}.{(isPhone ? "phone" : "wide")}.{(scheme == ColorScheme.Dark ? "dark" : "light")}.png";
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true, Clip = new() { Width = width, Height = Math.Min(height, MostPixels) } });
                taken.Add(file);
            }
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (pictured.IsPrinted && !isPhone)
            {
                var file = $"{pictured.Name}.{language}.print.pdf";
                await page.PdfAsync(new() { Path = Path.Combine(folder, file), Format = PaperFormat.A4 });
                taken.Add(file);
            }
        }
        return taken;
    }
}
