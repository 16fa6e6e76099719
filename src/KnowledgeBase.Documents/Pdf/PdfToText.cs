using System.Globalization;
using KnowledgeBase.Documents.Processes;

namespace KnowledgeBase.Documents.Pdf;

/// <summary>Has poppler's <c>pdftotext</c> find the words of a PDF file, and names what goes wrong.</summary>
internal static class PdfToText
{
    private const string Program = "pdftotext";

    /// <summary>Its exit code when the file could not be opened.</summary>
    private const int CannotOpen = 1;

    /// <summary>Its exit code when the author does not allow text to be copied.</summary>
    private const int NotAllowed = 3;

    /// <summary>How far from its end a whole file says that it ends.</summary>
    private const int EndWindow = 4096;

    /// <summary>The words, or why there are none.</summary>
    public static (PdfContent? Content, ReadResult.Failure? Failure, bool IsRepaired) Run(
        ReadOnlyMemory<byte> bytes, ReadLimits limits, CancellationToken cancellationToken)
    {
        var parser = new BoundingBoxParser(limits.MaxCharacters);
        var result = ChildProcess.Run(Program, ["-bbox-layout", "-", "-"], bytes, limits, limits.MaxInflatedBytes, parser.Parse, cancellationToken);
        var failure = result.End switch
        {
            _ when parser.IsTooLarge => Fail(
                ReadFailureReason.TooLarge, $"Its text has more than {Number(limits.MaxCharacters)} characters. Split the file."),
            ChildProcessEnd.Missing => Fail(
                ReadFailureReason.ToolMissing, "PDF files are read by pdftotext, which is not installed. Install the Debian package poppler-utils, then read the file again."),
            ChildProcessEnd.TimedOut => Fail(
                ReadFailureReason.TimedOut, $"Its text was not found within {Number((long)limits.MaxTime.TotalSeconds)} seconds. Print it to a new PDF file, or split it."),
            ChildProcessEnd.TooMuchOutput => Fail(
                ReadFailureReason.TooLarge, $"Its text with positions is larger than {Number(limits.MaxInflatedBytes)} bytes. Split the file."),
            ChildProcessEnd.OutOfMemory => Fail(
                ReadFailureReason.OutOfMemory, $"Its text was not found within {Number(limits.MaxMemory >> 20)} MB of memory. Print it to a new PDF file, or split it."),
            ChildProcessEnd.Crashed => Fail(
                ReadFailureReason.Damaged, "pdftotext came to an unexpected end over it. Open it in a PDF viewer, print it to a new PDF file, and read that."),
            _ when result.ExitCode == 0 && !parser.IsWhole => Fail(
                ReadFailureReason.ReaderFailed, "The output of pdftotext broke off. Read the file again; if it fails again, print it to a new PDF file."),
            _ => NameExit(result.ExitCode, result.Error, bytes.Span),
        };
        if (failure is null && result.Error.Contains("xref", StringComparison.Ordinal) && IsTruncated(bytes.Span))
            failure = Truncated(bytes.Length);
        return failure is null ? (result.Output, null, result.Error.Contains("Syntax Error", StringComparison.Ordinal)) : (null, failure, false);
    }

    private static ReadResult.Failure? NameExit(int exitCode, string error, ReadOnlySpan<byte> bytes) => exitCode switch
    {
        0 => null,
        CannotOpen when error.Contains("password", StringComparison.OrdinalIgnoreCase) => Fail(
            ReadFailureReason.Encrypted, "A password is needed to open it. Save it without a password and read that file."),
        NotAllowed => Fail(ReadFailureReason.Encrypted, "Its author does not allow its text to be copied. Ask for a file without this restriction."),
        _ when error.Contains("encrypt", StringComparison.OrdinalIgnoreCase) || error.Contains("security handler", StringComparison.OrdinalIgnoreCase) => Fail(
            ReadFailureReason.Encrypted, "It is encrypted in a way that pdftotext cannot open. Save it without protection and read that file."),
        _ when IsTruncated(bytes) => Truncated(bytes.Length),
        _ => Fail(ReadFailureReason.Damaged, $"It is not a PDF file that can be opened ({FirstLine(error)}). Print it to a new PDF file and read that."),
    };

    private static bool IsTruncated(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - EndWindow)..].IndexOf("%%EOF"u8) < 0;

    private static ReadResult.Failure Truncated(int length) => Fail(
        ReadFailureReason.Truncated, $"The file ends after {Number(length)} bytes, before its table of contents (xref, %%EOF). Get it again from where it came.");

    private static string FirstLine(string error)
    {
        var line = error.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length == 0 ? "pdftotext did not say why" : line[..Math.Min(line.Length, 120)].ToString();
    }

    private static ReadResult.Failure Fail(ReadFailureReason reason, string detail) => new(reason, detail);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
