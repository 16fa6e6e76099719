namespace KnowledgeBase.Documents;

/// <summary>
/// A file went beyond a limit or contradicts its format, found deep inside a reader. It unwinds the reader at once and becomes a
/// <see cref="ReadResult.Failure"/> at the front door; it never leaves this project.
/// </summary>
/// <param name="reason">The named reason.</param>
/// <param name="detail">What was wrong, where, and what to do, in English, without the file's name.</param>
internal sealed class ReadingException(ReadFailureReason reason, string detail) : Exception(detail)
{
    /// <summary>The failure to hand out.</summary>
    public ReadResult.Failure Failure => new(reason, Message);
}
