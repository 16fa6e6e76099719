using KnowledgeBase.Documents.Identity;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>Two documents that are one in two languages, and how it is known.</summary>
internal readonly record struct TwinPairing(StoredDocument First, StoredDocument Second, TwinRelation Relation);

/// <summary>Finds the documents that are one in two languages: renderings, what the manifest says, and equal symbols.</summary>
internal static class TwinFinder
{
    /// <summary>Every two that are twins, once; of a rendering the original is the first.</summary>
    public static IReadOnlyList<TwinPairing> Find(IReadOnlyList<StoredDocument> documents)
    {
        var byId = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var found = new List<TwinPairing>();
        var seen = new HashSet<(string, string)>();
        foreach (var document in documents)
            Add(document.RenderingOf, document, TwinRelation.Rendering);
        foreach (var document in documents)
            Add(document.TwinOf, document, TwinRelation.Manifest);
        foreach (var same in documents.Where(document => document.Symbol is not null).GroupBy(document => KeyOf(document.Symbol!)))
        {
            var versions = same.OrderBy(document => document.Id, StringComparer.Ordinal).ToList();
            for (var i = 0; i < versions.Count; i++)
            {
                for (var j = i + 1; j < versions.Count; j++)
                    Add(versions[i].Id, versions[j], TwinRelation.Symbol);
            }
        }
        return found;

        void Add(string? otherId, StoredDocument document, TwinRelation relation)
        {
            if (otherId is null || !byId.TryGetValue(otherId, out var other) || other.Language == document.Language)
                return;
            var key = string.CompareOrdinal(other.Id, document.Id) < 0 ? (other.Id, document.Id) : (document.Id, other.Id);
            if (seen.Add(key))
                found.Add(new TwinPairing(other, document, relation));
        }
    }

    private static string KeyOf(string symbol) => DocumentSymbols.TryParse(symbol, out var parsed) ? parsed : symbol.Trim();
}
