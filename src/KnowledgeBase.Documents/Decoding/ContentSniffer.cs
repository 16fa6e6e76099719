namespace KnowledgeBase.Documents.Decoding;

/// <summary>Says by its first bytes what a file that is not plain text seems to be.</summary>
internal static class ContentSniffer
{
    /// <summary>How far into the file a NUL is looked for.</summary>
    private const int NulWindow = 64 * 1024;

    private static readonly (byte[] Magic, string Name)[] Magics =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (a .docx, .xlsx or .zip file)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office file (.doc, .xls or .ppt)"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ("Rar!\u001a\u0007"u8.ToArray(), "a RAR archive"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
    ];

    /// <summary>The bytes begin as a known format that is not text does.</summary>
    public static bool HasMagic(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, _) in Magics)
        {
            if (bytes.StartsWith(magic))
                return true;
        }

        return bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0);
    }

    /// <summary>What the bytes seem to be, or null when nothing speaks against plain text in an encoding without NUL bytes.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Magics)
        {
            if (bytes.StartsWith(magic))
                return name;
        }

        if (bytes.StartsWith("MZ"u8) && bytes.Contains((byte)0))
            return "a Windows program";
        var nul = bytes[..Math.Min(bytes.Length, NulWindow)].IndexOf((byte)0);
        return nul < 0 ? null : $"binary data (a NUL byte at offset {nul})";
    }
}
