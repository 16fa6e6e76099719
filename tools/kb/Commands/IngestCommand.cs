using System.CommandLine;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb ingest [PATH...]</c>: a line a file, then what came of it all.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders with all below them, and ZIP archives of files. Default: the seed documents this program comes with.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var verbose = new Option<bool>("--verbose") { Description = "Say of each file what was lost or guessed in reading it." };
        var retry = new Option<bool>("--retry-failed") { Description = "Read files again that failed before, though they are the same." };
        var command = new Command("ingest", "Read documents into the knowledge base. What is there already stays as it is.") { paths, data, json, verbose, retry };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Path.Exists(token.Value)))
                result.AddError($"There is no file or folder '{token.Value}'.");
            if (result.Tokens.Count == 0 && SeedFolder.Find() is null)
                result.AddError("There is no folder seeds/documents beside this program or above it: name the files or folders to ingest.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(paths) is { Length: > 0 } named ? named : [SeedFolder.Find()!.Documents],
            DataFolder.Resolve(parsed.GetValue(data)),
            new IngestOptions { RetryFailed = parsed.GetValue(retry) },
            new IngestProgress(terminal, linePerFile: !parsed.GetValue(json), parsed.GetValue(verbose)),
            parsed.GetValue(json) ? terminal.Out : TextWriter.Null,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] paths, string dataFolder, IngestOptions options, IngestProgress progress, TextWriter json, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(dataFolder, StoreAccess.ReadWrite, TimeProvider.System);
        using var index = SqliteSearchIndex.Open(Path.Combine(dataFolder, DataFolder.IndexFileName), IndexLayout.Schema);
        try
        {
            var report = await new IngestPipeline(store, index, TimeProvider.System, options).RunAsync(paths, progress, cancellationToken).ConfigureAwait(false);
            await json.WriteLineAsync(report.ToJson()).ConfigureAwait(false);
            return report.Failed > 0 || report.CatalogueErrors.Count > 0 ? ExitCodes.SomeFilesFailed : ExitCodes.Done;
        }
        catch (OperationCanceledException) when (progress.Stopped is { } stopped)
        {
            await json.WriteLineAsync(stopped.ToJson()).ConfigureAwait(false);
            throw;
        }
    }
}
