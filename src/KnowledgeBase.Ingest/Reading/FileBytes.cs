using System.Globalization;
using System.Security.Cryptography;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>What came of reading a file's bytes.</summary>
internal abstract record FileBytes
{
    private FileBytes()
    {
    }

    /// <param name="Bytes">The content.</param>
    /// <param name="Hash">SHA-256, in lower-case hexadecimal.</param>
    public sealed record Read(byte[] Bytes, string Hash) : FileBytes;

    /// <param name="Reason">One of <see cref="FileReasons"/>.</param>
    /// <param name="Detail">What exactly was wrong.</param>
    /// <param name="Length">The file's length where it is known.</param>
    public sealed record Failed(string Reason, string Detail, long Length) : FileBytes;

    /// <summary>Content with its hash.</summary>
    public static Read Of(byte[] bytes) => new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static Failed TooLarge(long length, ReadLimits limits) =>
        new(FileReasons.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{length:N0} bytes; at most {limits.MaxBytes:N0} are read"), length);

    /// <summary>The content of a file that was found, on the disk or in an archive.</summary>
    public static Task<FileBytes> ReadAsync(FoundFile file, ReadLimits limits, CancellationToken cancellationToken) =>
        file.Archive is { } archive ? Task.FromResult(archive.Read(file.PathInArchive)) : ReadAsync(file.FullPath, limits, cancellationToken);

    /// <summary>As <see cref="ReadAsync(string, ReadLimits, CancellationToken)"/>, for an archive.</summary>
    public static FileBytes ReadNow(string path, ReadLimits limits) => ReadAsync(path, limits, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Reads a regular file whole, if it is within the limits and holds still.</summary>
    private static async Task<FileBytes> ReadAsync(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
                return await ReadAsync(stream, limits, cancellationToken).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return new Failed(FileReasons.NotFound, "it was gone when it was to be read", 0);
        }
        catch (UnauthorizedAccessException)
        {
            return new Failed(FileReasons.Unreadable, "no permission to read it", 0);
        }
        catch (IOException failed)
        {
            return new Failed(FileReasons.Unreadable, failed.Message, 0);
        }
    }

    /// <summary>Reads an open file; where its length or time of writing is another one afterwards, it is being written.</summary>
    internal static async Task<FileBytes> ReadAsync(FileStream stream, ReadLimits limits, CancellationToken cancellationToken)
    {
        var (length, written) = (stream.Length, File.GetLastWriteTimeUtc(stream.Name));
        if (length > limits.MaxBytes)
            return TooLarge(length, limits);
        var bytes = new byte[length];
        var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return count == length && stream.Length == length && File.GetLastWriteTimeUtc(stream.Name) == written
            ? Of(bytes)
            : new Failed(FileReasons.ChangedWhileRead, "it changed while being read; offer it again when it is complete", length);
    }
}
