using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest;

/// <summary>What came of an ingest.</summary>
public sealed record IngestReport
{
    /// <summary>Whether everything was done; false where it was cancelled on the way.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>How many files were found; more than there are <see cref="Files"/> where it was cancelled.</summary>
    public required int Found { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Every file that was offered or found, in the order in which they were taken.</summary>
    public required IReadOnlyList<FileOutcome> Files { get; init; }

    /// <summary>What became of the entities; nothing where it was cancelled before.</summary>
    public required EntityChanges Entities { get; init; }

    /// <summary>How many documents got other links than they had.</summary>
    public required int DocumentsRelinked { get; init; }

    /// <summary>How many documents in two languages were aligned, or aligned otherwise than before.</summary>
    public int TwinsAligned { get; init; }

    /// <summary>What is wrong in the catalogue's files, with file and line; what they say elsewhere is in.</summary>
    public IReadOnlyList<string> CatalogueErrors { get; init; } = [];

    /// <summary>How many things in the catalogue a person should look at: conflicts, missing translations.</summary>
    public int CatalogueIssues { get; init; }

    /// <summary>The store's change sequence before and after.</summary>
    public required long SequenceBefore { get; init; }

    /// <summary>The store's change sequence after the ingest.</summary>
    public required long SequenceAfter { get; init; }

    /// <summary>Whether the knowledge base is another than before.</summary>
    public bool Changed => SequenceAfter != SequenceBefore;

    public int Added => Count(FileStatus.Added);

    public int Replaced => Count(FileStatus.Changed);

    public int Unchanged => Count(FileStatus.Unchanged);

    public int Failed => Count(FileStatus.Failed);

    public int Skipped => Count(FileStatus.Skipped);

    /// <summary>How many documents were read with something lost or guessed.</summary>
    public int WithWarnings => Files.Count(file => file.Warnings > 0);

    /// <summary>How many files failed for each reason, most first.</summary>
    public IReadOnlyDictionary<string, int> FailedByReason => Tally(FileStatus.Failed, file => file.Reason);

    /// <summary>How many files were read as each format, most first.</summary>
    public IReadOnlyDictionary<string, int> ReadByFormat => Tally(null, file => file.Format);

    /// <summary>Passages of the documents offered.</summary>
    public long Passages => Files.Sum(file => (long)file.Passages);

    /// <summary>Bytes of the files offered.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>The report as JSON, with camelCase names and indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, _json.IngestReport);

    /// <summary>For terminals and programs, not for pages: Chinese stays legible.</summary>
    private static readonly IngestJson _json = new(new JsonSerializerOptions(IngestJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    private Dictionary<string, int> Tally(FileStatus? status, Func<FileOutcome, string?> key) => Files
        .Where(file => (status is null || file.Status == status) && key(file) is not null)
        .CountBy(file => key(file)!)
        .OrderByDescending(group => group.Value)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Value);

    private int Count(FileStatus status) => Files.Count(file => file.Status == status);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(IngestReport))]
internal sealed partial class IngestJson : JsonSerializerContext;
