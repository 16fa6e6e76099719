using KnowledgeBase.Ingest;
using KnowledgeBase.Web.Uploads;

namespace KnowledgeBase.Web.Api;

/// <summary>Jobs, newest first.</summary>
public sealed record JobList(IReadOnlyList<JobAnswer> Items);

/// <summary>How far a job is.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind"><c>ingest</c> or <c>delete</c>.</param>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c> (each file has its outcome, which may be that it failed) or <c>failed</c>.</param>
/// <param name="CreatedAt">When it was accepted, in UTC.</param>
/// <param name="StartedAt">When it was first begun; null before.</param>
/// <param name="FinishedAt">When it was over; null before.</param>
/// <param name="Document">The document that is deleted; null where files are read.</param>
/// <param name="Problem">Why it failed, in English; null otherwise.</param>
/// <param name="Files">What became of each file; one in an archive has a line of its own, as <c>archive.zip/folder/name.docx</c>.</param>
public sealed record JobAnswer(
    string Id,
    string Kind,
    JobState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string? Document,
    string? Problem,
    IReadOnlyList<JobFileAnswer> Files)
{
    public static JobAnswer Of(Job job)
    {
        var known = job.Outcomes.Select(JobFileAnswer.Of).ToList();
        var left = job.Files.Where(file => !known.Any(line => line.Name == file.Name || line.Name.StartsWith(file.Name + "/", StringComparison.Ordinal)));
        return new JobAnswer(
            job.Id,
            job.Deletes is null ? "ingest" : "delete",
            job.State,
            job.CreatedAt,
            job.StartedAt,
            job.FinishedAt,
            job.Deletes is null ? null : "document/" + job.Deletes,
            job.Problem,
            [.. known, .. left.Select(file => new JobFileAnswer(file.Name, job.IsOver ? "read-with-others" : "waiting", null, null, null, 0, 0))]);
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Status">
/// <c>waiting</c>; <c>added</c>, <c>changed</c> or <c>unchanged</c>; <c>failed</c> or <c>skipped</c>, for the reason; <c>read-with-others</c> for a .yaml that speaks of other files.
/// </param>
/// <param name="Document">The identifier of its document; null where there is none.</param>
/// <param name="Reason">The name of the reason why it failed or was skipped, which stays the same; else null.</param>
/// <param name="Detail">What exactly was wrong, and what to do, in English; else null.</param>
/// <param name="Passages">How many passages its document has.</param>
/// <param name="Warnings">How many things were lost or guessed in reading it.</param>
public sealed record JobFileAnswer(string Name, string Status, string? Document, string? Reason, string? Detail, int Passages, int Warnings)
{
    public static JobFileAnswer Of(FileOutcome outcome) => new(
        outcome.Path.StartsWith(HandedInFile.PathPrefix, StringComparison.Ordinal) ? outcome.Path[HandedInFile.PathPrefix.Length..] : outcome.Path,
        outcome.Status.ToString().ToLowerInvariant(),
        outcome.DocumentId is null ? null : "document/" + outcome.DocumentId,
        outcome.Reason,
        outcome.Detail,
        outcome.Passages,
        outcome.Warnings);
}
