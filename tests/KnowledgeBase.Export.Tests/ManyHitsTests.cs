using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Tests;

/// <summary>
/// Whether memory stays flat however many hits there are. Takes minutes, so it runs where it is asked for: KB_EXPORT_HITS=1000000, with -showLiveOutput for the figures.
/// </summary>
public sealed class ManyHitsTests
{
    private const int PassagesPerDocument = 2_000;

    /// <summary>What an export may take above what the open index takes: pages of places and texts, buffers, and what the collector has not collected yet.</summary>
    private const long MostBytes = 128L << 20;

    private static readonly string[] Words =
        ["知识产权", "发展议程", "development", "technology transfer", "美食旅游", "capacity building", "trademark", "乌干达", "女企业家", "access to knowledge", "专利信息", "cooperation"];

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_hits()
    {
        var asked = Environment.GetEnvironmentVariable("KB_EXPORT_HITS");
        Assert.SkipUnless(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var hits), "Set KB_EXPORT_HITS to a number of hits to run this.");
        using var corpus = new Corpus();
        var random = new Random(20261121);
        for (var document = 0; document < hits / PassagesPerDocument; document++)
        {
            corpus.Put(
                string.Create(CultureInfo.InvariantCulture, $"d{document}.zh"),
                null,
                [.. Enumerable.Range(1, PassagesPerDocument).Select(number => $"第{number}段 " + string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[random.Next(Words.Length)])))]);
        }

        corpus.Follow();
        var search = new SearchQuery { Text = "development OR 知识产权", Language = "en", Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = ["passage"] } };

        // The lists of the index are decoded, and everything is compiled, before anything is measured.
        corpus.Search.Search(search, TestContext.Current.CancellationToken);
        foreach (var format in (ExportFormat[])[ExportFormat.Csv, ExportFormat.Xlsx, ExportFormat.JsonLines, ExportFormat.BibTex])
            await Measure(corpus, search, format);
    }

    private static async Task Measure(Corpus corpus, SearchQuery search, ExportFormat format)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        var clock = Stopwatch.StartNew();
        await using var output = new AsyncOnlyStream { Keeps = false };
        var written = await corpus.Open(format, search).WriteAsync(output, _ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{format.Name}: {written.Rows:N0} rows, {output.Count / 1e6:N0} MB in {clock.Elapsed.TotalSeconds:N1} s; managed memory {before / 1e6:N0} MB before, at most {(most - before) / 1e6:N0} MB more; resident {Environment.WorkingSet / 1e6:N0} MB"));
        Assert.Equal(written.Total, written.Rows);
        Assert.InRange(most - before, long.MinValue, MostBytes);
    }
}
