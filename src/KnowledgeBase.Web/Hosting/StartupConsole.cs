using System.Globalization;
using KnowledgeBase.Ingest;

namespace KnowledgeBase.Web.Hosting;

/// <summary>What a person at the console reads while the program starts: a line a file, a line a phase.</summary>
public sealed class StartupConsole(TextWriter output)
{
    public void Say(string line) => output.WriteLine(line);

    public void Say(IngestEvent happened)
    {
        if (LineOf(happened) is { } line)
            Say(line);
    }

    private static string? LineOf(IngestEvent happened) => happened switch
    {
        IngestEvent.PhaseStarted { Phase: IngestPhase.Reading } phase => Invariant($"Reading {phase.Total:N0} files ..."),
        IngestEvent.PhaseStarted { Phase: IngestPhase.Cataloguing } => "Building the catalogue ...",
        IngestEvent.PhaseStarted { Phase: IngestPhase.Linking } phase => Invariant($"Linking {phase.Total:N0} documents ..."),
        IngestEvent.PhaseStarted { Phase: IngestPhase.Indexing } => "Indexing ...",
        IngestEvent.FileFinished { Outcome: { Status: FileStatus.Failed } failed } => Invariant($"  failed   {failed.Path}: {failed.Reason}: {failed.Detail}"),
        IngestEvent.FileFinished { Outcome: { DocumentId: not null } read } file => Invariant(
            $"  {read.Status.ToString().ToLowerInvariant(),-9}{read.Path} -> {read.DocumentId} ({read.Passages:N0} passages) [{file.Number}/{file.Total}]"),
        _ => null,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
