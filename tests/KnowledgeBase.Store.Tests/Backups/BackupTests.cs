using System.IO.Compression;

namespace KnowledgeBase.Store.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    private string Backup => Path.Combine(_other.Path, "backup.zip");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void What_is_restored_is_what_was_there_with_its_keys_dates_and_what_waits()
    {
        Fill();
        var key = new AccessKeys(_folder.Path, TimeProvider.System).Create("ann", AccessRole.Editor);
        File.WriteAllText(Path.Combine(_folder.Path, DataFolder.ChangeTimesFileName), "2 2030-01-01T00:00:00Z\n");
        var job = Directory.CreateDirectory(Path.Combine(_folder.Path, DataFolder.JobsFolderName, "0af")).FullName;
        File.WriteAllText(Path.Combine(job, "job.json"), "{}");
        File.WriteAllText(Path.Combine(job, "0"), "handed in");
        var manifest = FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        Assert.Equal([Backup], Directory.GetFileSystemEntries(_other.Path));

        using var target = new TemporaryFolder();
        File.WriteAllText(Path.Combine(target.Path, DataFolder.IndexFileName), "an index of something else");
        Assert.Equivalent(manifest, FolderRestore.Restore(Backup, target.Path, TimeProvider.System, Token));
        using (var store = target.OpenForReading())
        {
            Assert.Equal(2, store.Documents().Count);
            Assert.Equal(manifest.Sequence, store.ChangeSequence);
            Assert.Empty(store.Problems());
        }
        Assert.NotNull(new AccessKeys(target.Path, TimeProvider.System).Find(key.Text));
        Assert.Equal("2 2030-01-01T00:00:00Z\n", File.ReadAllText(Path.Combine(target.Path, DataFolder.ChangeTimesFileName)));
        Assert.Equal("handed in", File.ReadAllText(Path.Combine(target.Path, DataFolder.JobsFolderName, "0af", "0")));
        Assert.False(File.Exists(Path.Combine(target.Path, DataFolder.IndexFileName)));
        Assert.False(Directory.Exists(Path.Combine(target.Path, "restore.new")));
    }

    [Fact]
    public void Keys_revoked_since_stay_revoked_and_harvesters_are_told_where_changes_are_discarded()
    {
        Fill();
        var keys = new AccessKeys(_folder.Path, TimeProvider.System);
        var key = keys.Create("ann", AccessRole.Editor);
        File.WriteAllText(Path.Combine(_folder.Path, DataFolder.ChangeTimesFileName), "2 2030-01-01T00:00:00Z\n");
        var manifest = FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        keys.Revoke(key.Key.Id);
        using (var store = _folder.OpenForWriting())
            store.DeleteDocument("a.zh");

        FolderRestore.Restore(Backup, _folder.Path, TimeProvider.System, Token);
        Assert.Null(keys.Find(key.Text));
        using (var store = _folder.OpenForReading())
            Assert.Equal(2, store.Documents().Count);
        Assert.StartsWith($"{manifest.Sequence} 20", File.ReadAllText(Path.Combine(_folder.Path, DataFolder.ChangeTimesFileName)), StringComparison.Ordinal);
        Assert.DoesNotContain("2030", File.ReadAllText(Path.Combine(_folder.Path, DataFolder.ChangeTimesFileName)), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_flipped_bit_is_found_or_changes_nothing()
    {
        Fill();
        FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        var bytes = File.ReadAllBytes(Backup);
        using var target = new TemporaryFolder();
        using (var store = target.OpenForWriting())
            store.Put(Samples.Document("kept.zh"));
        var random = new Random(11);
        var refused = 0;
        for (var flip = 0; flip < 60; flip++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Backup + ".bad", damaged);
            try
            {
                using var fresh = new TemporaryFolder();
                FolderRestore.Restore(Backup + ".bad", fresh.Path, TimeProvider.System, Token);

                // A bit of what nobody reads, such as a time in the archive.
                using var store = fresh.OpenForReading();
                Assert.Equal(["a.zh", "b.zh"], store.Documents().Select(document => document.Id));
            }
            catch (BackupDamagedException)
            {
                refused++;
                Assert.Throws<BackupDamagedException>(() => FolderRestore.Restore(Backup + ".bad", target.Path, TimeProvider.System, Token));
            }
        }
        Assert.True(refused > 40, $"{refused} of 60");
        using var untouched = target.OpenForReading();
        Assert.Equal("kept.zh", Assert.Single(untouched.Documents()).Id);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/outside")]
    [InlineData("jobs/../outside")]
    [InlineData("jobs/a/../../outside")]
    [InlineData("search.db")]
    public void A_backup_that_names_other_files_is_refused(string name)
    {
        Fill();
        FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        using (var zip = ZipFile.Open(Backup, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("manifest.json")!;
            string manifest;
            using (var reader = new StreamReader(entry.Open()))
                manifest = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            writer.Write(manifest.Replace("\"name\":\"store.db\"", $"\"name\":\"{name}\"", StringComparison.Ordinal));
        }
        using var target = new TemporaryFolder();
        Assert.Throws<BackupDamagedException>(() => FolderRestore.Restore(Backup, target.Path, TimeProvider.System, Token));
        Assert.False(File.Exists(Path.Combine(target.Path, KnowledgeStore.FileName)));
    }

    [Fact]
    public void What_is_no_backup_is_refused_and_nothing_is_restored_beside_one_who_writes()
    {
        foreach (var content in (byte[][])[[], "not a backup"u8.ToArray(), [0x50, 0x4B, 5, 6, .. new byte[18]]])
        {
            File.WriteAllBytes(Backup, content);
            Assert.Throws<BackupDamagedException>(() => FolderRestore.Restore(Backup, _folder.Path, TimeProvider.System, Token));
        }
        Fill();
        FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        using var writing = _folder.OpenForWriting();
        Assert.Throws<DataFolderLockedException>(() => FolderRestore.Restore(Backup, _folder.Path, TimeProvider.System, Token));
    }

    [Fact]
    public void A_damaged_store_is_not_backed_up_over_a_sound_backup()
    {
        Fill();
        FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token);
        var sound = File.ReadAllBytes(Backup);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.StoreFile};Pooling=False"))
        {
            connection.Open();
            connection.Execute("UPDATE passage SET body = 'other' WHERE locator = 'p1'");
        }
        Assert.Throws<DataFolderDamagedException>(() => FolderBackup.Write(_folder.Path, Backup, TimeProvider.System, Token));
        Assert.Equal(sound, File.ReadAllBytes(Backup));
        Assert.Equal([Backup], Directory.GetFileSystemEntries(_other.Path));
    }

    private void Fill()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        store.Put(Samples.Document("a.zh"));
        store.Put(Samples.Document("b.zh"));
    }
}
