using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest.Tests;

/// <summary>Reader processes for all tests, which would otherwise spend most of their time in starting some. They end with the tests.</summary>
internal static class Readers
{
    public static ReaderPool Shared { get; } = new(ReadLimits.Default, 2, TimeProvider.System);
}
