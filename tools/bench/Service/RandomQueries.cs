using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Benchmarks.Service;

/// <summary>Queries put together from pieces of names, signs of the query language and characters at random, by a fixed seed.</summary>
internal sealed class RandomQueries(KnowledgeStore store)
{
    private const int Seed = 20261121;
    private const int ToldEvery = 100_000;
    private const int MostPieces = 8;
    private const string Signs = "\"“”「」『』《》()（）[]［］{}+-！!*＊\\&|：:~～^＾?？._,、#<>=/\t\u200b\ud83d\ude00é\u0301\0";

    private static readonly string[] _operators =
        [" AND ", " OR ", " NOT ", " TO ", "title:", "国家：", "year:", "date:", "symbol:", "kind:", "[2013 TO 2024]", "2013..", "~2", "^3", "*", "?", "para 22(iv)", "建议", "CDIP/", "\\"];

    private readonly List<string> _names = ServiceBenchmark.NamesOf(store);
    private readonly Random _random = new(Seed);

    /// <summary>Searches so many queries.</summary>
    public RandomOutcome Run(SearchService service, int count, TextWriter progress, CancellationToken cancellationToken)
    {
        var outcome = new RandomOutcome();
        for (var done = 1; done <= count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Ask(service, Next(), outcome, progress);
            if (done % ToldEvery == 0)
                progress.WriteLine(FormattableString.Invariant($"{done:N0} of {count:N0} random queries"));
        }

        return outcome;
    }

    private static void Ask(SearchService service, string query, RandomOutcome outcome, TextWriter progress)
    {
        var before = ThreadTime.Nanoseconds;
        try
        {
            if (service.Search(new SearchQuery { Text = query, Size = 10 }) is SearchAnswer)
                outcome.Answered++;
            else
                outcome.Refused++;
        }
        catch (Exception failed) when (failed is SearchIndexException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException or KeyNotFoundException)
        {
            outcome.Failed++;
            progress.WriteLine($"'{query}' failed: {failed}");
        }

        outcome.Add(query, (ThreadTime.Nanoseconds - before) / 1e6);
    }

    private string Next()
    {
        var query = string.Concat(Enumerable.Range(0, _random.Next(1, MostPieces + 1)).Select(_ => Piece()));
        return query[..Math.Min(query.Length, 600)];
    }

    private string Piece() => _random.Next(10) switch
    {
        < 2 => Signs[_random.Next(Signs.Length)].ToString(),
        2 => ((char)_random.Next(0x10000)).ToString(),
        < 5 => _operators[_random.Next(_operators.Length)],
        _ => PartOfName() + (_random.Next(2) == 0 ? " " : ""),
    };

    private string PartOfName()
    {
        var name = _names[_random.Next(_names.Count)];
        var start = _random.Next(name.Length);
        return name.Substring(start, _random.Next(1, Math.Min(12, name.Length - start) + 1));
    }
}

/// <summary>What became of the queries.</summary>
internal sealed class RandomOutcome
{
    private double _slowest;

    public int Answered { get; set; }

    public int Refused { get; set; }

    public int Failed { get; set; }

    public string Slowest { get; private set; } = "";

    public List<double> Milliseconds { get; } = [];

    public void Add(string query, double milliseconds)
    {
        Milliseconds.Add(milliseconds);
        if (milliseconds > _slowest)
            (_slowest, Slowest) = (milliseconds, query);
    }
}
