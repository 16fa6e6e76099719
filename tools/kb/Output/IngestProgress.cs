using System.Globalization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>Shows an ingest: a line a file on the output; beside it, for people, where it stands and what came of it.</summary>
internal sealed class IngestProgress(Terminal terminal, bool linePerFile) : IProgress<IngestEvent>
{
    public void Report(IngestEvent value)
    {
        switch (value)
        {
            case IngestEvent.PhaseStarted phase when Describe(phase) is { } state:
                if (terminal.Interactive)
                    terminal.ShowState(state);
                else
                    terminal.Say(state);
                break;
            case IngestEvent.FileStarted started:
                terminal.ShowState(Invariant($"{started.Number}/{started.Total} {Terminal.Plain(started.Path)}"));
                break;
            case IngestEvent.FileFinished finished when linePerFile:
                terminal.ClearState();
                terminal.Out.WriteLine(Line(finished.Outcome));
                break;
            case IngestEvent.DocumentLinked linked:
                terminal.ShowState(Invariant($"linking {linked.Number}/{linked.Total} {linked.DocumentId}"));
                break;
            case IngestEvent.Finished finished:
                Summarise(finished.Report);
                break;
        }
    }

    private static string Line(FileOutcome file)
    {
        var path = Terminal.Plain(file.Path);
        return file.Status switch
        {
            FileStatus.Failed or FileStatus.Skipped => $"{Name(file.Status)}{path}: {file.Reason} — {Terminal.Plain(file.Detail ?? "")}",
            _ => Invariant($"{Name(file.Status)}{file.DocumentId}  {path}  {file.Passages:N0} passages"),
        };
    }

    private static string Name(FileStatus status) => status.ToString().ToLowerInvariant().PadRight(11);

    private static string? Describe(IngestEvent.PhaseStarted phase) => phase.Phase switch
    {
        IngestPhase.Discovering => "Looking for files ...",
        IngestPhase.Reading => Invariant($"Reading {phase.Total} files ..."),
        IngestPhase.Cataloguing => Invariant($"Building the catalogue out of {phase.Total} documents ..."),
        IngestPhase.Linking when phase.Total > 0 => Invariant($"Linking {phase.Total} documents ..."),
        IngestPhase.Indexing => "Bringing the index up to date ...",
        _ => null,
    };

    private void Summarise(IngestReport report)
    {
        foreach (var error in report.CatalogueErrors)
            terminal.Say("catalogue: " + Terminal.Plain(error));
        var counts = Invariant(
            $"{report.Added} added, {report.Replaced} changed, {report.Unchanged} unchanged, {report.Failed} failed, {report.Skipped} skipped");
        var entities = report.Entities;
        terminal.Say(report.Changed
            ? Invariant($"{counts}; {entities.Added} entities added, {entities.Changed} changed, {entities.Removed} removed; {report.DocumentsRelinked} documents linked anew; {report.Elapsed.TotalSeconds:F1} s")
            : Invariant($"{counts}; nothing changed; {report.Elapsed.TotalSeconds:F1} s"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
