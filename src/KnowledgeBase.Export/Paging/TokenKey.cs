using System.Security.Cryptography;

namespace KnowledgeBase.Export.Paging;

/// <summary>The key of a data folder's tokens: made once, so that a token holds after a restart.</summary>
public static class TokenKey
{
    /// <summary>The name of its file in the data folder.</summary>
    public const string FileName = "token.key";

    private const int Bytes = 32;

    /// <summary>Reads the key, or makes it. Where the folder cannot be written to, a key for this process alone: tokens then end with it.</summary>
    public static byte[] Of(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        try
        {
            if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Bytes } kept)
                return kept;
            var made = RandomNumberGenerator.GetBytes(Bytes);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var output = new FileStream(file + ".new", options);
            output.Write(made);
            output.Flush(flushToDisk: true);
            File.Move(file + ".new", file, overwrite: true);
            return made;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return RandomNumberGenerator.GetBytes(Bytes);
        }
    }
}
