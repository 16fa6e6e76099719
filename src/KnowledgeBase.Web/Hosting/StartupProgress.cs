using KnowledgeBase.Ingest;

namespace KnowledgeBase.Web.Hosting;

/// <summary>Tells the page of the start, and the console where there is one to tell, how the ingest goes.</summary>
public sealed class StartupProgress(Readiness readiness, StartupConsole? console) : IProgress<IngestEvent>
{
    public void Report(IngestEvent value)
    {
        if (value is IngestEvent.FileFinished file)
            readiness.Report(file.Number, file.Total);
        console?.Say(value);
    }
}
