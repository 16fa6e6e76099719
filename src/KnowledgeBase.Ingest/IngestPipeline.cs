using KnowledgeBase.Index;
using KnowledgeBase.Ingest.Discovery;
using KnowledgeBase.Ingest.Identity;
using KnowledgeBase.Ingest.Linking;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Ingest.Reading;
using KnowledgeBase.Ingest.Storing;
using KnowledgeBase.Ingest.Twins;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest;

/// <summary>
/// Brings files into the store: reads those that are new or changed, several at a time, stores them one by one, then builds the catalogue
/// out of all documents, links them and brings the index up to date.
/// </summary>
/// <remarks>
/// Ingesting the same again changes nothing. A document whose file is gone stays. Every file stands alone: one that fails is reported
/// and keeps neither the others out nor its own earlier document from being served. When it is cancelled or killed, what was
/// acknowledged (<see cref="IngestEvent.FileFinished"/>) stays, and the next run does the rest. One run at a time a store.
/// </remarks>
/// <param name="store">The store, open for writing.</param>
/// <param name="index">The index that follows the store; null where there is none.</param>
/// <param name="time">The clock.</param>
/// <param name="options">How it is done; the defaults where null.</param>
public sealed class IngestPipeline(KnowledgeStore store, ISearchIndex? index, TimeProvider time, IngestOptions? options = null)
{
    private readonly IngestOptions _options = options ?? new IngestOptions();

    /// <summary>Ingests files and folders.</summary>
    /// <param name="paths">Files, and folders with all below them, in the order in which they are taken.</param>
    /// <param name="progress">Told of everything that happens, as it happens.</param>
    /// <param name="cancellationToken">Stops between files and documents.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="DataFolderException">The store cannot be read or written.</exception>
    /// <exception cref="SearchIndexException">The index cannot be written; the store is complete, and the next run brings the index up to date.</exception>
    public Task<IngestReport> RunAsync(
        IReadOnlyList<string> paths, IProgress<IngestEvent>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync((discovery, cancelled) => discovery.Find(paths, cancelled), progress, cancellationToken);

    /// <summary>Ingests files that were handed in under names, which never reach the file system. Each replaces whatever document has its identifier.</summary>
    /// <inheritdoc cref="RunAsync(IReadOnlyList{string}, IProgress{IngestEvent}, CancellationToken)"/>
    public Task<IngestReport> RunHandedInAsync(
        IReadOnlyList<HandedInFile> files, IProgress<IngestEvent>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync((discovery, cancelled) => discovery.Find(files, cancelled), progress, cancellationToken);

    private async Task<IngestReport> RunAsync(
        Func<FileDiscovery, CancellationToken, IReadOnlyList<FoundFile>> find, IProgress<IngestEvent>? progress, CancellationToken cancellationToken)
    {
        var run = new IngestRun(time, progress);
        var before = store.ChangeSequence;
        try
        {
            var outcome = await RunAsync(find, run, cancellationToken).ConfigureAwait(false);
            var report = Report(run, before, outcome);
            run.Report(new IngestEvent.Finished(report));
            return report;
        }
        catch (OperationCanceledException)
        {
            run.Report(new IngestEvent.Stopped(Report(run, before, null)));
            throw;
        }
    }

    private async Task<CatalogueOutcome> RunAsync(
        Func<FileDiscovery, CancellationToken, IReadOnlyList<FoundFile>> find, IngestRun run, CancellationToken cancellationToken)
    {
        run.Begin(IngestPhase.Discovering);
        var discovery = new FileDiscovery(_options.Pool?.Limits ?? _options.Limits);
        var files = await Task.Run(() => find(discovery, cancellationToken), cancellationToken).ConfigureAwait(false);

        run.BeginReading(files);
        await ReadInProcessesAsync(files, run, cancellationToken).ConfigureAwait(false);

        run.Begin(IngestPhase.Cataloguing, store.Statistics().Documents);
        var catalogue = await Task.Run(() => CatalogueStep.Build(store, _options.CatalogueFolder, cancellationToken), cancellationToken).ConfigureAwait(false);
        var entities = store.PutEntities([.. catalogue.Catalogue.All]);
        run.Report(new IngestEvent.EntitiesStored(entities));
        var linking = new CatalogueLinking(catalogue.Catalogue);
        var relinked = await LinkingStep.RunAsync(store, linking, _options.Readers, run, cancellationToken).ConfigureAwait(false);

        var aligned = await Task.Run(() => TwinStep.Run(store, cancellationToken), cancellationToken).ConfigureAwait(false);

        if (index is not null)
        {
            run.Begin(IngestPhase.Indexing);
            await Task.Run(() => new IndexFollower(store, index).CatchUp(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        return new CatalogueOutcome(catalogue, entities, relinked, aligned);
    }

    private IngestReport Report(IngestRun run, long before, CatalogueOutcome? outcome) => new()
    {
        Complete = outcome is not null,
        Found = run.Found,
        StartedAt = run.StartedAt,
        Elapsed = run.Elapsed,
        Files = run.Files,
        Entities = outcome?.Entities ?? new EntityChanges(0, 0, 0, 0),
        DocumentsRelinked = outcome?.Relinked ?? 0,
        TwinsAligned = outcome?.Aligned ?? 0,
        CatalogueErrors = outcome?.Catalogue.Errors ?? [],
        CatalogueIssues = outcome?.Catalogue.Issues.Count ?? 0,
        SequenceBefore = before,
        SequenceAfter = store.ChangeSequence,
    };

    private async Task ReadInProcessesAsync(IReadOnlyList<FoundFile> files, IngestRun run, CancellationToken cancellationToken)
    {
        if (_options.Pool is { } shared)
        {
            await ReadAsync(files, shared, run, cancellationToken).ConfigureAwait(false);
            return;
        }
        var own = new ReaderPool(_options.Limits, _options.Readers, time);
        await using (own.ConfigureAwait(false))
            await ReadAsync(files, own, run, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(IReadOnlyList<FoundFile> files, ReaderPool readers, IngestRun run, CancellationToken cancellationToken)
    {
        var known = new KnownFiles(store);
        var reader = new FileReader(known, new IdentitySources(), readers, _options.RetryFailed);
        var writer = new DocumentWriter(store, known, time);
        run.Announce(files, 0);
        var intakes = files.ReadInOrderAsync(reader.ReadAsync, _options.Readers, cancellationToken);
        await foreach (var (file, intake) in intakes.ConfigureAwait(false))
        {
            run.Finish(file, writer.Write(file, intake));
            run.Announce(files, run.Files.Count);
        }
    }

    /// <summary>What came of everything after the files.</summary>
    private sealed record CatalogueOutcome(CatalogueResult Catalogue, EntityChanges Entities, int Relinked, int Aligned);
}
