using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Store;

/// <summary>
/// Puts a backup in place of what a data folder holds. Everything is unpacked, compared with its hash and verified row by row before anything is touched;
/// the store then changes in one step, so that whenever it is interrupted the folder is usable, as it was or as it was backed up.
/// </summary>
public static class FolderRestore
{
    private const string Aside = "restore.new";

    /// <summary>Restores a backup. Nobody may be writing to the folder. The index is made anew at the next start.</summary>
    /// <exception cref="BackupDamagedException">The file is no backup, or damaged.</exception>
    /// <exception cref="DataFolderLockedException">Another program is writing to the folder.</exception>
    /// <exception cref="DataFolderException">The folder cannot be used.</exception>
    public static BackupManifest Restore(string file, string dataFolder, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var backup = Path.GetFullPath(file);
        var folder = Path.GetFullPath(dataFolder);
        try
        {
            Directory.CreateDirectory(folder);
            using var held = DataFolderLock.Take(folder, time);
            var aside = Path.Combine(folder, Aside);
            try
            {
                Remove(aside);
                Directory.CreateDirectory(aside);
                var manifest = Unpack(backup, aside, cancellationToken);
                Verify(backup, aside, time, cancellationToken);
                Swap(folder, aside, manifest, time);
                return manifest;
            }
            finally
            {
                Remove(aside);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(folder, failed.Message, failed);
        }
    }

    private static BackupManifest Unpack(string backup, string aside, CancellationToken cancellationToken)
    {
        if (!File.Exists(backup))
            throw new BackupDamagedException(backup, "there is no such file");
        try
        {
            using var zip = ZipFile.OpenRead(backup);
            var manifest = ReadManifest(zip, backup);
            foreach (var file in manifest.Files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsOurs(file.Name))
                    throw new BackupDamagedException(backup, $"it names a file that no data folder has, '{file.Name}'");
                Unpack(zip.GetEntry(file.Name) ?? throw new BackupDamagedException(backup, $"{file.Name} is missing"), file, Path.Combine(aside, file.Name), backup);
            }
            return manifest.Files.Any(file => file.Name == KnowledgeStore.FileName) ? manifest : throw new BackupDamagedException(backup, "there is no store in it");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or JsonException or NotSupportedException or OverflowException)
        {
            throw new BackupDamagedException(backup, damaged.Message, damaged);
        }
    }

    private static BackupManifest ReadManifest(ZipArchive zip, string backup)
    {
        if (zip.GetEntry(BackupManifest.EntryName) is not { Length: <= BackupManifest.MaxBytes } entry)
            throw new BackupDamagedException(backup, "it is not a backup of a data folder");
        using var content = entry.Open();
        var manifest = JsonSerializer.Deserialize(content, StoreJson.Default.BackupManifest);
        if (manifest?.Files is null || manifest.Files.Any(file => file?.Name is null))
            throw new BackupDamagedException(backup, "its manifest says nothing");
        return manifest.Format <= BackupManifest.Newest
            ? manifest
            : throw new BackupDamagedException(backup, string.Create(CultureInfo.InvariantCulture, $"it has format {manifest.Format}, and this program knows formats up to {BackupManifest.Newest}"));
    }

    /// <summary>The only names a backup can have: nothing out of it decides where a file is written.</summary>
    private static bool IsOurs(string name) =>
        name is KnowledgeStore.FileName or AccessKeys.FileName or DataFolder.ChangeTimesFileName
        || (name.Split('/') is [DataFolder.JobsFolderName, { Length: > 0 } job, { Length: > 0 } part]
            && job.All(char.IsAsciiLetterOrDigit) && part[0] != '.' && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.'));

    private static void Unpack(ZipArchiveEntry entry, BackedUpFile file, string path, string backup)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var content = entry.Open();
        using var output = new FileStream(path, FileMode.CreateNew);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            if (output.Length + count > file.Length)
                break;
            hash.AppendData(buffer, 0, count);
            output.Write(buffer, 0, count);
        }
        output.Flush(flushToDisk: true);
        if (output.Length != file.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
            throw new BackupDamagedException(backup, $"{file.Name} is not the one that was backed up");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, DurableFile.Private);
    }

    /// <summary>Opens the store, which brings one of an older format up to date, and checks every row.</summary>
    private static void Verify(string backup, string aside, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            using var store = KnowledgeStore.Open(aside, StoreAccess.ReadWrite, time);
            if (store.Verify(cancellationToken) is [var problem, ..])
                throw new BackupDamagedException(backup, $"{problem.Where}: {problem.What}");
        }
        catch (DataFolderDamagedException damaged)
        {
            throw new BackupDamagedException(backup, damaged.What, damaged);
        }
    }

    private static void Swap(string folder, string aside, BackupManifest manifest, TimeProvider time)
    {
        var store = Path.Combine(folder, KnowledgeStore.FileName);
        var discarded = SettleOld(folder, store) is { } sequence && sequence != manifest.Sequence;
        foreach (var file in Directory.GetFiles(folder, DataFolder.IndexFileName + "*"))
            File.Delete(file);
        RestoreTimes(folder, aside, manifest, discarded, time);

        // Keys that were revoked since stay revoked.
        if (File.Exists(Path.Combine(aside, AccessKeys.FileName)) && !File.Exists(Path.Combine(folder, AccessKeys.FileName)))
            File.Move(Path.Combine(aside, AccessKeys.FileName), Path.Combine(folder, AccessKeys.FileName));
        RestoreJobs(Path.Combine(folder, DataFolder.JobsFolderName), Path.Combine(aside, DataFolder.JobsFolderName));

        File.Delete(store + "-journal");
        DurableFile.SyncFolder(folder);
        File.Move(Path.Combine(aside, KnowledgeStore.FileName), store, overwrite: true);
        DurableFile.SyncFolder(folder);
    }

    /// <summary>The change sequence of what is replaced; 0 where it cannot be told, null where there is nothing. Undoes what a crash left half done.</summary>
    private static long? SettleOld(string folder, string store)
    {
        if (!File.Exists(store))
            return null;
        try
        {
            using var old = StoreFile.Open(folder, store, StoreAccess.ReadOnly);
            return old.Read(connection => StateTable.Get(connection, StateTable.ChangeSequence));
        }
        catch (DataFolderException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Where changes are discarded that harvesters may have seen, everything counts as changed now, so that they take all of it again; else the dates
    /// are those of the backup.
    /// </summary>
    private static void RestoreTimes(string folder, string aside, BackupManifest manifest, bool discarded, TimeProvider time)
    {
        var path = Path.Combine(folder, DataFolder.ChangeTimesFileName);
        var kept = Path.Combine(aside, DataFolder.ChangeTimesFileName);
        if (discarded || !File.Exists(kept))
            DurableFile.Replace(path, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{manifest.Sequence} {time.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\n")));
        else
            File.Move(kept, path, overwrite: true);
    }

    private static void RestoreJobs(string jobs, string aside)
    {
        if (!Directory.Exists(aside))
            return;
        Directory.CreateDirectory(jobs);
        foreach (var job in Directory.GetDirectories(aside))
        {
            var place = Path.Combine(jobs, Path.GetFileName(job));
            if (!Directory.Exists(place))
                Directory.Move(job, place);
        }
    }

    private static void Remove(string aside)
    {
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
    }
}
