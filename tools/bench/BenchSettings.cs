namespace KnowledgeBase.Benchmarks;

/// <summary>What to run.</summary>
internal sealed record BenchSettings
{
    /// <summary>How many passages to generate, or to read from <see cref="CorpusFile"/> at most.</summary>
    public required int Documents { get; init; }

    public required ulong Seed { get; init; }

    public string? CorpusFile { get; init; }

    public string? QueryFile { get; init; }

    /// <summary>Names of classes; empty: all.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Queries drawn for a class.</summary>
    public required int QueriesPerClass { get; init; }

    /// <summary>Seconds of timed runs a class.</summary>
    public required double Seconds { get; init; }

    /// <summary>Where to keep the index; null: in a temporary folder.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Whether FTS5 used plainly runs beside it.</summary>
    public bool Plain { get; init; }

    public string? JsonFile { get; init; }
}
