using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Reading;

namespace KnowledgeBase.Ingest.Tests.Reading;

/// <summary>Files that do not hold still.</summary>
public sealed class FileBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("appended")]
    [InlineData("cut")]
    [InlineData("overwritten")]
    public async Task A_file_that_changes_while_it_is_read_is_named(string how)
    {
        var path = _folder.Write("report.txt", Texts.Plain());
        var written = File.GetLastWriteTimeUtc(path);
        await using var stream = new RestlessFile(path, () =>
        {
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                file.Position = how == "appended" ? file.Length : 0;
                if (how == "cut")
                    file.SetLength(1);
                else
                    file.Write("x"u8);
            }

            File.SetLastWriteTimeUtc(path, how == "overwritten" ? written.AddSeconds(1) : written);
        });
        var failed = Assert.IsType<FileBytes.Failed>(await FileBytes.ReadAsync(stream, ReadLimits.Default, TestContext.Current.CancellationToken));
        Assert.Equal(FileReasons.ChangedWhileRead, failed.Reason);
    }

    [Fact]
    public async Task A_file_that_holds_still_is_read_whole()
    {
        var path = _folder.Write("report.txt", Texts.Plain());
        await using var stream = new RestlessFile(path, () => { });
        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), Assert.IsType<FileBytes.Read>(await FileBytes.ReadAsync(stream, ReadLimits.Default, TestContext.Current.CancellationToken)).Bytes);
    }

    /// <summary>A file that another program writes to when it is first read from.</summary>
    private sealed class RestlessFile(string path, Action change) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous)
    {
        private bool _changed;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_changed)
                change();
            _changed = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
