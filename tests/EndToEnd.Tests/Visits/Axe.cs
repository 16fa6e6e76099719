using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Visits;

/// <summary>
/// axe in a page: brought in once for each page that is loaded, and asked for violations alone. The package's own <c>RunAxe</c> brings it in anew for
/// every run, opens a window beside the page to put results of frames together, and writes down a selector for every element that passes.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What violates the rules on a page that is loaded: each rule with the first element that does.</summary>
    /// <param name="page">The page; of one frame, for axe does not look into others here.</param>
    /// <param name="exclude">Selectors of what is not looked at.</param>
    /// <param name="only">The rules to ask; null for all that are usual.</param>
    /// <param name="without">Rules to leave out of the usual ones.</param>
    public static async Task<IReadOnlyList<string>> ViolationsOf(IPage page, IReadOnlyList<string> exclude, IReadOnlyList<string>? only, IReadOnlyList<string> without)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async ({ exclude, only, without }) => {
              const { violations } = await axe.run({ exclude }, {
                resultTypes: ['violations'],
                ...(only === null ? {} : { runOnly: { type: 'rule', values: only } }),
                rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
              });
              return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
            }
            """,
            new { exclude, only, without });
    }
}
