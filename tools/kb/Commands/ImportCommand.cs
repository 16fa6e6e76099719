using System.CommandLine;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Index;
using KnowledgeBase.Ingest;
using KnowledgeBase.Ingest.Imports;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb import KINDS FILE</c>: row by row what a table changes, then the change.</summary>
internal static class ImportCommand
{
    private static readonly string[] Kinds = [.. EntityColumns.ImportedKinds.Select(EntityKinds.Plural)];

    public static Command Create(Terminal terminal)
    {
        var kinds = new Argument<string>("KINDS") { Description = "What the rows are: " + string.Join(", ", Kinds) + "." };
        var file = new Argument<FileInfo>("FILE") { Description = "A .csv or .xlsx file with the columns of an export of that kind; docs/import-formats.md lists them." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, row by row, and change nothing." };
        var remove = new Option<bool>("--remove") { Description = "Take back what was imported of the entities that the rows name." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("import", "Import records from a table. Rows that are refused are named with the reason; all others are taken.") { kinds, file, dryRun, remove, data, json };
        kinds.Validators.Add(result =>
        {
            if (!Kinds.Contains(result.GetValueOrDefault<string>()))
                result.AddError($"'{result.GetValueOrDefault<string>()}' cannot be imported; what can: {string.Join(", ", Kinds)}.");
        });
        file.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo>() is not { Exists: true })
                result.AddError($"There is no file '{result.Tokens[0].Value}'.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Request(EntityKinds.FromPlural(parsed.GetRequiredValue(kinds))!, parsed.GetRequiredValue(file), parsed.GetValue(dryRun), parsed.GetValue(remove)),
            DataFolder.Resolve(parsed.GetValue(data)),
            new ImportPrinter(terminal, parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Request request, string dataFolder, ImportPrinter printer, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(request.File.FullName, cancellationToken).ConfigureAwait(false);
        using var store = KnowledgeStore.Open(dataFolder, request.DryRun ? StoreAccess.ReadOnly : StoreAccess.ReadWrite, TimeProvider.System);
        var import = new TableImport(store, TimeProvider.System);
        switch (import.Plan(request.Kind, request.File.Name, bytes, cancellationToken))
        {
            case TableImportResult.Unreadable unreadable:
                printer.Unreadable(unreadable.Reason);
                return ExitCodes.BadUsage;
            case TableImportResult.Planned { Plan: var plan }:
                printer.Plan(plan, request.DryRun);
                if (plan.Errors.Count > 0)
                    return ExitCodes.BadUsage;
                if (!request.DryRun && (request.Remove ? import.TakeBack(plan) : import.Store(plan)) > 0)
                {
                    using var index = SqliteSearchIndex.Open(Path.Combine(dataFolder, DataFolder.IndexFileName), IndexLayout.Schema);
                    await new IngestPipeline(store, index, TimeProvider.System).RunAsync([], progress: null, cancellationToken).ConfigureAwait(false);
                }
                return plan.Count(RowOutcome.Refused) > 0 ? ExitCodes.SomeFilesFailed : ExitCodes.Done;
            default:
                throw new InvalidOperationException("A result of another sort.");
        }
    }

    private sealed record Request(string Kind, FileInfo File, bool DryRun, bool Remove);
}
