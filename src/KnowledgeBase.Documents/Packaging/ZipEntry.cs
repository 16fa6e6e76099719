namespace KnowledgeBase.Documents.Packaging;

/// <summary>An entry of a ZIP container, as its central directory describes it.</summary>
/// <param name="Name">Its path, with <c>/</c> between folders.</param>
/// <param name="Method">0 stored, 8 deflated; nothing else is read.</param>
/// <param name="IsEncrypted">Protected by a password.</param>
/// <param name="Crc">The checksum of its content.</param>
/// <param name="PackedSize">Bytes in the container.</param>
/// <param name="Size">Bytes it claims to inflate to.</param>
/// <param name="HeaderOffset">Where its local header stands.</param>
internal sealed record ZipEntry(string Name, int Method, bool IsEncrypted, uint Crc, long PackedSize, long Size, long HeaderOffset)
{
    /// <summary>A folder, which has no content.</summary>
    public bool IsFolder => Name.EndsWith('/');
}
