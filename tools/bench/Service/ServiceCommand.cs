using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Service;

/// <summary><c>bench service DATA</c>: what a search and a suggestion cost over a filled data folder, and whether any text at all makes a search fail.</summary>
internal static class ServiceCommand
{
    private const string IndexFile = "search.db";

    public static Command Create(TextWriter output, TextWriter progress)
    {
        var data = new Argument<string>("DATA") { Description = "A data folder that was filled." };
        var seconds = new Option<double>("--seconds") { HelpName = "S", Description = "Seconds of timed runs of each kind.", DefaultValueFactory = _ => 5 };
        var random = new Option<int>("--random") { HelpName = "N", Description = "How many queries of random pieces and signs to search; any that throws ends the run with status 1." };
        var command = new Command("service", "Measures the search service over a data folder: names of all entities as queries, suggestions letter by letter, random queries.") { data, seconds, random };
        data.Validators.Add(result =>
        {
            if (!File.Exists(Path.Combine(result.GetValueOrDefault<string>(), IndexFile)))
                result.AddError($"There is no index in '{result.GetValueOrDefault<string>()}'. Fill it first: kb ingest --data DIR.");
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(
            Run(parsed.GetValue(data)!, parsed.GetValue(seconds), parsed.GetValue(random), output, progress, cancellationToken)));
        return command;
    }

    private static int Run(string data, double seconds, int random, TextWriter output, TextWriter progress, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(data, StoreAccess.ReadOnly, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(Path.Combine(data, IndexFile), IndexLayout.Schema);
        var benchmark = new ServiceBenchmark(store, index);
        output.WriteLine($"{"processor time, ms",-34}{"runs",9} {"median",8} {"p99",8} {"max",8}");
        Write(output, "search, 20 hits and all facets", benchmark.Searches(seconds, cancellationToken));
        Write(output, "suggestion for a letter typed", benchmark.Suggestions(seconds, cancellationToken));
        if (random == 0)
            return 0;
        var outcome = new RandomQueries(store).Run(benchmark.Service, random, progress, cancellationToken);
        Write(output, "random query, 10 hits", outcome.Milliseconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"random queries: {outcome.Answered:N0} answered, {outcome.Refused:N0} refused with a reason, {outcome.Failed:N0} failed; slowest: {outcome.Slowest}"));
        return outcome.Failed == 0 ? 0 : 1;
    }

    private static void Write(TextWriter output, string name, List<double> milliseconds)
    {
        var runs = milliseconds.Count;
        var figures = Distribution.Of(milliseconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{runs,9:N0} {figures.Median,8:0.000} {figures.P99,8:0.00} {figures.Max,8:0.0}"));
    }
}
