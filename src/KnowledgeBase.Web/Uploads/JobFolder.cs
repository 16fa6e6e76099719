using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeBase.Store;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Uploads;

/// <summary>
/// The jobs of a data folder, each in a folder of its own: <c>job.json</c> and the files under numbers. What is in it when <see cref="Accept"/> returns is on
/// the disk. Thread-safe.
/// </summary>
public sealed partial class JobFolder : IDisposable
{
    private const string RecordName = "job.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string root;
    private readonly UploadOptions options;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Job> jobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim waiting = new(0);

    public JobFolder(IOptions<Hosting.DataOptions> data, IOptions<UploadOptions> uploads, TimeProvider time, ILogger<JobFolder> logger)
    {
        (root, options, this.time) = (Path.Combine(data.Value.Path, DataFolder.JobsFolderName), uploads.Value, time);
        foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
            Load(folder, logger);
        Forget();
        if (jobs.Values.Count(job => !job.IsOver) is > 0 and var left)
            waiting.Release(left);
    }

    /// <summary>Raised with a job whenever it has changed.</summary>
    public event Action<Job>? Changed;

    /// <summary>Whether another job of so many bytes can wait.</summary>
    public bool HasRoom(long bytes)
    {
        var ahead = jobs.Values.Where(job => !job.IsOver).ToList();
        return ahead.Count < options.MaxWaitingJobs && ahead.Sum(job => job.Bytes) + bytes <= options.MaxWaitingBytes;
    }

    /// <summary>A new folder for files that are coming in. To be given to <see cref="Accept"/>, or deleted.</summary>
    public string Begin(out string id)
    {
        id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return Directory.CreateDirectory(Path.Combine(root, id)).FullName;
    }

    /// <summary>Takes a job on: when this returns, it will be done.</summary>
    /// <exception cref="IOException">It could not be written down.</exception>
    public Job Accept(string id, string key, IReadOnlyList<JobFile> files, string? deletes = null)
    {
        var job = new Job(id, time.GetUtcNow(), key) { Files = files, Deletes = deletes };
        Write(job);
        DurableFile.SyncFolder(root);
        DurableFile.SyncFolder(Path.GetDirectoryName(root)!);
        jobs[id] = job;
        waiting.Release();
        return job;
    }

    /// <summary>A job; null where there is none, or it is forgotten.</summary>
    public Job? Find(string id) => jobs.GetValueOrDefault(id);

    /// <summary>The newest jobs first.</summary>
    public IReadOnlyList<Job> Newest(int most) => [.. jobs.Values.OrderByDescending(job => job.CreatedAt).ThenBy(job => job.Id, StringComparer.Ordinal).Take(most)];

    /// <summary>Waits for a job to be done: the oldest that waits.</summary>
    public async Task<Job> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await waiting.WaitAsync(cancellationToken);
            if (Oldest() is { } next)
                return next;
        }
    }

    /// <summary>The oldest job that waits, if one does.</summary>
    public Job? TryNext() => waiting.Wait(0) ? Oldest() : null;

    private Job? Oldest() => jobs.Values.Where(job => !job.IsOver).OrderBy(job => job.CreatedAt).ThenBy(job => job.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Puts a job back, to be taken again.</summary>
    public void Return() => waiting.Release();

    /// <summary>Where a job's file is.</summary>
    public string PathOf(Job job, JobFile file) => Path.Combine(root, job.Id, file.StoredAs);

    /// <summary>Writes down how far a job is; deletes its files when it is done.</summary>
    /// <exception cref="IOException">It could not be written down.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written down.</exception>
    public Job Update(Job job)
    {
        Write(job);
        jobs[job.Id] = job;
        if (job.State == JobState.Done)
        {
            foreach (var file in job.Files)
                File.Delete(PathOf(job, file));
        }
        if (job.IsOver)
            Forget();
        Changed?.Invoke(job);
        return job;
    }

    /// <summary>Remembers how far a job is, and writes it down if that can be done: where it cannot, the next start knows the job as it was written down last.</summary>
    public void Keep(Job job)
    {
        try
        {
            Update(job);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            jobs[job.Id] = job;
            Changed?.Invoke(job);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => waiting.Dispose();

    /// <summary>Whatever it holds is gone: it was never accepted.</summary>
    public static void Discard(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The next start finds it without a record and deletes it then.
        }
    }

    private void Write(Job job) => DurableFile.Replace(Path.Combine(root, job.Id, RecordName), JsonSerializer.SerializeToUtf8Bytes(job, Json));

    private void Load(string folder, ILogger logger)
    {
        var record = Path.Combine(folder, RecordName);
        if (!File.Exists(record))
        {
            Discard(folder);
            return;
        }
        try
        {
            if (JsonSerializer.Deserialize<Job>(File.ReadAllBytes(record), Json) is { Id: { } id } job && id == Path.GetFileName(folder))
                jobs[id] = job.State == JobState.Running ? job with { State = JobState.Queued } : job;
        }
        catch (JsonException damaged)
        {
            LogDamaged(logger, folder, damaged.Message);
        }
    }

    /// <summary>Keeps the newest of those that are over.</summary>
    private void Forget()
    {
        foreach (var job in jobs.Values.Where(job => job.IsOver).OrderByDescending(job => job.FinishedAt).Skip(options.KeptJobs))
        {
            if (jobs.TryRemove(job.Id, out _))
                Discard(Path.Combine(root, job.Id));
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The record of the job in {Folder} cannot be understood, and is left alone: {Reason}")]
    private static partial void LogDamaged(ILogger logger, string folder, string reason);
}
