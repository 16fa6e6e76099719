using System.Diagnostics;
using KnowledgeBase.Benchmarks.Corpus;
using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Benchmarks.Plain;
using KnowledgeBase.Benchmarks.Reporting;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;

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
        var (bytes, wall, analysing, indexing, plainly) = (0L, 0L, 0L, 0L, 0L);
        foreach (var batch in corpus.Documents().Chunk(DocumentsPerCommit))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes += batch.Sum(document => document.TextBytes);
            var (clock, start) = (Stopwatch.GetTimestamp(), ThreadTime.Nanoseconds);
            using (var writer = index.BeginWrite())
            {
                // As in the product: one thread analyses, another writes.
                foreach (var document in batch.Select(Analyse).MadeAhead(document => document.Weight, IndexFollower.BytesAhead, cancellationToken))
                    writer.Put(document);
                writer.Commit(bytes);
            }

            wall += Stopwatch.GetTimestamp() - clock;
            indexing += ThreadTime.Nanoseconds - start;
            if (plain is not null)
                plainly += AddTo(plain, batch);
        }

        PreparedDocument Analyse(SourceDocument document)
        {
            var start = ThreadTime.Nanoseconds;
            var analysed = index.Schema.Prepare(analysis.Analyse(document));
            analysing += ThreadTime.Nanoseconds - start;
            return analysed;
        }

        long AddTo(PlainIndex fts, SourceDocument[] batch)
        {
            var documents = Array.ConvertAll(batch, analysis.Analyse);
            var start = ThreadTime.Nanoseconds;
            foreach (var document in documents)
                fts.Add(document);
            fts.Commit();
            return ThreadTime.Nanoseconds - start;
        }

        return new IndexingFigures(
            bytes, analysing / 1e9, indexing / 1e9, (double)wall / Stopwatch.Frequency, plain is null ? null : plainly / 1e9, ProcessMemory.Now());
    }
}
