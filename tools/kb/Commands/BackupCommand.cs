using System.CommandLine;
using KnowledgeBase.CommandLine.Output;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb backup FILE</c>: all that cannot be made again, in one file, while a server or an ingest goes on.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The backup; one that is there is replaced when the new one is whole." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("backup", "Write the data folder as it is at this moment to one file. Nothing has to be stopped.") { file, data, json };
        file.Validators.Add(result =>
        {
            if (Directory.Exists(result.Tokens.Single().Value))
                result.AddError($"'{result.Tokens.Single().Value}' is a folder; name a file.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var manifest = FolderBackup.Write(DataFolder.Resolve(parsed.GetValue(data)), parsed.GetValue(file)!, TimeProvider.System, cancellationToken);
            BackupPrinter.Print(manifest, "backed up to " + Path.GetFullPath(parsed.GetValue(file)!), parsed.GetValue(json), terminal);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
