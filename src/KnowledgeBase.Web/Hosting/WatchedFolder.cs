using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Store;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Takes in what is put into a folder while the server runs: <c>--watch DIR</c>, or <c>Data:Watch</c>. The server is the one that writes, so it must be the one that watches.</summary>
public sealed partial class WatchedFolder(
    IServiceProvider services, IOptions<DataOptions> options, Readiness readiness, WritingTurn turn, TimeProvider time, ILogger<WatchedFolder> logger) : BackgroundService
{
    /// <summary>How often it looks, and for how long the folder has to hold still.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Watch.Length == 0)
            return;
        await Task.Yield();
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            var watch = new FolderWatch(options.Value.Watch, Interval, time);
            while (true)
            {
                watch.Note();
                await Ingest(stoppingToken);
                await watch.WaitForChangeAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is there will be taken in at the next start.
        }
    }

    private async Task Ingest(CancellationToken cancellationToken)
    {
        using var held = await turn.TakeAsync(cancellationToken);
        try
        {
            var report = await turn.Pipeline(services).RunAsync([options.Value.Watch], progress: null, cancellationToken);
            turn.DateChanges(services);
            LogTaken(logger, options.Value.Watch, report.Added, report.Replaced, report.Failed);
        }
        catch (Exception failed) when (failed is DataFolderException or SearchIndexException or IOException)
        {
            LogFailed(logger, options.Value.Watch, failed.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Folder}: {Added} documents added, {Changed} changed, {Failed} files failed.")]
    private static partial void LogTaken(ILogger logger, string folder, int added, int changed, int failed);

    [LoggerMessage(2, LogLevel.Error, "{Folder} could not be taken in; it is tried again when something in it changes: {Reason}")]
    private static partial void LogFailed(ILogger logger, string folder, string reason);
}
