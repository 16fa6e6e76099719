using System.CommandLine;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb restore FILE</c>: puts a backup in place of what the data folder holds; exit code 3 where the file is damaged, and nothing has changed then.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A file that kb backup wrote." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("restore", "Put a backup in place of what the data folder holds. The server must be stopped; the index is made anew at its next start.") { file, data, json };
        file.Validators.Add(result =>
        {
            if (!File.Exists(result.Tokens.Single().Value))
                result.AddError($"There is no file '{result.Tokens.Single().Value}'.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = DataFolder.Resolve(parsed.GetValue(data));
            var manifest = FolderRestore.Restore(parsed.GetValue(file)!, folder, TimeProvider.System, cancellationToken);
            BackupPrinter.Print(manifest, "restored to " + folder, parsed.GetValue(json), terminal);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
