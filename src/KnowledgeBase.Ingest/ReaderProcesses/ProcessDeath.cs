using System.Globalization;
using KnowledgeBase.Documents;
using KnowledgeBase.Reader;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>Why a reader process came to an end in the middle of a file, as far as its exit code and its last words tell.</summary>
internal static class ProcessDeath
{
    private const int SignalBase = 128;
    private const int SigSegv = 11;
    private const int SigKill = 9;
    private const int MaxWords = 300;

    private static readonly string[] OutOfMemoryWords = ["OutOfMemoryException", "Out of memory", "bad_alloc", "GC heap initialization failed"];

    public static ReadAttempt Explain(int exitCode, string errors, ReadLimits limits)
    {
        if (OutOfMemoryWords.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return new ReadAttempt(Failures.OutOfMemory(limits));
        if (errors.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase))
            return Failed("the program that read it ran out of stack; the file may be nested very deep");
        if (!OperatingSystem.IsWindows() && exitCode == SignalBase + SigKill)
        {
            return new ReadAttempt(
                new ReadResult.Failure(ReadFailureReason.OutOfMemory, "the system ended the program that read it, probably because memory ran out on this machine; try again"),
                Lasting: false);
        }
        if (!OperatingSystem.IsWindows() && exitCode == SignalBase + SigSegv)
            return Failed("the program that read it crashed (SIGSEGV)");
        var words = FirstWords(errors);
        return Failed(string.Create(
            CultureInfo.InvariantCulture,
            $"the program that read it ended with exit code {exitCode}{(words.Length > 0 ? ": " + words : " without a word")}"));
    }

    public static ReadAttempt Failed(string detail) => new(new ReadResult.Failure(ReadFailureReason.ReaderFailed, detail));

    /// <summary>The first line that says more than that there was an end.</summary>
    private static string FirstWords(string errors)
    {
        foreach (var line in errors.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            foreach (var preamble in (ReadOnlySpan<string>)["Unhandled exception.", "Process terminated."])
            {
                if (words.StartsWith(preamble, StringComparison.Ordinal))
                    words = words[preamble.Length..].TrimStart();
            }
            if (words.Length > 0)
                return (words.Length > MaxWords ? words[..MaxWords] : words).ToString();
        }
        return "";
    }
}
