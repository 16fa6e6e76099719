using EndToEnd.Tests.Browser;
using EndToEnd.Tests.Server;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace EndToEnd.Tests.Browser;

/// <summary>A browser and the server it looks at; once for all tests. Where there is no browser, the tests are skipped.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>How long anything a test waits for may take, in milliseconds: the machine may be busy with other tests.</summary>
    private const float Patience = 20_000;

    /// <summary>How long a page may take to be there with all it shows, in milliseconds. It says that something hangs, not how fast pages are.</summary>
    private const float NavigationPatience = 90_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteProcess? _site;

    /// <summary>The server's address.</summary>
    public string Address => _site!.Address;

    /// <summary>What the server has said on its console.</summary>
    public string Output => _site!.Output;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } chromium)
            return;
        _site = await SiteProcess.Start(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    /// <summary>A new window.</summary>
    internal async Task<Window> Open(Look look)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (Debian package chromium); the browser tests need it.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = look.Language == "en" ? "en-GB" : "zh-CN",
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Scripts,
            ViewportSize = new() { Width = look.Phone ? 390 : 1280, Height = look.Phone ? 844 : 900 },
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(NavigationPatience);
        return new Window(context, await context.NewPageAsync());
    }
}

/// <summary>How a window looks at the site.</summary>
internal sealed record Look(string Language, bool Dark = false, bool Phone = false, bool Scripts = true);

/// <summary>A window of the browser, closed when it is disposed. The output of the test then holds where it stood, which tells of a failure what it met.</summary>
internal sealed record Window(IBrowserContext Context, IPage Page) : IAsyncDisposable
{
    /// <summary>How much of a page's text is kept, in characters.</summary>
    private const int MostText = 1500;

    /// <summary>How long a page may take to say what it shows, in milliseconds: one that hangs says nothing.</summary>
    private const float Patience = 3_000;

    public async ValueTask DisposeAsync()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"The window ended at {Page.Url}, where it showed:\n{await Shown()}");
        await Context.DisposeAsync();
    }

    /// <summary>The beginning of what the page says, without empty lines.</summary>
    private async Task<string> Shown()
    {
        try
        {
            var lines = (await Page.Locator("main, body:not(:has(main))").InnerTextAsync(new() { Timeout = Patience })).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var text = string.Join('\n', lines);
            return text.Length <= MostText ? text : text[..MostText] + " ...";
        }
        catch (Exception failed) when (failed is PlaywrightException or TimeoutException)
        {
            return $"(nothing that could be read: {failed.Message})";
        }
    }
}
