using System.Globalization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>Shows an ingest: a line a file on the output; beside it, for people, where it stands and what came of it.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="linePerFile">Whether the output gets a line a file.</param>
/// <param name="verbose">Whether the line is followed by what was lost in reading the file.</param>
internal sealed class IngestProgress(Terminal terminal, bool linePerFile, bool verbose) : IProgress<IngestEvent>
{
    /// <summary>How often somebody who reads a log hears of it.</summary>
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(10);

    private TimeSpan _nextLog = LogInterval;
    private string _state = "";

    /// <summary>What was done when it was cancelled; null otherwise.</summary>
    public IngestReport? Stopped { get; private set; }

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
                terminal.ShowState(Invariant($"{started.Number:N0}/{started.Total:N0}{_state}  {Terminal.Plain(started.Path)}"));
                break;
            case IngestEvent.FileFinished finished:
                if (linePerFile)
                    Print(finished.Outcome);
                ShowPace(finished);
                break;
            case IngestEvent.DocumentLinked linked:
                terminal.ShowState(Invariant($"Linking {linked.Number:N0}/{linked.Total:N0}  {linked.DocumentId}"));
                break;
            case IngestEvent.Stopped stopped:
                Stopped = stopped.Report;
                IngestSummary.Print(stopped.Report, terminal);
                break;
            case IngestEvent.Finished finished:
                IngestSummary.Print(finished.Report, terminal);
                break;
        }
    }

    private void Print(FileOutcome file)
    {
        terminal.ClearState();
        var name = file.Status.ToString().ToLowerInvariant().PadRight(11);
        var path = Terminal.Plain(file.Path);
        terminal.Out.WriteLine(file.Status is FileStatus.Failed or FileStatus.Skipped
            ? $"{name}{path}: {file.Reason} — {Terminal.Plain(file.Detail ?? "")}"
            : Invariant($"{name}{file.DocumentId}  {path}  {file.Passages:N0} passages{Losses(file.Warnings)}"));
        if (!verbose || file.WarningDetails is not { } warnings)
            return;
        foreach (var warning in warnings)
            terminal.Out.WriteLine($"           {warning.Code}: {Terminal.Plain(warning.Message)}");
        if (file.Warnings > warnings.Count)
            terminal.Out.WriteLine(Invariant($"           and {file.Warnings - warnings.Count:N0} more"));
    }

    private static string Losses(int warnings) => warnings switch
    {
        0 => "",
        1 => ", 1 warning",
        _ => Invariant($", {warnings:N0} warnings"),
    };

    private void ShowPace(IngestEvent.FileFinished file)
    {
        var left = file.Left is { } time ? $"  {Durations.Say(time)} left" : "";
        _state = Invariant($"  {file.Passages:N0} passages  {Pace(file)}{left}");
        if (terminal.Interactive || file.Elapsed < _nextLog)
            return;
        _nextLog = file.Elapsed + LogInterval;
        terminal.Say(Invariant($"{file.Number:N0} of {file.Total:N0} files{_state}"));
    }

    /// <summary>Small files go by number, large ones by size.</summary>
    private static string Pace(IngestEvent.FileFinished file) => file.BytesPerSecond >= 1e6
        ? Invariant($"{file.BytesPerSecond / 1e6:F1} MB/s")
        : Invariant($"{file.BytesPerSecond / 1e6:F2} MB/s");

    private static string? Describe(IngestEvent.PhaseStarted phase) => phase.Phase switch
    {
        IngestPhase.Discovering => "Looking for files ...",
        IngestPhase.Reading => Invariant($"Reading {phase.Total:N0} files ..."),
        IngestPhase.Cataloguing => Invariant($"Building the catalogue out of {phase.Total:N0} documents ..."),
        IngestPhase.Linking when phase.Total > 0 => Invariant($"Linking {phase.Total:N0} documents ..."),
        IngestPhase.Indexing => "Bringing the index up to date ...",
        _ => null,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
