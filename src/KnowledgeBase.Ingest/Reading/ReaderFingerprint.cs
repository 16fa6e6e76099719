using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.Identity;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>
/// A fingerprint of all that decides, with the bytes, what becomes of a file: the very build of the reader and of this pipeline, the
/// manifest's entry or sidecar, the limits. A better reader so reads again what an older one read or refused.
/// </summary>
internal static class ReaderFingerprint
{
    private static readonly string Build =
        $"{typeof(DocumentReader).Module.ModuleVersionId:N}{typeof(ReaderFingerprint).Module.ModuleVersionId:N}";

    public static string Of(KnownIdentity? known, ReadLimits limits)
    {
        var text = Build + JsonSerializer.Serialize(limits) + JsonSerializer.Serialize(known);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
