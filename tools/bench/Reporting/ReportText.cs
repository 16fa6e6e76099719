using System.Globalization;
using KnowledgeBase.Benchmarks.Measuring;

namespace KnowledgeBase.Benchmarks.Reporting;

/// <summary>Writes a report for people.</summary>
internal static class ReportText
{
    public static void Write(Report report, TextWriter output)
    {
        Line(output, $"{report.Corpus}; {report.Machine}");
        if (report.Indexing is { } indexing)
            Write(indexing, output);
        var text = report.Indexing?.TextBytes;
        Line(output, $"index       {report.Documents:N0} documents, {report.IndexBytes / 1e6:N1} MB{Ratio(report.IndexBytes, text)}");
        if (report.PlainBytes is { } plain)
            Line(output, $"  plain     {plain / 1e6:N1} MB{Ratio(plain, text)}");
        Line(output, $"open        {report.OpenColdMs:N0} ms to the first answer from the disk, {report.OpenWarmMs:N0} ms from the system's cache");
        Line(output, $"memory      opened {Memory(report.MemoryOpened)}; searched {Memory(report.MemorySearched)}");
        output.WriteLine();
        Line(output, $"{"",-13}{"",7} {"",9}  {"processor ms, warm",26}  {"clock ms, warm",26}  {"first run",9} {"KB",7}  {"plain",8}");
        Line(output, $"{"class",-13}{"queries",7} {"hits",9}  {"median",8} {"p99",8} {"max",8}  {"median",8} {"p99",8} {"max",8}  {"median",9} {"alloc.",7}  {"median",8} {"ratio",7}");
        foreach (var one in report.Classes)
            Write(one, output);
        foreach (var difference in report.Differences)
            Line(output, $"DIFFERS     {difference}");
        if (report.Classes.Any(one => one.Plain is not null) && report.Differences.Count == 0)
            output.WriteLine("totals and facets of both agree");
    }

    private static void Write(IndexingFigures indexing, TextWriter output)
    {
        var megabytes = indexing.TextBytes / 1e6;
        Line(output, $"text        {megabytes:N1} MB of UTF-8");
        Line(output, $"indexing    {megabytes / (indexing.AnalysisSeconds + indexing.IndexSeconds):N1} MB/s with analysis (by the clock {megabytes / indexing.WallSeconds:N1}); analysis {megabytes / indexing.AnalysisSeconds:N1}, index {megabytes / indexing.IndexSeconds:N1}; peak memory {indexing.Memory.PeakResident / 1e6:N0} MB");
        if (indexing.PlainSeconds is { } plain)
            Line(output, $"  plain     {megabytes / plain:N1} MB/s without analysis");
    }

    private static void Write(ClassFigures one, TextWriter output)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Name,-13}{one.Queries,7} {one.Hits.Median,9:N0}  {Times(one.Cpu)}  {Times(one.Wall)}  {one.FirstCpu.Median,9:0.000} {one.Allocated.Median / 1000,7:N1}");
        if (one.Plain is { } plain)
            line += string.Create(CultureInfo.InvariantCulture, $"  {plain.Cpu.Median,8:0.00} {plain.Ratio,6:0.0}x");
        output.WriteLine(line);
    }

    private static string Times(Distribution times) =>
        string.Create(CultureInfo.InvariantCulture, $"{times.Median,8:0.000} {times.P99,8:0.000} {times.Max,8:0.000}");

    private static string Ratio(long bytes, long? text) => text is { } all ? string.Create(CultureInfo.InvariantCulture, $", {(double)bytes / all:0.00} x the text") : "";

    private static string Memory(ProcessMemory memory) => string.Create(
        CultureInfo.InvariantCulture,
        $"{memory.Managed / 1e6:N0} MB managed, {memory.Private / 1e6:N0} MB private, {memory.Resident / 1e6:N0} MB resident");

    private static void Line(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
