using System.CommandLine;
using System.CommandLine.Parsing;
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
        List<string> errors = [.. parsed.Errors.Select(error => error.Message), .. UnknownOptions(parsed)];
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                terminal.Say("kb: " + Terminal.Plain(string.Join(' ', error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
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
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be written, a pipe nobody reads any more.
            terminal.Say("kb: " + Terminal.Plain(failed.Message));
            return ExitCodes.SomeFilesFailed;
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

    /// <summary>What looks like an option and was taken for a word of a query, say; behind <c>--</c> anything goes.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(token => $"There is no option '{token.Value}'. Put -- before words that begin with hyphens.");

    private static IEnumerable<string> CommandPath(Command command) => command is RootCommand ? ["kb"] : ["kb", command.Name];
}
