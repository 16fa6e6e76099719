using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Measuring;

/// <summary>The first run of a query after the index was opened, and its answer.</summary>
internal sealed record FirstRun(Run Run, SearchResult Result);
