using System.Text.Json.Serialization;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest;

/// <summary>What became of a file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileStatus>))]
public enum FileStatus
{
    /// <summary>It is a new document.</summary>
    [JsonStringEnumMemberName("added")]
    Added,

    /// <summary>Its document replaces an earlier one.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,

    /// <summary>Its document is there already.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>It could not be read; a document made of it earlier is kept.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It is none that is read: hidden, a symbolic link, no regular file.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,
}

/// <summary>What became of one file.</summary>
/// <param name="Path">Relative to the folder it was offered with, with forward slashes.</param>
/// <param name="Status">What became of it.</param>
/// <param name="DocumentId">The document made of it, now or earlier; null where there is none.</param>
/// <param name="Reason">Failed and skipped: one of <see cref="FileReasons"/>; else null.</param>
/// <param name="Detail">What exactly was wrong, and what to do, in English; null where <paramref name="Reason"/> is.</param>
/// <param name="Passages">How many passages its document has.</param>
/// <param name="Bytes">Its size in bytes; 0 where it is not known.</param>
/// <param name="Warnings">How many things were lost or guessed in reading it.</param>
/// <param name="Format">What it was read as: one of <see cref="FormatNames"/>; null where it was not read now.</param>
/// <param name="WarningDetails">The first <see cref="MaxWarningDetails"/> of the things that were lost or guessed; the document keeps all. Null where there are none.</param>
public sealed record FileOutcome(
    string Path,
    FileStatus Status,
    string? DocumentId = null,
    string? Reason = null,
    string? Detail = null,
    int Passages = 0,
    long Bytes = 0,
    int Warnings = 0,
    string? Format = null,
    IReadOnlyList<ReadWarning>? WarningDetails = null)
{
    /// <summary>The most warnings told of one file.</summary>
    public const int MaxWarningDetails = 20;
}

/// <summary>Why a file failed or was skipped: stable names.</summary>
public static class FileReasons
{
    /// <summary>There is no file or folder of that name.</summary>
    public const string NotFound = "not-found";

    /// <summary>No permission, or the device failed.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>No byte, or nothing but white space.</summary>
    public const string Empty = "empty";

    /// <summary>Larger than the limits allow.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Not text and no format that is read.</summary>
    public const string NotRecognised = "not-recognised";

    /// <summary>Bytes that are not valid in the encoding the file claims or shows.</summary>
    public const string BadEncoding = "bad-encoding";

    /// <summary>Protected by a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>It ends before its format says it does.</summary>
    public const string Truncated = "truncated";

    /// <summary>Its parts contradict its format.</summary>
    public const string Damaged = "damaged";

    /// <summary>Nested deeper than the limits allow.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>Readable, but without any text, such as a scanned page.</summary>
    public const string NoText = "no-text";

    /// <summary>Reading took longer than the limits allow.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>Reading wanted more memory than the limits allow.</summary>
    public const string OutOfMemory = "out-of-memory";

    /// <summary>The process that read it came to an end; the fault is the reader's.</summary>
    public const string ReaderFailed = "reader-failed";

    /// <summary>A program that reads this format is not installed.</summary>
    public const string ToolMissing = "tool-missing";

    /// <summary>It changed while it was read.</summary>
    public const string ChangedWhileRead = "changed-while-read";

    /// <summary>The documents.yaml beside it, or its own .yaml, cannot be used.</summary>
    public const string BadManifest = "bad-manifest";

    /// <summary>Its identifier belongs to another file.</summary>
    public const string SameIdentifier = "same-identifier";

    /// <summary>Another file was offered under the same relative path in the same run.</summary>
    public const string SamePath = "same-path";

    /// <summary>The store found its content contradictory.</summary>
    public const string Contradictory = "contradictory";

    /// <summary>An archive inside an archive inside an archive.</summary>
    public const string NestedArchive = "nested-archive";

    /// <summary>Skipped: a .yaml that is neither documents.yaml nor named after a file beside it.</summary>
    public const string StrayYaml = "stray-yaml";

    /// <summary>Skipped: the same document as another file, whose format tells more of its structure.</summary>
    public const string OtherFormat = "other-format";

    /// <summary>Skipped: its document was deleted, or replaced by another file's, and the file is the same as then.</summary>
    public const string Deleted = "deleted";

    /// <summary>Skipped: its name begins with a dot.</summary>
    public const string Hidden = "hidden";

    /// <summary>Skipped: a symbolic link, which is not followed inside a folder.</summary>
    public const string SymbolicLink = "symbolic-link";

    /// <summary>Skipped: a pipe, a socket or a device.</summary>
    public const string NotAFile = "not-a-regular-file";
}
