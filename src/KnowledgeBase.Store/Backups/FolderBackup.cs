using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace KnowledgeBase.Store;

/// <summary>
/// Makes a backup of a data folder: one ZIP file with the store as it was at one moment, the keys, the dates of changes, and the files that were handed in
/// and are not yet documents. Nobody has to be stopped for it. What can be made again, such as the index, is not in it.
/// </summary>
public static class FolderBackup
{
    /// <summary>Writes a backup, beside its place first: a file of that name is replaced by a whole one or not at all.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="file">The backup.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops it; nothing is left behind.</param>
    /// <exception cref="DataFolderDamagedException">The store is damaged: there is nothing to be kept that way.</exception>
    /// <exception cref="DataFolderException">The folder cannot be read, or the file not be written.</exception>
    public static BackupManifest Write(string dataFolder, string file, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var target = Path.GetFullPath(file);
        var aside = target + ".part";
        try
        {
            Directory.CreateDirectory(aside + ".files");
            using var source = KnowledgeStore.Open(dataFolder, StoreAccess.ReadOnly, time);

            // What waits is copied before the store: a job that ends in between is then done twice, and not lost.
            var names = CopyBesides(source.DataFolder, aside + ".files", cancellationToken);
            source.CopyTo(Path.Combine(aside + ".files", KnowledgeStore.FileName));
            var manifest = Describe(aside + ".files", [KnowledgeStore.FileName, .. names], time, cancellationToken);
            Pack(aside + ".files", aside, manifest, cancellationToken);
            File.Move(aside, target, overwrite: true);
            DurableFile.SyncFolder(Path.GetDirectoryName(target)!);
            return manifest;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(Path.GetFullPath(dataFolder), $"the backup {target} could not be written: {failed.Message}", failed);
        }
        finally
        {
            Remove(aside);
        }
    }

    private static List<string> CopyBesides(string folder, string aside, CancellationToken cancellationToken)
    {
        var copied = new List<string>();
        foreach (var name in (string[])[AccessKeys.FileName, DataFolder.ChangeTimesFileName])
        {
            if (TryCopy(Path.Combine(folder, name), Path.Combine(aside, name)))
                copied.Add(name);
        }
        var jobs = Path.Combine(folder, DataFolder.JobsFolderName);
        foreach (var job in Directory.Exists(jobs) ? Directory.GetDirectories(jobs) : [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            copied.AddRange(CopyJob(job, Path.Combine(aside, DataFolder.JobsFolderName, Path.GetFileName(job))));
        }
        return copied;
    }

    /// <summary>A job is copied whole or, where it ended meanwhile, not at all.</summary>
    private static List<string> CopyJob(string job, string aside)
    {
        var names = new List<string>();
        string[] files;
        try
        {
            files = [.. Directory.GetFiles(job).Where(name => !name.EndsWith(".new", StringComparison.Ordinal))];
        }
        catch (DirectoryNotFoundException)
        {
            return names;
        }
        Directory.CreateDirectory(aside);
        foreach (var name in files.Select(Path.GetFileName))
        {
            if (!TryCopy(Path.Combine(job, name!), Path.Combine(aside, name!)))
                return [];
            names.Add($"{DataFolder.JobsFolderName}/{Path.GetFileName(job)}/{name}");
        }
        return names;
    }

    private static bool TryCopy(string from, string to)
    {
        try
        {
            File.Copy(from, to);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private static BackupManifest Describe(string aside, IEnumerable<string> names, TimeProvider time, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(aside, StoreAccess.ReadOnly, time);
        if (store.Verify(cancellationToken) is [var problem, ..])
            throw new DataFolderDamagedException(store.DataFolder, $"{problem.Where}: {problem.What}");
        var statistics = store.Statistics();
        return new BackupManifest(
            BackupManifest.Newest, time.GetUtcNow(), store.ChangeSequence, statistics.Documents, statistics.Passages,
            [.. names.Select(name => Describe(aside, name))]);
    }

    private static BackedUpFile Describe(string aside, string name)
    {
        using var content = File.OpenRead(Path.Combine(aside, name));
        return new BackedUpFile(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static void Pack(string from, string to, BackupManifest manifest, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = DurableFile.Private;
        using var output = new FileStream(to, options);
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry(BackupManifest.EntryName, CompressionLevel.Fastest).Open())
                entry.Write(JsonSerializer.SerializeToUtf8Bytes(manifest, StoreJson.Default.BackupManifest));
            foreach (var file in manifest.Files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
                using var content = File.OpenRead(Path.Combine(from, file.Name));
                content.CopyTo(entry);
            }
        }
        output.Flush(flushToDisk: true);
    }

    private static void Remove(string aside)
    {
        File.Delete(aside);
        if (Directory.Exists(aside + ".files"))
            Directory.Delete(aside + ".files", recursive: true);
    }
}
