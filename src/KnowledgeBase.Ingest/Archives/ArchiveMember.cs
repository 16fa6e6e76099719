using KnowledgeBase.Documents.Archives;

namespace KnowledgeBase.Ingest.Archives;

/// <summary>A file in an archive that was offered.</summary>
/// <param name="Path">Its path below that archive, through the archives between.</param>
/// <param name="Length">Bytes it claims to have.</param>
/// <param name="Container">Where its content is.</param>
/// <param name="Reason">Why it cannot be read: one of <see cref="FileReasons"/>; null where it can.</param>
/// <param name="Detail">What exactly is wrong.</param>
internal sealed record ArchiveMember(string Path, long Length, ArchiveEntry? Container, string? Reason = null, string? Detail = null)
{
    /// <summary>How archives are called.</summary>
    public const string Extension = ".zip";
}

/// <summary>A file in the very archive that holds it.</summary>
internal sealed record ArchiveEntry(Archive Archive, string Path);
