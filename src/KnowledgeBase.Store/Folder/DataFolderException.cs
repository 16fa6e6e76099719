namespace KnowledgeBase.Store;

/// <summary>A data folder cannot be used as asked. The message says which folder, what is wrong and what to do.</summary>
public abstract class DataFolderException : Exception
{
    private protected DataFolderException(string folder, string message, Exception? inner = null)
        : base(message, inner) => Folder = folder;

    /// <summary>The data folder, as an absolute path.</summary>
    public string Folder { get; }
}

/// <summary>Another program has the folder open for writing.</summary>
public sealed class DataFolderLockedException : DataFolderException
{
    internal DataFolderLockedException(string folder, LockHolder? holder)
        : base(folder, $"The data folder {folder} is in use: {Describe(holder)}. Stop that program, or name another folder with --data.") =>
        Holder = holder;

    /// <summary>Who has it; null where that could not be read.</summary>
    public LockHolder? Holder { get; }

    private static string Describe(LockHolder? holder) => holder is null
        ? "another program is writing to it"
        : $"{holder.Program} (process {holder.ProcessId} on {holder.Host}) has been writing to it since {holder.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
}

/// <summary>What is in the folder is not what was written there.</summary>
public sealed class DataFolderDamagedException : DataFolderException
{
    internal DataFolderDamagedException(string folder, string what, Exception? inner = null)
        : base(
            folder,
            $"The store in {folder} is damaged: {what}. Put back a backup of store.db; or move store.db away and ingest the documents again.",
            inner) => What = what;

    /// <summary>What is wrong.</summary>
    public string What { get; }
}

/// <summary>There is no store in the folder yet.</summary>
public sealed class DataFolderEmptyException : DataFolderException
{
    internal DataFolderEmptyException(string folder)
        : base(folder, $"There is no store in {folder}. Ingest documents first (kb ingest), or name another folder with --data.")
    {
    }
}

/// <summary>The store was written by another version of this program and cannot be used by this one as asked.</summary>
public sealed class DataFolderVersionException : DataFolderException
{
    internal DataFolderVersionException(string folder, long found, long known)
        : base(folder, found > known
            ? $"The store in {folder} has format {found}; this program knows formats up to {known}. Use the newer program that wrote it."
            : $"The store in {folder} has format {found}, this program reads format {known}. Open it once for writing (kb ingest, or start the server): that brings it up to date.")
    {
        Found = found;
        Known = known;
    }

    /// <summary>The format found.</summary>
    public long Found { get; }

    /// <summary>The newest format this program knows.</summary>
    public long Known { get; }
}

/// <summary>The file system or another program keeps the store from being read or written: disk full, no permission, an I/O error.</summary>
public sealed class DataFolderUnavailableException : DataFolderException
{
    internal DataFolderUnavailableException(string folder, string what, Exception? inner = null)
        : base(folder, $"The data folder {folder} cannot be used: {what}. What was acknowledged before is kept.", inner) => What = what;

    /// <summary>What is in the way.</summary>
    public string What { get; }
}

/// <summary>The file of keys cannot be understood. Nobody has a key then.</summary>
public sealed class KeysDamagedException : DataFolderException
{
    internal KeysDamagedException(string folder, string what, Exception? inner = null)
        : base(folder, $"{AccessKeys.FileName} in {folder} cannot be understood: {what}. Put it back from a backup, or delete it and make new keys (kb key create).", inner)
    {
    }
}

/// <summary>A file is no backup, or not the one that was written. Nothing has been restored.</summary>
public sealed class BackupDamagedException : DataFolderException
{
    internal BackupDamagedException(string file, string what, Exception? inner = null)
        : base(file, $"{file} cannot be restored: {what}. Nothing has been changed.", inner)
    {
    }
}
