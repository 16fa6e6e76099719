using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Export.Paging;

/// <summary>
/// Signs what a client keeps for us between two requests (cursors, resumption tokens), so that nothing comes back but what was given out. Thread-safe.
/// </summary>
/// <param name="key">The key, 32 bytes, of HMAC-SHA-256.</param>
public sealed class TokenSigner(byte[] key)
{
    private const int SignatureBytes = 16;
    private const int LongestToken = 4_000;

    /// <summary>A token for a value.</summary>
    /// <param name="purpose">What it is for; a token for one purpose is none for another.</param>
    /// <param name="value">What to get back.</param>
    public string Sign(string purpose, string value)
    {
        var content = Encoding.UTF8.GetBytes(value);
        return Base64Url.EncodeToString([.. Signature(purpose, content), .. content]);
    }

    /// <summary>The value of a token; null where it was not given out by this signer for this purpose.</summary>
    public string? Read(string purpose, string token)
    {
        if (token.Length > LongestToken || !Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        // A token has one spelling: what its last character leaves over is nothing.
        if (bytes.Length < SignatureBytes || Base64Url.EncodeToString(bytes) != token)
            return null;
        var content = bytes[SignatureBytes..];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureBytes), Signature(purpose, content)) ? Encoding.UTF8.GetString(content) : null;
    }

    private byte[] Signature(string purpose, byte[] content) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. content])[..SignatureBytes];
}
