using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb rebuild</c>: makes the index anew from the store, beside the old one, and puts it in its place.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var command = new Command("rebuild", "Make the search index anew from the store.") { data };
        command.SetAction((parsed, cancellationToken) =>
        {
            var started = Stopwatch.GetTimestamp();
            using var store = KnowledgeStore.Open(DataFolder.Resolve(parsed.GetValue(data)), StoreAccess.ReadWrite, TimeProvider.System);
            using var index = SqliteSearchIndex.Open(Path.Combine(store.DataFolder, DataFolder.IndexFileName), IndexLayout.Schema);
            index.Rebuild(made => new IndexFollower(store, made).CatchUp(cancellationToken));
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"The index holds {index.Generation.Documents:N0} records, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s."));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
