using KnowledgeBase.Benchmarks.Measuring;

namespace KnowledgeBase.Benchmarks.Reporting;

/// <summary>All figures of one run.</summary>
internal sealed record Report
{
    public required string Corpus { get; init; }

    public required string Machine { get; init; }

    /// <summary>Null where an index that was there already was used.</summary>
    public IndexingFigures? Indexing { get; init; }

    public required int Documents { get; init; }

    public required long IndexBytes { get; init; }

    public long? PlainBytes { get; init; }

    /// <summary>Milliseconds from opening the file to the first answer, its pages out of the system's cache and then in it.</summary>
    public required double OpenColdMs { get; init; }

    public required double OpenWarmMs { get; init; }

    /// <summary>After opening and the first answer.</summary>
    public required ProcessMemory MemoryOpened { get; init; }

    /// <summary>After all queries.</summary>
    public required ProcessMemory MemorySearched { get; init; }

    public required IReadOnlyList<ClassFigures> Classes { get; init; }

    /// <summary>Queries to which FTS5 used plainly gives another total or other facet counts.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}

/// <summary>Indexing; seconds are processor time of the indexing thread.</summary>
/// <param name="TextBytes">Bytes of UTF-8 of the texts.</param>
/// <param name="AnalysisSeconds">Making tokens.</param>
/// <param name="IndexSeconds">Putting and committing.</param>
/// <param name="WallSeconds">Both, by the clock.</param>
/// <param name="PlainSeconds">FTS5 used plainly, from the same tokens.</param>
/// <param name="Memory">At the end.</param>
internal sealed record IndexingFigures(long TextBytes, double AnalysisSeconds, double IndexSeconds, double WallSeconds, double? PlainSeconds, ProcessMemory Memory);

/// <summary>The figures of a class of queries, over all runs of all of its queries.</summary>
/// <param name="Name">The class.</param>
/// <param name="Queries">How many queries.</param>
/// <param name="Runs">How many timed runs of all of them.</param>
/// <param name="Hits">Total hits.</param>
/// <param name="Cpu">Milliseconds of processor time, warm.</param>
/// <param name="Wall">Milliseconds by the clock, warm.</param>
/// <param name="FirstCpu">Milliseconds of processor time of the first run of each query after the index was opened.</param>
/// <param name="Allocated">Bytes.</param>
/// <param name="Plain">FTS5 used plainly; null where it was not asked, or cannot be.</param>
/// <param name="PerQuery">Each query.</param>
internal sealed record ClassFigures(
    string Name,
    int Queries,
    int Runs,
    Distribution Hits,
    Distribution Cpu,
    Distribution Wall,
    Distribution FirstCpu,
    Distribution Allocated,
    PlainFigures? Plain,
    IReadOnlyList<QueryFigures> PerQuery);

/// <summary>FTS5 used plainly on the queries of a class.</summary>
/// <param name="Queries">How many of them can be said in its language.</param>
/// <param name="Cpu">Milliseconds of processor time.</param>
/// <param name="Ratio">Its median by the index's median on the same queries.</param>
internal sealed record PlainFigures(int Queries, Distribution Cpu, double Ratio);

/// <summary>One query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Hits">Total hits.</param>
/// <param name="CpuMs">Median milliseconds of processor time, warm.</param>
/// <param name="FirstCpuMs">The first run's.</param>
/// <param name="PlainCpuMs">Median of FTS5 used plainly.</param>
internal sealed record QueryFigures(string Query, int Hits, double CpuMs, double FirstCpuMs, double? PlainCpuMs);
