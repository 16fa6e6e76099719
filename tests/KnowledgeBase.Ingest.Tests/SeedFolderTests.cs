namespace KnowledgeBase.Ingest.Tests;

public sealed class SeedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_nearest_seeds_above_are_found()
    {
        _folder.Write("seeds/documents/a.txt", "a");
        _folder.Write("tools/seeds/other.txt", "no documents folder in here");
        var deep = Directory.CreateDirectory(Path.Combine(_folder.Documents, "tools", "bin", "net")).FullName;
        Assert.Equal(Path.Combine(_folder.Documents, "seeds"), SeedFolder.FindAbove(deep)!.Root);
    }

    [Fact]
    public void Without_seeds_there_are_none() => Assert.Null(SeedFolder.FindAbove(Path.GetPathRoot(_folder.Documents)!));
}
