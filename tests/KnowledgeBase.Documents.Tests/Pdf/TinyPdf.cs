using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Documents.Tests.Pdf;

/// <summary>Writes PDF files of one page by hand, for what no printer makes.</summary>
internal static class TinyPdf
{
    /// <summary>Fills passwords up to 32 bytes (ISO 32000-1, 7.6.3.3).</summary>
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>A page with a compressed stream of drawing operators.</summary>
    public static byte[] Page(string operators, string encryption = "") => Page([Encoding.ASCII.GetBytes(operators)], 1, encryption);

    /// <summary>A page that shows a text.</summary>
    public static byte[] Text(string text, string encryption = "") => Page("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET", encryption);

    /// <summary>A page whose stream is a piece again and again, which packs to next to nothing.</summary>
    public static byte[] Bomb(string first, string piece, int times, string last) =>
        Page([Encoding.ASCII.GetBytes(first), .. Enumerable.Repeat(Encoding.ASCII.GetBytes(piece), 1), Encoding.ASCII.GetBytes(last)], times, "");

    /// <summary>Encryption by a password that nobody knows.</summary>
    public static string UnknownPassword => Encryption(new byte[32], -4);

    /// <summary>A page that shows a text, encrypted by the empty password, as files are that only forbid to be changed.</summary>
    public static byte[] TextWithoutPassword(string text)
    {
        const int Permissions = -64;
        var owner = new byte[32];
#pragma warning disable CA5351 // The format asks for MD5.
        var key = MD5.HashData([.. Padding, .. owner, .. BitConverter.GetBytes(Permissions), .. "0123456789abcdef"u8]).AsSpan(0, 5).ToArray();
        var streamKey = MD5.HashData([.. key, 4, 0, 0, 0, 0]).AsSpan(0, 10).ToArray();
#pragma warning restore CA5351
        return Page([Encoding.ASCII.GetBytes("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET")], 1, Encryption(Rc4(key, Padding), Permissions), streamKey);
    }

    private static string Encryption(byte[] user, int permissions) => string.Create(
        CultureInfo.InvariantCulture,
        $"/Encrypt<</Filter/Standard/V 1/R 2/O<{new string('0', 64)}>/U<{Convert.ToHexString(user)}>/P {permissions}>>/ID[<{Convert.ToHexString("0123456789abcdef"u8)}><{Convert.ToHexString("0123456789abcdef"u8)}>]");

    private static byte[] Page(byte[][] pieces, int times, string encryption, byte[]? key = null)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                for (var n = 0; n < (pieces.Length == 3 && i == 1 ? times : 1); n++)
                    deflate.Write(pieces[i]);
            }
        }

        var stream = key is null ? packed.ToArray() : Rc4(key, packed.ToArray());
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.4\n");
        Add("<</Type/Catalog/Pages 2 0 R>>"u8.ToArray());
        Add("<</Type/Pages/Kids[3 0 R]/Count 1>>"u8.ToArray());
        Add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"u8.ToArray());
        Add([.. Encoding.ASCII.GetBytes($"<</Length {stream.Length.ToString(CultureInfo.InvariantCulture)}/Filter/FlateDecode>>stream\n"), .. stream, .. "\nendstream"u8]);
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"u8.ToArray());
        var table = file.Length;
        Write(file, "xref\n0 6\n0000000000 65535 f \n" + string.Concat(offsets.Select(o => o.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n")));
        Write(file, $"trailer<</Size 6/Root 1 0 R{encryption}>>\nstartxref\n{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
        return file.ToArray();

        void Add(byte[] content)
        {
            offsets.Add(file.Length);
            Write(file, $"{offsets.Count.ToString(CultureInfo.InvariantCulture)} 0 obj\n");
            file.Write(content);
            Write(file, "\nendobj\n");
        }
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
