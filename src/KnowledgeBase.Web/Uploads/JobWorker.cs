using System.Collections.Concurrent;
using KnowledgeBase.Documents;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Ingest.ReaderProcesses;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Hosting;

namespace KnowledgeBase.Web.Uploads;

/// <summary>Does the jobs, one after the other, also those that an earlier process was told of and did not come to do.</summary>
public sealed partial class JobWorker(
    JobFolder jobs, IServiceProvider services, Readiness readiness, WritingTurn turn, TimeProvider time, ILogger<JobWorker> logger) : BackgroundService
{
    /// <summary>A job during which the process ended so often is not begun again.</summary>
    private const int MaxAttempts = 4;

    private const int MaxReaders = 4;

    /// <summary>How long a job waits for room at first; twice as long each time, up to <see cref="LongestPause"/>.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(32);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gone = new(StringComparer.Ordinal);

    /// <summary>Completes when a job's deletion can be seen by everybody, or the job is over.</summary>
    public Task DeletedAsync(Job job)
    {
        var gone = _gone.GetOrAdd(job.Id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (jobs.Find(job.Id) is not { IsOver: false })
            gone.TrySetResult();
        return gone.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            while (true)
                await RunAllAsync(await jobs.NextAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on with what is not over.
        }
    }

    /// <summary>Does a job and those that wait behind it, with the same processes that read files.</summary>
    private async Task RunAllAsync(Job first, CancellationToken cancellationToken)
    {
        await using var readers = new ReaderPool(ReadLimits.Default, Math.Clamp(Environment.ProcessorCount, 1, MaxReaders), time);
        var pause = Pause;
        for (Job? next = first; next is not null; next = jobs.TryNext())
        {
            if (await RunAsync(next, readers, cancellationToken))
            {
                pause = Pause;
                continue;
            }

            // In its place: a job behind it may be of the same document.
            await Task.Delay(pause, time, cancellationToken);
            pause = pause < LongestPause ? pause * 2 : LongestPause;
            jobs.Return();
        }
    }

    /// <summary>Does a job.</summary>
    /// <returns>False where it has to wait for room on the disk.</returns>
    private async Task<bool> RunAsync(Job job, ReaderPool readers, CancellationToken cancellationToken)
    {
        using var held = await turn.TakeAsync(cancellationToken);
        var before = job.Attempts;
        try
        {
            if (before == MaxAttempts)
            {
                Finish(job with { State = JobState.Failed, Problem = "it was begun several times, and the server ended each time before it was done" });
                return true;
            }
            job = jobs.Update(job with { State = JobState.Running, Attempts = before + 1, StartedAt = job.StartedAt ?? time.GetUtcNow() });
            job = job.Deletes is { } document ? await DeleteAsync(job, document, cancellationToken) : await IngestAsync(job, readers, cancellationToken);
            Finish(job with { State = JobState.Done });
        }
        catch (Exception unusable) when (IsStorage(unusable))
        {
            // What was accepted waits, however long it takes: that is no attempt the job failed at.
            LogAgain(logger, job.Id, unusable.Message);
            jobs.Keep((jobs.Find(job.Id) ?? job) with { State = JobState.Queued, Attempts = before });
            return false;
        }
        catch (SearchIndexException damaged) when (job.Attempts < MaxAttempts)
        {
            // The index is being made anew.
            LogAgain(logger, job.Id, damaged.Message);
            return false;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // Whatever it is, the server goes on, and whoever asks is told.
            LogFailed(logger, job.Id, failed);
            Finish(job with { State = JobState.Failed, Problem = failed is DataFolderException or SearchIndexException ? "the data folder cannot be written to" : "an error of the server, which is in its log" });
        }

        return true;
    }

    /// <summary>Whether the disk is full or fails, or may not be written to: something that passes, or that somebody has to see to.</summary>
    private static bool IsStorage(Exception failed) => failed switch
    {
        SearchIndexException index => index.Fault is IndexFault.Storage or IndexFault.Locked,
        FileNotFoundException or DirectoryNotFoundException => false,
        _ => failed is DataFolderUnavailableException or IOException or UnauthorizedAccessException,
    };

    private async Task<Job> IngestAsync(Job job, ReaderPool readers, CancellationToken cancellationToken)
    {
        var state = new JobProgress(job, jobs);
        await turn.Pipeline(services, readers).RunHandedInAsync([.. job.Files.Select(file => new HandedInFile(file.Name, jobs.PathOf(job, file)))], state, cancellationToken);
        turn.DateChanges(services);
        return state.Job;
    }

    private async Task<Job> DeleteAsync(Job job, string document, CancellationToken cancellationToken)
    {
        var (store, index) = (services.GetRequiredService<KnowledgeStore>(), services.GetRequiredService<ISearchIndex>());
        store.DeleteDocument(document, time.GetUtcNow());
        await Task.Run(() => new IndexFollower(store, index).CatchUp(cancellationToken), cancellationToken);
        if (_gone.TryGetValue(job.Id, out var gone))
            gone.TrySetResult();

        // What the document said of entities is said no more.
        await turn.Pipeline(services).RunAsync([], progress: null, cancellationToken);
        turn.DateChanges(services);
        return job;
    }

    private void Finish(Job job)
    {
        job = job with { FinishedAt = time.GetUtcNow() };
        if (job.State == JobState.Done)
            jobs.Update(job);
        else
            jobs.Keep(job);
        if (_gone.TryRemove(job.Id, out var gone))
            gone.TrySetResult();
        LogOver(logger, job.Id, job.State, job.Key);
    }

    [LoggerMessage(1, LogLevel.Information, "Job {Id} of key {Key} is {State}.")]
    private static partial void LogOver(ILogger logger, string id, JobState state, string key);

    [LoggerMessage(2, LogLevel.Warning, "Job {Id} will be tried again: {Reason}")]
    private static partial void LogAgain(ILogger logger, string id, string reason);

    [LoggerMessage(3, LogLevel.Error, "Job {Id} failed.")]
    private static partial void LogFailed(ILogger logger, string id, Exception failed);

    /// <summary>Writes down each outcome as it is known.</summary>
    private sealed class JobProgress(Job job, JobFolder jobs) : IProgress<IngestEvent>
    {
        public Job Job { get; private set; } = job;

        public void Report(IngestEvent value)
        {
            if (value is IngestEvent.FileFinished finished)
                Job = jobs.Update(Job.With(finished.Outcome));
        }
    }
}
