using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>Says what a backup holds.</summary>
internal static class BackupPrinter
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(BackupManifest manifest, string what, bool json, Terminal terminal)
    {
        if (json)
            terminal.Out.WriteLine(JsonSerializer.Serialize(manifest, Indented));
        else
            terminal.Out.WriteLine(Terminal.Plain(string.Create(CultureInfo.InvariantCulture, $"{manifest.Documents:N0} documents, {manifest.Passages:N0} passages, change {manifest.Sequence:N0}, {manifest.Files.Sum(file => file.Length) / 1e6:N1} MB: {what}")));
    }
}
