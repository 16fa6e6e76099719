using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Store;

/// <summary>
/// The keys of a data folder, in a file of their own, so that they can be made and revoked while a server runs: it sees the change with the next request.
/// Thread-safe.
/// </summary>
public sealed class AccessKeys(string dataFolder, TimeProvider time)
{
    /// <summary>The name of the file in the data folder.</summary>
    public const string FileName = "keys.json";

    /// <summary>The longest name of a key, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    private const string Prefix = "kb_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5);

    private readonly string file = Path.Combine(dataFolder, FileName);
    private volatile Known? known;

    /// <summary>Makes a key.</summary>
    /// <exception cref="KeysDamagedException">The file cannot be understood.</exception>
    /// <exception cref="DataFolderUnavailableException">It cannot be read or written.</exception>
    public NewAccessKey Create(string name, AccessRole role)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxName);
        var secret = Base64Url(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new AccessKey(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), name, role, HashOf(secret), time.GetUtcNow());
        Change(keys => [.. keys, key]);
        return new NewAccessKey(key, Prefix + key.Id + "_" + secret);
    }

    /// <summary>All keys, the revoked ones too, oldest first.</summary>
    /// <exception cref="KeysDamagedException">The file cannot be understood.</exception>
    /// <exception cref="DataFolderUnavailableException">It cannot be read.</exception>
    public IReadOnlyList<AccessKey> List() => Guarded(Current).Keys;

    /// <summary>Makes a key useless, for good.</summary>
    /// <returns>False where there is no such key; true also where it was revoked before.</returns>
    public bool Revoke(string id)
    {
        var found = false;
        Change(keys =>
        {
            found = keys.Any(key => key.Id == id);
            return [.. keys.Select(key => key.Id == id && key.RevokedAt is null ? key with { RevokedAt = time.GetUtcNow() } : key)];
        });
        return found;
    }

    /// <summary>The key that a text is; null where it is none, or revoked. Takes the same time whatever is wrong with the secret.</summary>
    /// <exception cref="KeysDamagedException">The file cannot be understood.</exception>
    public AccessKey? Find(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.IndexOf('_', Prefix.Length) is not (> 0 and var end))
            return null;
        var id = text[Prefix.Length..end];
        var key = Guarded(Current).Keys.FirstOrDefault(key => key.Id == id);
        var given = Encoding.ASCII.GetBytes(HashOf(text[(end + 1)..]));
        var kept = Encoding.ASCII.GetBytes(key?.Hash ?? new string('0', given.Length));
        var same = CryptographicOperations.FixedTimeEquals(given, kept);
        return same && key is { RevokedAt: null } ? key : null;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Reads the file again when it is another one.</summary>
    private KeyList Current()
    {
        var info = new FileInfo(file);
        if (!info.Exists)
            return new KeyList([]);
        var (written, length) = (info.LastWriteTimeUtc, info.Length);
        if (known is { } held && held.Written == written && held.Length == length)
            return held.List;
        var list = Read();
        known = new Known(written, length, list);
        return list;
    }

    private KeyList Read()
    {
        try
        {
            var list = JsonSerializer.Deserialize(File.ReadAllBytes(file), StoreJson.Default.KeyList);
            return list?.Keys is { } keys && keys.All(key => key is { Id: not null, Hash: not null })
                ? list
                : throw new KeysDamagedException(dataFolder, "it lists no keys");
        }
        catch (JsonException damaged)
        {
            throw new KeysDamagedException(dataFolder, damaged.Message, damaged);
        }
    }

    /// <summary>One program at a time changes the file.</summary>
    private void Change(Func<IReadOnlyList<AccessKey>, IReadOnlyList<AccessKey>> change) => Guarded(() =>
    {
        Directory.CreateDirectory(dataFolder);
        using var turn = Lock();
        var list = File.Exists(file) ? Read() : new KeyList([]);
        DurableFile.Replace(file, JsonSerializer.SerializeToUtf8Bytes(new KeyList(change(list.Keys)), StoreJson.Default.KeyList));
        known = null;
        return true;
    });

    private FileStream Lock()
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(file + ".lock") && time.GetElapsedTime(started) < LockWait)
            {
                Thread.Yield();
            }
        }
    }

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnavailableException(dataFolder, failed.Message, failed);
        }
    }

    private sealed record Known(DateTime Written, long Length, KeyList List);
}
