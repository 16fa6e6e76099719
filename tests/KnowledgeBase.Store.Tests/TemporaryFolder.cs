namespace KnowledgeBase.Store.Tests;

/// <summary>A folder of its own for one test, gone behind it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kb-store-").FullName;

    public string StoreFile => System.IO.Path.Combine(Path, KnowledgeStore.FileName);

    public KnowledgeStore OpenForWriting() => KnowledgeStore.Open(Path, StoreAccess.ReadWrite, TimeProvider.System);

    public KnowledgeStore OpenForReading() => KnowledgeStore.Open(Path, StoreAccess.ReadOnly, TimeProvider.System);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
