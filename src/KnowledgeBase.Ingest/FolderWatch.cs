using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Ingest;

/// <summary>
/// Tells when something in a folder has changed and then held still. Looks every so often at names, lengths and times, which unlike the system's
/// notifications works on every file system and loses nothing.
/// </summary>
/// <param name="folder">The folder, with all below it; symbolic links are not followed.</param>
/// <param name="interval">How often to look, and for how long it has to hold still.</param>
/// <param name="time">The clock.</param>
public sealed class FolderWatch(string folder, TimeSpan interval, TimeProvider time)
{
    private string _known = "";

    /// <summary>Takes what is there now as known. To be called before it is read, so that what changes meanwhile is noticed.</summary>
    public void Note() => _known = State();

    /// <summary>Waits until the folder is other than it was noted, and has not changed for an interval.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task WaitForChangeAsync(CancellationToken cancellationToken)
    {
        for (var last = _known; ;)
        {
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
            var now = State();
            if (now == last && now != _known)
                return;
            last = now;
        }
    }

    private string State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
            foreach (var line in new DirectoryInfo(folder).EnumerateFiles("*", options).Select(Describe).Order(StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes(line));
        }
        catch (IOException)
        {
            // The folder is gone, or on a device that is: a state like any other, and the ingest will say so.
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Describe(FileInfo file)
    {
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}\n");
        }
        catch (IOException)
        {
            // Gone since it was listed.
            return "";
        }
    }
}
