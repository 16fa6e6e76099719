using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Benchmarks.Plain;
using KnowledgeBase.Benchmarks.Queries;
using KnowledgeBase.Benchmarks.Reporting;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Benchmarks;

/// <summary>One run: index, open, search each query for the first time, search all of them warm, and FTS5 used plainly on the same.</summary>
internal sealed class Benchmark(BenchSettings settings, SeedFolder? seeds, TextWriter progress)
{
    private const int DocumentsToWarmUp = 300;
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(1.5);

    private readonly ICorpus _corpus = settings.CorpusFile is { } corpusFile
        ? new FileCorpus(corpusFile, settings.Documents)
        : new GeneratedCorpus(SeedText.Read(seeds ?? throw new InvalidOperationException("There is no folder of seeds.")), settings.Documents, settings.Seed);

    /// <param name="file">Where the index is, or is made; FTS5 used plainly is in a file beside it.</param>
    /// <param name="cancellationToken">Stops between two documents or searches.</param>
    public Report Run(string file, CancellationToken cancellationToken)
    {
        using var plain = settings.Plain ? new PlainIndex(file + ".plain", _corpus.Schema) : null;
        var (indexing, queries) = Prepare(file, plain, cancellationToken);
        WarmUp(queries, plain);

        progress.WriteLine("opening ...");
        PageCache.Drop(file);
        var cold = OpenMs(file, queries[0], out var index);
        index.Dispose();
        ProcessMemory.GiveBack();
        var warm = OpenMs(file, queries[0], out index);
        using var opened = index;
        var memoryOpened = ProcessMemory.Now();
        var first = FirstRuns(index, queries, cancellationToken);
        var differences = new List<string>();
        var classes = new List<ClassFigures>();
        var memorySearched = memoryOpened;
        foreach (var group in queries.GroupBy(query => query.Class).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.WriteLine($"{group.Key} ...");
            var runs = QueryTimer.Warm([.. group], query => index.Search(query.Request, cancellationToken), TimeSpan.FromSeconds(settings.Seconds));
            memorySearched = ProcessMemory.Now();
            var plainly = plain is null ? null : PlainRuns.Of([.. group], plain, first, differences, TimeSpan.FromSeconds(settings.Seconds));
            classes.Add(Figures.Of(group.Key, [.. group], first, runs, plainly));
        }

        return new Report
        {
            Corpus = _corpus.Name,
            Machine = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"),
            Indexing = indexing,
            Documents = index.Generation.Documents,
            IndexBytes = new FileInfo(file).Length,
            PlainBytes = plain is null ? null : new FileInfo(file + ".plain").Length,
            OpenColdMs = cold,
            OpenWarmMs = warm,
            MemoryOpened = memoryOpened,
            MemorySearched = memorySearched,
            Classes = classes,
            Differences = differences,
        };
    }

    private (IndexingFigures? Indexing, IReadOnlyList<BenchQuery> Queries) Prepare(string file, PlainIndex? plain, CancellationToken cancellationToken)
    {
        using var index = SqliteSearchIndex.Open(file, _corpus.Schema);
        IndexingFigures? indexing = null;
        if (index.Generation.Documents == 0)
        {
            progress.WriteLine("indexing ...");
            indexing = Indexing.Run(_corpus, index, plain is { Documents: 0 } ? plain : null, cancellationToken);
        }
        else if (plain is { Documents: 0 })
        {
            progress.WriteLine("indexing plainly ...");
            var analysis = new DocumentAnalysis();
            foreach (var document in _corpus.Documents())
                plain.Add(analysis.Analyse(document));
            plain.Commit();
        }

        progress.WriteLine("drawing queries ...");
        var queries = QuerySet.Of(settings, _corpus, index, seeds);
        return (indexing, queries.Count > 0 ? queries : throw new InvalidDataException("There are no queries of these classes for this corpus."));
    }

    /// <summary>Runs the queries on a small index until the code is compiled, so that first runs show the index's caches and not the compiler's.</summary>
    private void WarmUp(IReadOnlyList<BenchQuery> queries, PlainIndex? plain)
    {
        var folder = Directory.CreateTempSubdirectory("bench-warm-up-").FullName;
        try
        {
            using var index = SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), _corpus.Schema);
            var analysis = new DocumentAnalysis();
            using (var writer = index.BeginWrite())
            {
                foreach (var document in _corpus.Documents().Take(DocumentsToWarmUp))
                    writer.Put(analysis.Analyse(document));
                writer.Commit(0);
            }

            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < _warmUp)
            {
                foreach (var query in queries)
                    index.Search(query.Request);
            }

            if (plain is not null && PlainMatch.Of(queries[0].Request.Query) is { } match)
                plain.Search(match, queries[0].Request);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private double OpenMs(string file, BenchQuery query, out SqliteSearchIndex index)
    {
        var started = Stopwatch.GetTimestamp();
        index = SqliteSearchIndex.Open(file, _corpus.Schema);
        index.Search(query.Request);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Each query once, in an order drawn by the seed, as many people would ask.</summary>
    private Dictionary<BenchQuery, FirstRun> FirstRuns(SqliteSearchIndex index, IReadOnlyList<BenchQuery> queries, CancellationToken cancellationToken)
    {
        progress.WriteLine("first runs ...");
        var draws = new Draws(settings.Seed);
        var first = new Dictionary<BenchQuery, FirstRun>(ReferenceEqualityComparer.Instance);
        foreach (var query in queries.OrderBy(_ => draws.Share()))
        {
            SearchResult? result = null;
            var run = QueryTimer.Time(() => result = index.Search(query.Request, cancellationToken));
            first.Add(query, new FirstRun(run, result!));
        }

        return first;
    }
}
