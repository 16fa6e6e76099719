using System.Text.Json;

namespace KnowledgeBase.Store;

/// <summary>The program that has a data folder open for writing.</summary>
/// <param name="ProcessId">Its process id on <paramref name="Host"/>.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="Program">The program's name.</param>
/// <param name="Since">When it opened the folder, in UTC.</param>
public sealed record LockHolder(int ProcessId, string Host, string Program, DateTimeOffset Since);

/// <summary>
/// The right to write to a data folder: an operating system's lock on <c>writer.lock</c>, which a crash frees, and beside it
/// <c>writer.json</c>, which tells others who holds it. Two files, because a locked file cannot be opened to be read.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _holderPath;

    private DataFolderLock(FileStream held, string holderPath)
    {
        _lock = held;
        _holderPath = holderPath;
    }

    /// <exception cref="DataFolderLockedException">Another program, or another store in this one, holds it.</exception>
    /// <exception cref="DataFolderUnavailableException">The folder cannot be written to.</exception>
    public static DataFolderLock Take(string folder, TimeProvider time)
    {
        var lockPath = Path.Combine(folder, "writer.lock");
        var holderPath = Path.Combine(folder, "writer.json");
        FileStream held;
        try
        {
            held = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new DataFolderUnavailableException(folder, "no permission to write to it", denied);
        }
        catch (IOException) when (File.Exists(lockPath))
        {
            throw new DataFolderLockedException(folder, ReadHolder(holderPath));
        }
        catch (IOException failed)
        {
            throw new DataFolderUnavailableException(folder, failed.Message, failed);
        }

        try
        {
            WriteHolder(holderPath, time);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new DataFolderUnavailableException(folder, failed.Message, failed);
        }
        return new DataFolderLock(held, holderPath);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderPath);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // What it says is read only while the lock is held.
        }
        _lock.Dispose();
    }

    private static void WriteHolder(string path, TimeProvider time)
    {
        var program = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
        var holder = new LockHolder(Environment.ProcessId, Environment.MachineName, program, time.GetUtcNow());
        File.WriteAllText(path, JsonSerializer.Serialize(holder, StoreJson.Default.LockHolder));
    }

    private static LockHolder? ReadHolder(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), StoreJson.Default.LockHolder);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
