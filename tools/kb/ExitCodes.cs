namespace KnowledgeBase.CommandLine;

/// <summary>What <c>kb</c> returns to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some files failed; all others are in.</summary>
    public const int SomeFilesFailed = 1;

    /// <summary>The command line, or the query in it, cannot be understood.</summary>
    public const int BadUsage = 2;

    /// <summary>The data folder is damaged, locked or cannot be used otherwise.</summary>
    public const int DataFolder = 3;

    /// <summary>Interrupted with Ctrl+C, as shells have it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
