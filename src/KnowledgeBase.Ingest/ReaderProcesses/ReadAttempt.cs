using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.ReaderProcesses;

/// <summary>What came of reading a file in another process.</summary>
/// <param name="Result">The result.</param>
/// <param name="Lasting">Whether the same bytes would fare the same again; false where the system, not the file, was to blame.</param>
public sealed record ReadAttempt(ReadResult Result, bool Lasting = true);
