using System.Globalization;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Hosting;

/// <summary>
/// Brings the data folder up to date with the seeds while the server already listens. A folder that was filled before is served at once; an
/// empty one as soon as everything is in. A folder that cannot be used stops the program with exit code 3.
/// </summary>
public sealed class StartupIngest(
    IServiceProvider services, IOptions<DataOptions> options, Readiness readiness, WritingTurn turn, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    /// <summary>The exit code where the data folder is damaged, locked or cannot be written.</summary>
    public const int DataFolderUnusable = 3;

    private readonly StartupConsole _console = new(Console.Out);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the start's own thread: the server is to listen before the first file is opened.
        await Task.Yield();
        try
        {
            await BringUpToDate(stoppingToken);
        }
        catch (Exception failed) when (failed is DataFolderException or SearchIndexException)
        {
            readiness.Fail(failed.Message);
            await Console.Error.WriteLineAsync(failed.Message);
            Environment.ExitCode = DataFolderUnusable;
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped on the way: what was acknowledged stays, the next start does the rest.
        }
    }

    private async Task BringUpToDate(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var held = await turn.TakeAsync(cancellationToken);
        var store = services.GetRequiredService<KnowledgeStore>();
        var index = services.GetRequiredService<ISearchIndex>();

        var wasFilled = store.ChangeSequence > 0 && index.Generation.Sequence == store.ChangeSequence;
        if (wasFilled)
            await BecomeReady(store, started);

        var seeds = new SeedFolder(options.Value.Seeds);
        if (Directory.Exists(seeds.Documents))
        {
            await turn.Pipeline(services).RunAsync([seeds.Documents], new StartupProgress(readiness, wasFilled ? null : _console), cancellationToken);
        }
        else
        {
            await Task.Run(() => new IndexFollower(store, index).CatchUp(cancellationToken), cancellationToken);
        }

        turn.DateChanges(services);
        if (!wasFilled)
            await BecomeReady(store, started);
    }

    private async Task BecomeReady(KnowledgeStore store, long started)
    {
        var statistics = store.Statistics();
        readiness.BecomeReady();
        await Listening();
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? HostDefaults.Url;
        _console.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Ready: {address} ({statistics.Documents:N0} documents, {statistics.Passages:N0} passages, {statistics.EntitiesByKind.Values.Sum():N0} entities) in {time.GetElapsedTime(started).TotalSeconds:0.0} s"));
    }

    /// <summary>Waits until the server listens, so that the address said is one that answers.</summary>
    private async Task Listening()
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(() => listening.TrySetResult());
        await using var __ = lifetime.ApplicationStopping.Register(() => listening.TrySetCanceled());
        await listening.Task;
    }
}
