using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeBase.Documents.Html;

/// <summary>Decodes a page: by its byte order mark, by what it declares of itself, else as any text.</summary>
internal static class HtmlEncoding
{
    /// <summary>How far into the page its declaration is looked for; the HTML standard demands 1,024 bytes, pages need more.</summary>
    private const int Window = 8 * 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\"'> ;\r\n/?");

    /// <summary>The page's text, and a warning where bytes were lost; or the failure.</summary>
    public static (string? Text, ReadWarning? Warning, ReadResult.Failure? Failure) Decode(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Lenient(Encoding.UTF8, bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Lenient(bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, bytes[2..]);
        var declared = Declared(bytes);
        if ((declared is null or { CodePage: 65001 }) && Utf8.IsValid(bytes))
            return (Encoding.UTF8.GetString(bytes), null, null);
        if (declared is { CodePage: not 65001 })
            return Lenient(declared, bytes);
        var decoded = Decoding.TextDecoder.Read(bytes, limits);
        return decoded.Failure is { Reason: ReadFailureReason.BadEncoding } ? Lenient(Encoding.UTF8, bytes) : (decoded.Text, decoded.Warning, decoded.Failure);
    }

    private static (string? Text, ReadWarning? Warning, ReadResult.Failure? Failure) Lenient(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var lost = text.AsSpan().Count('\uFFFD');
        return (text, lost == 0 ? null : new ReadWarning("bad-bytes", FormattableString.Invariant($"{lost:N0} characters are not valid in {encoding.WebName}, which the page says it is written in.")), null);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        foreach (var word in (ReadOnlySpan<string>)["charset", "encoding"])
        {
            for (var at = head.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var value = head.AsSpan(at + word.Length).TrimStart();
                if (value.IsEmpty || value[0] != '=')
                    continue;
                value = value[1..].TrimStart(" \t\r\n\"'");
                var end = value.IndexOfAny(ValueEnds);
                if (Named((end < 0 ? value : value[..end]).ToString()) is { } encoding)
                    return encoding;
            }
        }

        return null;
    }

    /// <summary>The encoding of a name as browsers understand it: those of the GB family are one, and Latin 1 is windows-1252.</summary>
    private static Encoding? Named(string name)
    {
        name = name.ToLowerInvariant() switch
        {
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "hz-gb-2312" => "gb18030",
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "x-sjis" => "shift_jis",
            "big5-hkscs" => "big5",
            "utf8" => "utf-8",
            "utf-7" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => "utf-8",
            var other => other,
        };
        if (name == "utf-8")
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
