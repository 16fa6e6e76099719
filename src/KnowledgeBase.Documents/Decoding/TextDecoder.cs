using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeBase.Documents.Decoding;

/// <summary>Turns the bytes of a text file into a string: UTF-8 with or without byte order mark, UTF-16 with one.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes <paramref name="bytes"/>, or says why they cannot be.</summary>
    /// <returns>Either the text, never empty, or the failure.</returns>
    public static (string? Text, ReadResult.Failure? Failure) Decode(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        if (bytes.Length > limits.MaxBytes)
            return Fail(ReadFailureReason.TooLarge, $"{Number(bytes.Length)} bytes; at most {Number(limits.MaxBytes)} are read. Split the file.");
        if (bytes.IsEmpty)
            return Fail(ReadFailureReason.Empty, "The file has no bytes.");

        var decoded = bytes switch
        {
            [0xFF, 0xFE, ..] => DecodeUtf16(bytes[2..], bigEndian: false, limits),
            [0xFE, 0xFF, ..] => DecodeUtf16(bytes[2..], bigEndian: true, limits),
            [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes[3..], offset: 3, limits),
            _ => DecodeUtf8(bytes, offset: 0, limits),
        };
        if (decoded.Text is not { } text)
            return decoded;
        if (string.IsNullOrWhiteSpace(text))
            return Fail(ReadFailureReason.Empty, "The file holds nothing but white space.");
        return LineTooLong(text, limits) ?? decoded;
    }

    private static (string? Text, ReadResult.Failure? Failure)? LineTooLong(string text, ReadLimits limits)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length > limits.MaxLineCharacters)
                return Fail(
                    ReadFailureReason.TooLarge,
                    $"Line {Number(number)} has {Number(line.Length)} characters; at most {Number(limits.MaxLineCharacters)} are read. Break it into lines.");
        }

        return null;
    }

    private static (string? Text, ReadResult.Failure? Failure) DecodeUtf8(ReadOnlySpan<byte> bytes, int offset, ReadLimits limits)
    {
        if (ContentSniffer.Recognise(bytes) is { } seen)
            return Fail(ReadFailureReason.NotRecognised, $"Not plain text: it seems to be {seen}.");

        // The count is an upper bound when the bytes are invalid; either way nothing large is allocated before the check.
        var characters = Encoding.UTF8.GetCharCount(bytes);
        if (characters > limits.MaxCharacters)
            return TooManyCharacters(characters, limits);
        if (!Utf8.IsValid(bytes))
        {
            var at = FirstInvalid(bytes);
            return Fail(
                ReadFailureReason.BadEncoding,
                $"Byte {at + offset} (0x{bytes[at]:X2}) is not valid UTF-8. Save the file as UTF-8 and try again.");
        }

        return (Encoding.UTF8.GetString(bytes), null);
    }

    private static (string? Text, ReadResult.Failure? Failure) DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, ReadLimits limits)
    {
        if (bytes.Length / 2 > limits.MaxCharacters)
            return TooManyCharacters(bytes.Length / 2, limits);
        if (bytes.Length % 2 != 0)
            return Fail(ReadFailureReason.BadEncoding, $"The file claims UTF-16 but ends in half a character, at byte {bytes.Length + 1}.");

        // Read unit by unit: the framework's decoder would hide half a surrogate pair behind a replacement character.
        var units = new ushort[bytes.Length / 2];
        MemoryMarshal.Cast<byte, ushort>(bytes).CopyTo(units);
        if (bigEndian == BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(units, units);
        var text = new string(MemoryMarshal.Cast<ushort, char>(units));
        if (text.Contains('\0'))
            return Fail(ReadFailureReason.NotRecognised, "Not plain text: it seems to be binary data (a NUL character after a UTF-16 byte order mark).");
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return Fail(ReadFailureReason.BadEncoding, $"Byte {(2 * i) + 2} begins half a surrogate pair, which is not valid UTF-16.");
        }

        return (text, null);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }

    private static (string? Text, ReadResult.Failure? Failure) TooManyCharacters(int characters, ReadLimits limits) =>
        Fail(ReadFailureReason.TooLarge, $"{Number(characters)} characters; at most {Number(limits.MaxCharacters)} are read. Split the file.");

    private static (string? Text, ReadResult.Failure? Failure) Fail(ReadFailureReason reason, string detail) =>
        (null, new ReadResult.Failure(reason, detail));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
