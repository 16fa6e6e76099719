using KnowledgeBase.Benchmarks.Measuring;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Benchmarks.Reading;

/// <summary>What reading the files of one format took.</summary>
/// <param name="Format">The format, told by content.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Failed">How many of them could not be read.</param>
/// <param name="Bytes">Bytes of all files of the format.</param>
/// <param name="TextBytes">Bytes of UTF-8 text that came out.</param>
/// <param name="Seconds">Time by the clock for all of them once, the programs included that read some formats; the least of all rounds.</param>
/// <param name="FileMilliseconds">Time by the clock for a file, over all files and rounds.</param>
/// <param name="SlowestFile">The file that took longest.</param>
internal sealed record FormatFigures(
    DocumentFormat Format, int Files, int Failed, long Bytes, long TextBytes, double Seconds, Distribution FileMilliseconds, string SlowestFile);
