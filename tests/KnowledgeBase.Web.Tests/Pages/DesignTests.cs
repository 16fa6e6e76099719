using System.Text.RegularExpressions;
using KnowledgeBase.Web.Drawing;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Pages;

/// <summary>The page that shows what pages are made of leaves nothing out.</summary>
public sealed partial class DesignTests(SiteFixture site)
{
    /// <summary>What stands on every page, and what only pages of their own have.</summary>
    private static readonly string[] OnPagesOfTheirOwn = ["notice-page", "apply", "chips-more", "source", "language-choice", "site-bar", "site-footer", "site-header", "site-sections", "skip-link"];

    [Fact]
    public async Task Every_token_of_the_style_sheet_is_shown()
    {
        using var client = site.Client();
        var defined = Definition().Matches(await client.GetStringAsync("/css/tokens.css", TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        string[] listed = [.. DesignTokens.Colours, .. DesignTokens.Sizes, .. DesignTokens.Fonts, .. DesignTokens.Distances, .. DesignTokens.Measures];
        Assert.Equal(defined, listed.Order(StringComparer.Ordinal));
        var page = await client.Page("/design");
        var shown = page.QuerySelectorAll("code").Select(code => code.TextContent.TrimStart('-')).ToHashSet();
        Assert.Subset(shown, listed.ToHashSet());
        var styles = await client.GetStringAsync("/css/design.css", TestContext.Current.CancellationToken);
        Assert.All(listed.Except(DesignTokens.Measures), token => Assert.Contains($"var(--{token})", styles, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_shared_part_is_shown()
    {
        using var client = site.Client();
        var page = await client.Page("/design");
        var parts = Class().Matches(await client.GetStringAsync("/css/parts.css", TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct();
        Assert.All(parts.Except(OnPagesOfTheirOwn), part => Assert.True(page.QuerySelector($".{part}") is not null, $"/design does not show .{part}"));
    }

    [Fact]
    public async Task No_style_sheet_uses_a_token_that_is_not_defined()
    {
        using var client = site.Client();
        var sheets = (await client.Page("/design")).QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(sheets.Count > 5);
        var texts = new List<string>();
        foreach (var sheet in sheets)
            texts.Add(await client.GetStringAsync(sheet, TestContext.Current.CancellationToken));
        var defined = texts.SelectMany(text => Definition().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(texts.SelectMany(text => Use().Matches(text)).Select(match => match.Groups[1].Value).Where(token => !defined.Contains(token)).Distinct());
    }

    [GeneratedRegex(@"(?<=[\s{;])--([a-z0-9-]+)\s*:", RegexOptions.None, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\(--([a-z0-9-]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"(?<![\d])\.([a-z][a-z-]+)", RegexOptions.None, 1000)]
    private static partial Regex Class();
}
