namespace KnowledgeBase.Documents.Processes;

/// <summary>How a child process came to its end.</summary>
internal enum ChildProcessEnd
{
    /// <summary>By itself; its exit code tells more.</summary>
    Exited,

    /// <summary>The program is not installed; nothing was started.</summary>
    Missing,

    /// <summary>It was ended because it took too long, by the clock or in processor time.</summary>
    TimedOut,

    /// <summary>It was ended because it wrote more than was allowed.</summary>
    TooMuchOutput,

    /// <summary>It gave up because it was not given more memory.</summary>
    OutOfMemory,

    /// <summary>A signal ended it: a fault in the program, or a hand from outside.</summary>
    Crashed,
}

/// <summary>What came of a child process.</summary>
/// <typeparam name="T">What was made of its output.</typeparam>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; 0 where it did not exit by itself.</param>
/// <param name="Output">What was made of its output, which is whole only if <paramref name="End"/> is <see cref="ChildProcessEnd.Exited"/>.</param>
/// <param name="Error">The beginning of what it wrote to standard error.</param>
internal sealed record ChildProcessResult<T>(ChildProcessEnd End, int ExitCode, T? Output, string Error);
