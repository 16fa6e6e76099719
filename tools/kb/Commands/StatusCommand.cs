using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb status</c>: what the data folder holds.</summary>
internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("status", "Say what the data folder holds, and which files failed.") { data, json };
        command.SetAction(parsed =>
        {
            using var store = KnowledgeStore.Open(DataFolder.Resolve(parsed.GetValue(data)), StoreAccess.ReadOnly, TimeProvider.System);
            var failed = store.Ledger().Where(entry => entry.Outcome == "failed").ToList();
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { store.DataFolder, Statistics = store.Statistics(), Failed = failed }, Indented));
            else
                Print(store, failed, terminal.Out);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(KnowledgeStore store, List<LedgerEntry> failed, TextWriter output)
    {
        var statistics = store.Statistics();
        output.WriteLine($"Data folder  {store.DataFolder}");
        output.WriteLine(Invariant($"Documents    {statistics.Documents:N0}  {Counts(statistics.DocumentsByFormat)}"));
        foreach (var (document, passages) in statistics.PassagesByDocument)
            output.WriteLine(Invariant($"  {document}  {passages:N0} passages"));
        output.WriteLine(Invariant($"Passages     {statistics.Passages:N0}  {Counts(statistics.PassagesByLanguage)}"));
        output.WriteLine(Invariant($"Entities     {statistics.EntitiesByKind.Values.Sum():N0}  {Counts(statistics.EntitiesByKind)}"));
        output.WriteLine(Invariant($"Links        {statistics.Links:N0}"));
        output.WriteLine(Invariant($"Last ingest  {statistics.LastIngest?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "never"}"));
        if (failed.Count > 0)
            output.WriteLine(Invariant($"Failed files {failed.Count:N0}"));
        foreach (var entry in failed)
            output.WriteLine($"  {Terminal.Plain(entry.Path)}: {Terminal.Plain(entry.Reason ?? "")}");
    }

    private static string Counts(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(count => Invariant($"{count.Key} {count.Value:N0}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
