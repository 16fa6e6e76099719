using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Tests.Stories;

/// <summary>A researcher: every passage on a subject over some years, in both languages, exported with citations and run again from one address.</summary>
public sealed class ResearcherTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("zh", true, "传统知识 年份:[2013 TO 2024]")]
    [InlineData("zh", false, "传统知识 年份:[2013 TO 2024]")]
    [InlineData("en", true, "traditional knowledge year:[2013 TO 2024]")]
    [InlineData("en", false, "traditional knowledge year:[2013 TO 2024]")]
    public async Task Every_passage_on_a_subject_is_exported_with_its_citation_and_found_again_from_one_address(string language, bool scripts, string subject)
    {
        await using var window = await browser.Open(new Look(language, Scripts: scripts));
        var page = window.Page;
        await page.Search(subject);
        await page.ChooseKind("passage");
        await Expect(page.Locator(".chip.also").First).ToBeVisibleAsync();
        var total = await page.Total();
        Assert.True(total > 10, $"{total} passages");
        var address = page.Url;

        // As many rows as the page says results, in both languages, of those years, each with its citation and its own address.
        var lines = await Lines(await (await page.TakeFile(page.Locator(".export a[href*='format=jsonl']"))).PathAsync());
        Assert.Equal(total, lines.Count);
        Assert.Equal(["en", "zh"], lines.Select(line => line.GetProperty("language").GetString()!).Distinct().Order());
        Assert.All(lines, line =>
        {
            Assert.Matches(@"\S", line.GetProperty("citation").GetString());
            Assert.Contains("/documents/", line.GetProperty("url").GetString(), StringComparison.Ordinal);
        });
        var table = await File.ReadAllTextAsync(await (await page.TakeFile(page.Locator(".export a[href*='format=csv']"))).PathAsync(), TestContext.Current.CancellationToken);
        var rows = Csv(table);
        Assert.Equal(total, rows.Count - 1);
        var year = rows[0].IndexOf("year");
        Assert.All(rows.Skip(1), row => Assert.InRange(int.Parse(row[year], CultureInfo.InvariantCulture), 2013, 2024));

        // What is written down about the export leads back to the same results; so does the address, to somebody else.
        var manifest = await page.Context.APIRequest.GetAsync(await page.Locator(".export a[href*='manifest']").EvaluateAsync<string>("link => link.href"));
        var again = (await manifest.JsonAsync())!.Value.GetProperty("links").GetProperty("results").GetString()!;
        await using var other = await browser.Open(new Look(language, Phone: true, Scripts: !scripts));
        foreach (var way in (string[])[again, address])
        {
            await other.Page.GotoAsync(way);
            Assert.Equal(total, await other.Page.Total());
        }
        await other.Page.Locator(".hit a.citation").First.ClickAsync();
        await Expect(other.Page).ToHaveURLAsync(new Regex("/documents/[^#]+#"));
        await other.Page.SeesTarget();
    }

    private static async Task<List<JsonElement>> Lines(string file) =>
        [.. (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The records of a CSV file (RFC 4180).</summary>
    private static List<List<string>> Csv(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = text[0] == '\uFEFF' ? 1 : 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || character is not (',' or '\r' or '\n'))
                field.Append(character);
            else if (character != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
        }
        return records;
    }
}
