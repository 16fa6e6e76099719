using System.Diagnostics;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Service;

/// <summary>Times the search service on one thread. The names of all entities, in both languages, are the queries.</summary>
internal sealed class ServiceBenchmark(KnowledgeStore store, ISearchIndex index)
{
    /// <summary>Rounds over all names before anything is timed.</summary>
    private const int UntimedRounds = 3;

    /// <summary>Letters typed of a name: after so many the reader has chosen.</summary>
    private const int MostLetters = 16;

    private readonly List<string> _names = NamesOf(store);
    private readonly Suggester _suggester = new(store, index);

    public SearchService Service { get; } = new(store, index, TimeProvider.System);

    /// <summary>Milliseconds of processor time of each search.</summary>
    public List<double> Searches(double seconds, CancellationToken cancellationToken) => Time(
        _names, name => Service.Search(new SearchQuery { Text = name }, cancellationToken), seconds, cancellationToken);

    /// <summary>Milliseconds of processor time of the suggestions for each letter typed.</summary>
    public List<double> Suggestions(double seconds, CancellationToken cancellationToken) => Time(
        [.. _names.SelectMany(name => Enumerable.Range(1, Math.Min(MostLetters, name.Length)).Select(letters => name[..letters])).Distinct()],
        typed => _suggester.Suggest(typed, "zh"), seconds, cancellationToken);

    /// <summary>The names of all entities, as many characters as a query may have.</summary>
    internal static List<string> NamesOf(KnowledgeStore store) =>
    [
        .. EntityKinds.All.SelectMany(kind => store.Entities(kind)).SelectMany(entity => new[] { entity.Name.Zh, entity.Name.En })
            .Where(name => name is { Length: > 0 and <= 512 }).Select(name => name!).Distinct(StringComparer.Ordinal),
    ];

    private static List<double> Time(List<string> texts, Action<string> ask, double seconds, CancellationToken cancellationToken)
    {
        var order = texts.ToArray();
        new Random(20261121).Shuffle(order);
        for (var round = 0; round < UntimedRounds; round++)
        {
            foreach (var text in order)
                ask(text);
        }

        var taken = new List<double>();
        for (var started = Stopwatch.GetTimestamp(); taken.Count == 0 || Stopwatch.GetElapsedTime(started).TotalSeconds < seconds;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = ThreadTime.Nanoseconds;
            ask(order[taken.Count % order.Length]);
            taken.Add((ThreadTime.Nanoseconds - before) / 1e6);
        }

        return taken;
    }
}
