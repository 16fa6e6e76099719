using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeBase.Documents.Decoding;

/// <summary>
/// Turns the bytes of a text file into a string: UTF-8 and UTF-16 with or without byte order mark, GB18030 (and with it GBK and GB2312), Big5,
/// windows-1252. What is valid UTF-8 is UTF-8; the others are told by what they make of the bytes (<see cref="EncodingDetector"/>).
/// </summary>
internal static class TextDecoder
{
    /// <summary>A text in UTF-8 with damage has at least this many sound characters outside ASCII for each broken place.</summary>
    private const int SoundToBroken = 20;

    /// <summary>Decodes <paramref name="bytes"/>, says what was guessed or lost, or why they cannot be decoded.</summary>
    public static DecodedText Read(ReadOnlySpan<byte> bytes, ReadLimits limits)
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
            _ => DecodeUnmarked(bytes, limits),
        };
        if (decoded.Text is not { } text)
            return decoded;
        if (string.IsNullOrWhiteSpace(text))
            return Fail(ReadFailureReason.Empty, "The file holds nothing but white space.");
        return LineTooLong(text, limits) ?? decoded;
    }

    private static DecodedText DecodeUnmarked(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        var seen = ContentSniffer.Recognise(bytes);
        if (seen is not null && !bytes.Contains((byte)0))
            return NotText(seen);

        // Characters of ASCII alone say nothing against UTF-8; NUL does, for UTF-16 has it in every one of them.
        if (seen is null && Utf8.IsValid(bytes))
            return DecodeUtf8(bytes, offset: 0, limits);
        var guess = ContentSniffer.HasMagic(bytes) ? null : EncodingDetector.Guess(bytes);
        if (seen is not null && guess is null)
            return NotText(seen);
        if (guess is null || (!guess.IsSure && IsMostlyUtf8(bytes)))
            return DecodeUtf8(bytes, offset: 0, limits);
        return IsMostlyUtf8(bytes) ? DecodeUtf8(bytes, offset: 0, limits) : DecodeGuessed(bytes, guess, limits);
    }

    private static DecodedText DecodeGuessed(ReadOnlySpan<byte> bytes, EncodingGuess guess, ReadLimits limits)
    {
        var characters = guess.Encoding.GetCharCount(bytes);
        if (characters > limits.MaxCharacters)
            return TooManyCharacters(characters, limits);
        var text = guess.Encoding.GetString(bytes);
        var broken = text.AsSpan().Count('\uFFFD');
        var warning = broken > 0
            ? new ReadWarning("broken-bytes", $"{Number(broken)} places are not valid {guess.Name}, which the rest of the file is in; they show as \uFFFD.")
            : guess.IsSure
                ? null
                : new ReadWarning("encoding-guessed", $"The file does not say its encoding; it was read as {guess.Name}. If the text is garbled, save it as UTF-8.");
        return new DecodedText(text, warning, null);
    }

    private static DecodedText? LineTooLong(string text, ReadLimits limits)
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

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, int offset, ReadLimits limits)
    {
        if (ContentSniffer.Recognise(bytes) is { } seen)
            return NotText(seen);

        // The count is an upper bound when the bytes are invalid; either way nothing large is allocated before the check.
        var characters = Encoding.UTF8.GetCharCount(bytes);
        if (characters > limits.MaxCharacters)
            return TooManyCharacters(characters, limits);
        if (Utf8.IsValid(bytes))
            return new DecodedText(Encoding.UTF8.GetString(bytes), null, null);
        var at = FirstInvalid(bytes);
        if (!IsMostlyUtf8(bytes))
            return Fail(
                ReadFailureReason.BadEncoding,
                $"Byte {at + offset} (0x{bytes[at]:X2}) is not valid UTF-8, and no other encoding makes text of the file. Save it as UTF-8 and try again.");
        return new DecodedText(
            Encoding.UTF8.GetString(bytes),
            new ReadWarning("broken-bytes", $"Byte {at + offset} (0x{bytes[at]:X2}) is not valid UTF-8, which the rest of the file is in; what is broken shows as \uFFFD."),
            null);
    }

    /// <summary>Far more characters outside ASCII are sound than broken, which no other encoding gives by chance.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, broken = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            at += ascii;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            sound += status == OperationStatus.Done ? 1 : 0;
            broken += status == OperationStatus.Done ? 0 : 1;
            at += Math.Max(1, consumed);
        }

        return sound >= broken * SoundToBroken && sound > 0;
    }

    private static DecodedText DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, ReadLimits limits)
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

        return new DecodedText(text, null, null);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
            at += consumed;
        return Math.Min(at, bytes.Length - 1);
    }

    private static DecodedText TooManyCharacters(int characters, ReadLimits limits) =>
        Fail(ReadFailureReason.TooLarge, $"{Number(characters)} characters; at most {Number(limits.MaxCharacters)} are read. Split the file.");

    private static DecodedText Fail(ReadFailureReason reason, string detail) =>
        new(null, null, new ReadResult.Failure(reason, detail));

    private static DecodedText NotText(string seen) => Fail(ReadFailureReason.NotRecognised, $"Not plain text: it seems to be {seen}.");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
