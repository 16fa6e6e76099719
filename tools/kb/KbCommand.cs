using System.CommandLine;
using KnowledgeBase.CommandLine.Commands;
using KnowledgeBase.Index;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine;

/// <summary>The whole command line.</summary>
internal static class KbCommand
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Say("kb: " + Terminal.Plain(error.Message));
            terminal.Say($"Try '{string.Join(' ', CommandPath(parsed.CommandResult.Command))} --help'.");
            return ExitCodes.BadUsage;
        }
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // After Ctrl+C: the document being stored is finished.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        try
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception unusable) when (unusable is DataFolderException or SearchIndexException)
        {
            terminal.Say("kb: " + Terminal.Plain(unusable.Message));
            return ExitCodes.DataFolder;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("kb: interrupted; what was acknowledged is kept, and the same command does the rest.");
            return ExitCodes.Interrupted;
        }
    }

    private static RootCommand Create(Terminal terminal) => new("Search and knowledge base over the documents of WIPO's Committee on Development and Intellectual Property.")
    {
        IngestCommand.Create(terminal),
        SearchCommand.Create(terminal),
        ExportCommand.Create(terminal),
        McpCommand.Create(terminal),
        StatusCommand.Create(terminal),
        VerifyCommand.Create(terminal),
        RebuildCommand.Create(terminal),
        ServeCommand.Create(),
        WatchCommand.Create(terminal),
        BackupCommand.Create(terminal),
        RestoreCommand.Create(terminal),
        KeyCommand.Create(terminal),
        CatalogueCommand.Create(terminal),
        ImportCommand.Create(terminal),
    };

    private static IEnumerable<string> CommandPath(Command command) => command is RootCommand ? ["kb"] : ["kb", command.Name];
}
