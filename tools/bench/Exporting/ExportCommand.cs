using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Export;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Exporting;

/// <summary><c>bench export DATA</c>: time and memory of the export of all hits, format by format.</summary>
internal static class ExportCommand
{
    private const int UsualHits = 1_000_000;

    public static Command Create(TextWriter output, TextWriter progress)
    {
        var data = new Argument<string>("DATA") { Description = "The data folder; filled with passages made up from the seeds where it is empty, which takes minutes." };
        var hits = new Option<int>("--hits") { HelpName = "N", Description = "How many passages an empty folder is filled with.", DefaultValueFactory = _ => UsualHits };
        var formats = new Option<string>("--formats") { HelpName = "NAMES", Description = "The formats, with commas between. Default: all that have no bound." };
        var command = new Command("export", "Measures the export of all hits: rows, bytes, time, memory, and how soon the work ends when its reader hangs up. Linux only.") { data, hits, formats };
        command.SetAction((parsed, cancellationToken) => Run(
            parsed.GetValue(data)!, parsed.GetValue(hits), Formats(parsed.GetValue(formats)), output, progress, cancellationToken));
        return command;
    }

    private static List<ExportFormat> Formats(string? names) => names is null
        ? [.. ExportFormat.All.Where(format => format.MostHits == int.MaxValue)]
        : [.. names.Split(',', StringSplitOptions.TrimEntries).Select(name => ExportFormat.Find(name) ?? throw new InvalidDataException($"There is no format '{name}'."))];

    private static async Task<int> Run(string data, int hits, List<ExportFormat> formats, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data);
        SyntheticStore.Fill(data, hits, progress, cancellationToken);
        using var store = KnowledgeStore.Open(data, StoreAccess.ReadOnly, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(Path.Combine(data, DataFolder.IndexFileName), IndexLayout.Schema, IndexAccess.ReadOnly);
        var service = new SearchService(store, index, TimeProvider.System);
        var search = new SearchQuery
        {
            Text = SyntheticStore.Word,
            Language = "en",
            Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = [RecordKinds.Passage] },
        };

        // The lists of the index are decoded before anything is measured, as they are in a server that has been searched.
        service.Search(search, cancellationToken);
        var benchmark = new ExportBenchmark(new ExportService(service, store, TimeProvider.System), search);
        await output.WriteLineAsync($"{"format",-9}{"rows",10} {"MB",8} {"s",8} {"s CPU",8} {"rows/s",10} {"MB before",10} {"MB most",8} {"stops in ms",12}").ConfigureAwait(false);
        foreach (var format in formats)
        {
            var figures = await benchmark.Run(format, cancellationToken).ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{figures.Format,-9}{figures.Rows,10} {figures.Bytes / 1e6,8:N1} {figures.Seconds,8:N1} {figures.ProcessorSeconds,8:N1} {figures.Rows / figures.Seconds,10:N0} {figures.ResidentBefore / 1e6,10:N0} {figures.ResidentMost / 1e6,8:N0} {figures.StopMilliseconds,12:N0}")).ConfigureAwait(false);
        }

        return 0;
    }
}
