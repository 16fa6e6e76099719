using System.Diagnostics;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests;

/// <summary>A folder of documents and a data folder, for one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-ingest-").FullName;

    public TemporaryFolder() => Directory.CreateDirectory(Documents);

    public string Documents => Path.Combine(_root, "documents");

    public string Data => Path.Combine(_root, "data");

    public KnowledgeStore OpenStore(StoreAccess access = StoreAccess.ReadWrite) => KnowledgeStore.Open(Data, access, TimeProvider.System);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Documents, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void MakePipe(string name)
    {
        using var made = Process.Start("mkfifo", [Path.Combine(Documents, name)]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
