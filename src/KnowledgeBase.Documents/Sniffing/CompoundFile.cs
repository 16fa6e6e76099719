using System.Text;

namespace KnowledgeBase.Documents.Sniffing;

/// <summary>Tells what an OLE compound file holds, which Office wrote before 2007 and still wraps protected files in ([MS-CFB]).</summary>
internal static class CompoundFile
{
    /// <summary>The first bytes of every compound file.</summary>
    public static ReadOnlySpan<byte> Magic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>
    /// <see cref="DocumentFormat.OldWord"/> for a document of old Word; <see cref="DocumentFormat.Word"/> for a .docx under a password, whose
    /// reader refuses it by name; else <see cref="DocumentFormat.Unknown"/>.
    /// </summary>
    public static DocumentFormat Recognise(ReadOnlySpan<byte> bytes) =>
        Holds(bytes, "WordDocument") ? DocumentFormat.OldWord : IsEncryptedPackage(bytes) ? DocumentFormat.Word : DocumentFormat.Unknown;

    /// <summary>A package of Office Open XML under a password ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    public static bool IsEncryptedPackage(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic) && Holds(bytes, "EncryptedPackage");

    /// <summary>A directory entry of the name, which stands in UTF-16 at the beginning of 128 bytes.</summary>
    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;
}
