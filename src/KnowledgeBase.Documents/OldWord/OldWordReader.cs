using System.Globalization;
using System.Text;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.Processes;

namespace KnowledgeBase.Documents.OldWord;

/// <summary>
/// Reads documents of Word before 2007 ([MS-DOC]) by <c>antiword</c>, or where that is not installed or gives up by <c>catdoc</c>: their text
/// takes the way of plain text.
/// </summary>
internal static class OldWordReader
{
    /// <summary>Where the file information block says that the document is encrypted: bit 8 of the flags at its offset 10 ([MS-DOC] 2.5.2).</summary>
    private const int FlagsOffset = 10;

    private const int EncryptedFlag = 0x0100;

    /// <summary>The version of the block that Word 97 wrote first.</summary>
    private const int Word97 = 0xC1;

    /// <summary>The first bytes of the file information block of Word 97 to 2003.</summary>
    private static readonly byte[] BlockMagic = [0xEC, 0xA5];

    /// <summary>Paragraphs on one line each; UTF-8.</summary>
    private static readonly (string Program, string[] Arguments)[] Tools =
    [
        ("antiword", ["-w", "0", "-m", "UTF-8.txt", "-"]),
        ("catdoc", ["-w", "-d", "utf-8", "-"]),
    ];

    /// <summary>Reads a file.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (IsEncrypted(bytes.Span))
            return Fail(ReadFailureReason.Encrypted, "The document is protected by a password. Open it in Word and save it without one, as .docx.");
        ReadResult.Failure? failure = null;
        foreach (var (program, arguments) in Tools)
        {
            var result = ChildProcess.Run(program, arguments, bytes, limits, 4L * limits.MaxCharacters, ReadText, cancellationToken, mostFile: bytes.Length + 4096L);
            if (result.End == ChildProcessEnd.Missing)
                continue;
            if (result is { End: ChildProcessEnd.Exited, ExitCode: 0, Output: { } text } && !string.IsNullOrWhiteSpace(text))
                return Read(program == "antiword" ? AntiwordText.ToPlain(text) : text, program, limits, cancellationToken);
            failure = Name(result, program, limits);
            if (result.End is not (ChildProcessEnd.Exited or ChildProcessEnd.Crashed))
                break;
        }

        return failure ?? Fail(
            ReadFailureReason.ToolMissing,
            "Documents of old Word are read by antiword or catdoc, neither of which is installed. Install the Debian package antiword, or save the document as .docx, then read it again.");
    }

    private static ReadResult Read(string text, string program, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (text.Length > limits.MaxCharacters)
            return Fail(ReadFailureReason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"{text.Length:N0} characters; at most {limits.MaxCharacters:N0} are read. Split the file."));
        var document = PlainTextReader.Read(text, cancellationToken);
        return new ReadResult.Success(document with
        {
            Format = DocumentFormat.OldWord,
            Warnings =
            [
                new ReadWarning("old-word", $"Read by {program}: automatic numbers and headings by style may be missing. Save it as .docx for all of them."),
                .. document.Warnings,
            ],
        });
    }

    private static ReadResult.Failure Name<T>(ChildProcessResult<T> result, string program, ReadLimits limits) => result.End switch
    {
        ChildProcessEnd.TimedOut => Fail(
            ReadFailureReason.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{program} did not come to an end within {limits.MaxTime.TotalSeconds:N0} seconds. Save the document as .docx.")),
        ChildProcessEnd.TooMuchOutput => Fail(
            ReadFailureReason.TooLarge, string.Create(CultureInfo.InvariantCulture, $"More than {limits.MaxCharacters:N0} characters. Split the file.")),
        ChildProcessEnd.OutOfMemory => Fail(
            ReadFailureReason.OutOfMemory, string.Create(CultureInfo.InvariantCulture, $"{program} wanted more than {limits.MaxMemory >> 20:N0} MB of memory. Save the document as .docx.")),
        ChildProcessEnd.Exited when result.ExitCode == 0 => Fail(
            ReadFailureReason.NoText, "The document holds no text; if it shows scanned pages, have them recognised (OCR) first."),
        _ => Fail(ReadFailureReason.Damaged, $"{program} cannot read it ({FirstLine(result.Error)}). Open it in Word, which may repair it, and save it as .docx."),
    };

    private static bool IsEncrypted(ReadOnlySpan<byte> bytes)
    {
        // The stream of the document begins on a sector of 512 bytes; where its name stands is of no use without the chain of sectors.
        for (var at = 512; at + FlagsOffset + 2 <= bytes.Length; at += 512)
        {
            if (bytes[at..].StartsWith(BlockMagic) && BitConverter.ToUInt16(bytes[(at + 2)..]) >= Word97)
                return (BitConverter.ToUInt16(bytes[(at + FlagsOffset)..]) & EncryptedFlag) != 0;
        }

        return false;
    }

    private static string ReadText(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        return reader.ReadToEnd();
    }

    private static string FirstLine(string error)
    {
        var line = error.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length == 0 ? "it does not say why" : line[..Math.Min(line.Length, 120)].ToString();
    }

    private static ReadResult.Failure Fail(ReadFailureReason reason, string detail) => new(reason, detail);
}
