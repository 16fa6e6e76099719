using System.Globalization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>What came of an ingest, for the person who offered the files: how many are in, which are not, why, and what to do about it.</summary>
internal static class IngestSummary
{
    /// <summary>The most names of files told for each reason; all of them stood in their lines, and <c>kb status</c> has them.</summary>
    private const int MaxNames = 5;

    public static void Print(IngestReport report, Terminal terminal)
    {
        foreach (var error in report.CatalogueErrors)
            terminal.Say("catalogue: " + Terminal.Plain(error));
        terminal.Say(Counts(report));
        PrintFailures(report, terminal);
        if (report.WithWarnings > 0)
            terminal.Say(Invariant($"{Documents(report.WithWarnings)} read with something lost or guessed: --verbose, and the document's page, say what"));
        var pace = report.Bytes > 0 && report.Elapsed > TimeSpan.Zero ? Invariant($", {report.Bytes / 1e6:N1} MB") : "";
        terminal.Say($"{Outcome(report)}; {Durations.Say(report.Elapsed)}{pace}");
    }

    private static string Counts(IngestReport report)
    {
        var counts = Invariant($"{report.Added:N0} added, {report.Replaced:N0} changed, {report.Unchanged:N0} unchanged, {report.Failed:N0} failed, {report.Skipped:N0} skipped");
        return report.Complete
            ? Invariant($"{Files(report.Found)}: {counts}; {report.Passages:N0} passages")
            : Invariant($"Stopped after {report.Files.Count:N0} of {Files(report.Found)}: {counts}");
    }

    private static void PrintFailures(IngestReport report, Terminal terminal)
    {
        foreach (var group in report.Files.Where(file => file.Status == FileStatus.Failed).GroupBy(file => file.Reason!).OrderByDescending(group => group.Count()))
        {
            terminal.Say(Invariant($"  {group.Count(),5:N0} {group.Key}: {FailureAdvice.For(group.Key)}"));
            foreach (var file in group.Take(MaxNames))
                terminal.Say("          " + Terminal.Plain(file.Path));
            if (group.Count() > MaxNames)
                terminal.Say(Invariant($"          and {group.Count() - MaxNames:N0} more; 'kb status' lists them all"));
        }
    }

    private static string Outcome(IngestReport report)
    {
        if (!report.Complete)
            return "what was done is kept";
        if (!report.Changed)
            return "nothing changed";
        var entities = report.Entities;
        return Invariant($"{entities.Added:N0} entities added, {entities.Changed:N0} changed, {entities.Removed:N0} removed; {Documents(report.DocumentsRelinked)} linked anew");
    }

    private static string Files(int count) => count == 1 ? "1 file" : Invariant($"{count:N0} files");

    private static string Documents(int count) => count == 1 ? "1 document" : Invariant($"{count:N0} documents");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
