using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest;

/// <summary>How an ingest is done.</summary>
public sealed record IngestOptions
{
    /// <summary>Bounds on each file; where there is a <see cref="Pool"/>, that one's hold.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>The folder of YAML files with what the documents do not say; null for none. By default that of the seeds.</summary>
    public string? CatalogueFolder { get; init; } = SeedFolder.Find()?.Catalogue;

    /// <summary>How many files are read at a time, 1 or more. Each may take several times its size in memory.</summary>
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Whether files that failed before are read again though neither they nor their readers changed: after a time-out on a busy machine, say.</summary>
    public bool RetryFailed { get; init; }

    /// <summary>
    /// The processes that read files, for who ingests often; they go on when the ingest is done. Where null, the ingest starts processes when it
    /// needs them, one for each of the <see cref="Readers"/>, and ends them.
    /// </summary>
    public ReaderPool? Pool { get; init; }
}
