using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace KnowledgeBase.Documents.Tests;

/// <summary>The documents of the repository, read once.</summary>
internal static class Seeds
{
    private static readonly ConcurrentDictionary<string, Document> Documents = new(StringComparer.Ordinal);

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "seeds", "documents"));

    public static string Tests => Here();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static Document Report => Read("cdip-32-2-director-general-report-2023.zh");

    public static Document Manual => Read("cdip-12-7-technical-assistance-manual.zh");

    public static Document Proposal => Read("cdip-32-uk-proposal-crisis.zh");

    public static Document Coordination => Read("cdip-22-internal-coordination.zh");

    public static Document Budget => Read("wo-pbc-programme-of-work-budget-2024-25-extracts.zh");

    public static Document Read(string name) =>
        Documents.GetOrAdd(name, n => Reading.Document(File.ReadAllBytes(Path.Combine(Folder, n + ".txt"))));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
