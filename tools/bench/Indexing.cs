using System.Diagnostics;
using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Benchmarks.Plain;
using KnowledgeBase.Benchmarks.Reporting;
using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks;

/// <summary>Fills the indexes, document by document, with commits of as many documents as the product's.</summary>
internal static class Indexing
{
    private const int DocumentsPerCommit = 50_000;

    /// <param name="corpus">The documents.</param>
    /// <param name="index">The index; empty.</param>
    /// <param name="plain">FTS5 used plainly, empty; or null.</param>
    /// <param name="cancellationToken">Stops between two documents.</param>
    public static IndexingFigures Run(ICorpus corpus, ISearchIndex index, PlainIndex? plain, CancellationToken cancellationToken)
    {
        var analysis = new DocumentAnalysis();
        var (bytes, wall) = (0L, 0L);
        var (analysing, indexing, plainly) = (0L, 0L, 0L);
        var pending = 0;
        var writer = index.BeginWrite();
        try
        {
            foreach (var document in corpus.Documents())
            {
                cancellationToken.ThrowIfCancellationRequested();
                bytes += document.TextBytes;
                var (clock, start) = (Stopwatch.GetTimestamp(), ThreadTime.Nanoseconds);
                var analysed = analysis.Analyse(document);
                var ready = ThreadTime.Nanoseconds;
                writer.Put(analysed);
                if (++pending == DocumentsPerCommit)
                {
                    writer.Commit(0);
                    writer.Dispose();
                    writer = index.BeginWrite();
                }

                var put = ThreadTime.Nanoseconds;
                wall += Stopwatch.GetTimestamp() - clock;
                plain?.Add(analysed);
                if (pending == DocumentsPerCommit)
                {
                    plain?.Commit();
                    pending = 0;
                }

                (analysing, indexing, plainly) = (analysing + ready - start, indexing + put - ready, plainly + ThreadTime.Nanoseconds - put);
            }

            var (last, began) = (Stopwatch.GetTimestamp(), ThreadTime.Nanoseconds);
            writer.Commit(1);
            indexing += ThreadTime.Nanoseconds - began;
            wall += Stopwatch.GetTimestamp() - last;
            began = ThreadTime.Nanoseconds;
            plain?.Commit();
            plainly += ThreadTime.Nanoseconds - began;
        }
        finally
        {
            writer.Dispose();
        }

        return new IndexingFigures(
            bytes, analysing / 1e9, indexing / 1e9, (double)wall / Stopwatch.Frequency, plain is null ? null : plainly / 1e9, ProcessMemory.Now());
    }
}
