using System.CommandLine;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb watch DIR</c>: ingests a folder, and again whenever something in it has changed, until it is stopped. It writes, so no server can at the same time.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder, with all below it." };
        var data = CommonOptions.Data();
        var command = new Command("watch", "Read a folder's documents into the knowledge base, and again whenever they change, until Ctrl+C. A running server watches with: kb serve --watch DIR.") { folder, data };
        folder.Validators.Add(result =>
        {
            if (!Directory.Exists(result.Tokens.Single().Value))
                result.AddError($"There is no folder '{result.Tokens.Single().Value}'.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(folder)!, DataFolder.Resolve(parsed.GetValue(data)), terminal, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string dataFolder, Terminal terminal, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadWrite, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(Path.Combine(dataFolder, DataFolder.IndexFileName), IndexLayout.Schema);
        var watch = new FolderWatch(folder, Interval, TimeProvider.System);
        try
        {
            while (true)
            {
                watch.Note();
                await new IngestPipeline(store, index, TimeProvider.System).RunAsync([folder], new IngestProgress(terminal, linePerFile: true, verbose: false), cancellationToken).ConfigureAwait(false);
                terminal.Say($"Watching {Terminal.Plain(folder)}; Ctrl+C ends it.");
                await watch.WaitForChangeAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Done;
        }
    }
}
