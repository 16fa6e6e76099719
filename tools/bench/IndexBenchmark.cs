using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks;

/// <summary>Indexing speed, size, opening, and the best, median and 99th percentile of searches by kind: top 10, exact total, five facets.</summary>
internal static class IndexBenchmark
{
    private const int Batch = 20_000;
    private const int Repetitions = 200;

    private static readonly (string Name, Query Query)[] _queries =
    [
        ("term, most frequent (w0)", new TermQuery("w0")),
        ("term, common (w10)", new TermQuery("w10")),
        ("term, middle (w300)", new TermQuery("w300")),
        ("term, rare (w20000)", new TermQuery("w20000")),
        ("AND (w5 w50)", new BooleanQuery { Must = [new TermQuery("w5"), new TermQuery("w50")] }),
        ("AND (w0 w20000)", new BooleanQuery { Must = [new TermQuery("w0"), new TermQuery("w20000")] }),
        ("OR (w20 w100 w500)", new BooleanQuery { Should = [new TermQuery("w20"), new TermQuery("w100"), new TermQuery("w500")] }),
        ("phrase (w0 w1)", new PhraseQuery(["w0", "w1"])),
        ("phrase (w30 w40)", new PhraseQuery(["w30", "w40"])),
        ("near (w30 w40, 5)", new PhraseQuery(["w30", "w40"], 5)),
        ("prefix (w123*)", new PrefixQuery("w123")),
        ("prefix (w4*)", new PrefixQuery("w4")),
        ("all", new MatchAllQuery()),
    ];

    public static void Run(int documents, string file, TextWriter output)
    {
        Index(documents, file, output);
        var started = Stopwatch.GetTimestamp();
        using var index = SqliteSearchIndex.Open(file, SyntheticCorpus.Schema);
        Write(output, $"open {Milliseconds(started):0} ms; memory {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB managed");
        foreach (var (name, query) in _queries)
            Time(index, name, query, output);
    }

    private static void Index(int documents, string file, TextWriter output)
    {
        using var index = SqliteSearchIndex.Open(file, SyntheticCorpus.Schema);
        if (index.Generation.Documents == documents)
            return;
        var bytes = 0L;
        var spent = TimeSpan.Zero;
        foreach (var batch in new SyntheticCorpus().Documents(documents).Chunk(Batch))
        {
            bytes += batch.Sum(SyntheticCorpus.Size);
            var started = Stopwatch.GetTimestamp();
            using var writer = index.BeginWrite();
            foreach (var document in batch)
                writer.Put(document);
            writer.Commit(0);
            spent += Stopwatch.GetElapsedTime(started);
        }

        Write(output, $"{documents} documents, {bytes / 1e6:0.0} MB in {spent.TotalSeconds:0.0} s: {bytes / 1e6 / spent.TotalSeconds:0.0} MB/s; index {new FileInfo(file).Length / 1e6:0.0} MB");
    }

    private static void Time(SqliteSearchIndex index, string name, Query query, TextWriter output)
    {
        var request = new SearchRequest { Query = query, Facets = SyntheticCorpus.Schema.FacetFields, Size = 10 };
        var times = new double[Repetitions];
        var total = 0;
        for (var i = -20; i < Repetitions; i++)
        {
            var started = Stopwatch.GetTimestamp();
            total = index.Search(request).Total;
            if (i >= 0)
                times[i] = Milliseconds(started);
        }

        Array.Sort(times);
        Write(output, $"{name,-26} {total,8} hits  best {times[0],8:0.000} ms  median {times[Repetitions / 2],8:0.000} ms  p99 {times[Repetitions * 99 / 100],8:0.000} ms");
    }

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
