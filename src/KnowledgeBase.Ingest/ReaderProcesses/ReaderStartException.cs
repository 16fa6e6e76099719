namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>A reader process cannot be started, whatever the file.</summary>
internal sealed class ReaderStartException : Exception
{
    public ReaderStartException()
    {
    }

    public ReaderStartException(string message)
        : base(message)
    {
    }

    public ReaderStartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
