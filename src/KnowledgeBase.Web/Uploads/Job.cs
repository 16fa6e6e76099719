using System.Text.Json.Serialization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Web.Uploads;

/// <summary>How far a job is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobState>))]
public enum JobState
{
    /// <summary>Safe on the disk; waits for its turn.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>Being done.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Done; each file has its outcome, which may be that it failed.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It could not be done, for the reason in <see cref="Job.Problem"/>; its files are kept.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>A piece of writing that was accepted: it will be done, whatever happens to the process. Immutable; kept as <c>job.json</c>.</summary>
/// <param name="Id">Names it; 128 random bits, so that whoever knows it was told.</param>
/// <param name="CreatedAt">When it was accepted, in UTC.</param>
/// <param name="Key">The key it was asked for with.</param>
public sealed record Job(string Id, DateTimeOffset CreatedAt, string Key)
{
    public JobState State { get; init; }

    /// <summary>How often it was begun. One that takes the process down with it is not begun for ever.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The document to be deleted; null where files are to be ingested.</summary>
    public string? Deletes { get; init; }

    /// <summary>The files that were handed in.</summary>
    public IReadOnlyList<JobFile> Files { get; init; } = [];

    /// <summary>What became of them, in the order in which it was known; a file in an archive has one of its own.</summary>
    public IReadOnlyList<FileOutcome> Outcomes { get; init; } = [];

    /// <summary>Why it failed, in English; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether nothing more will happen.</summary>
    [JsonIgnore]
    public bool IsOver => State is JobState.Done or JobState.Failed;

    /// <summary>The bytes of its files.</summary>
    [JsonIgnore]
    public long Bytes => Files.Sum(file => file.Length);

    /// <summary>Adds an outcome; a file that was added before the process ended stays so, though it is unchanged the second time.</summary>
    public Job With(FileOutcome outcome)
    {
        var known = Outcomes.FirstOrDefault(before => before.Path == outcome.Path);
        if (known is null)
            return this with { Outcomes = [.. Outcomes, outcome] };
        var stays = outcome.Status == FileStatus.Unchanged && known.Status is FileStatus.Added or FileStatus.Changed;
        return stays ? this : this with { Outcomes = [.. Outcomes.Select(before => before.Path == outcome.Path ? outcome : before)] };
    }
}

/// <summary>A file that was handed in.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="StoredAs">What it is called in the job's folder: a number.</param>
/// <param name="Length">Its bytes.</param>
public sealed record JobFile(string Name, string StoredAs, long Length);
