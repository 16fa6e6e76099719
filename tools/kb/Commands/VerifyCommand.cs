using System.CommandLine;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb verify</c>: whether store and index hold, to the last posting, what was written.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var command = new Command("verify", "Check the store and the index thoroughly; exit code 3 when something is damaged.") { data };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = DataFolder.Resolve(parsed.GetValue(data));
            var store = Store(folder, cancellationToken);
            var index = Index(folder, cancellationToken);
            Print("store", store, terminal);
            Print("index", index, terminal);
            if (index.Count > 0)
                terminal.Say("The index is made anew from the store by: kb rebuild");
            if (store.Count > 0)
                terminal.Say("Restore the store from a backup, or ingest the documents again into an empty folder.");
            return Task.FromResult(store.Count + index.Count > 0 ? ExitCodes.DataFolder : ExitCodes.Done);
        });
        return command;
    }

    private static List<string> Store(string folder, CancellationToken cancellationToken)
    {
        using var store = KnowledgeStore.Open(folder, StoreAccess.ReadOnly, TimeProvider.System);
        return [.. store.Verify(cancellationToken).Select(problem => $"{problem.Where}: {problem.What}")];
    }

    private static IReadOnlyList<string> Index(string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var index = SqliteSearchIndex.Open(Path.Combine(folder, DataFolder.IndexFileName), IndexLayout.Schema, IndexAccess.ReadOnly);
            return index.Verify(cancellationToken);
        }
        catch (SearchIndexException unusable) when (unusable.Fault is IndexFault.Missing or IndexFault.OtherVersion or IndexFault.Damaged)
        {
            return [unusable.Detail];
        }
    }

    private static void Print(string what, IReadOnlyList<string> findings, Terminal terminal)
    {
        terminal.Out.WriteLine(findings.Count == 0 ? $"{what}: sound" : $"{what}: damaged");
        foreach (var finding in findings)
            terminal.Out.WriteLine("  " + Terminal.Plain(finding));
    }
}
