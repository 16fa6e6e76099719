using KnowledgeBase.Catalogue;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>The records of a document symbol.</summary>
/// <param name="Documents">The documents that bear it.</param>
/// <param name="Entities">The entities one of whose documents it is.</param>
internal sealed record SymbolRecords(List<string> Documents, List<string> Entities);

/// <summary>Which records the codes, symbols and names written in one word stand for. Immutable once made.</summary>
internal sealed class IdentifierIndex
{
    private const int ShortestJoined = 4;

    public IdentifierIndex(IEnumerable<Entity> entities, IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents.Where(document => document.Symbol is not null))
            Records(document.Symbol!).Documents.Add(document.Id);
        foreach (var entity in entities)
        {
            foreach (var fact in entity.Facts.Where(fact => fact.Name == "code"))
                Codes.TryAdd(QueryPieces.KeyOf(fact.Value.In("en")), entity.Id);
            foreach (var fact in entity.Facts.Where(fact => fact.Name == "document"))
                Records(SymbolOf(fact.Value.In("en"))).Entities.Add(entity.Id.ToString());
            foreach (var name in Names(entity))
                Joined.TryAdd(Join(name), entity.Id);
        }
    }

    /// <summary>Project codes by <see cref="QueryPieces.KeyOf(string)"/>.</summary>
    public Dictionary<string, EntityId> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Document symbols by <see cref="QueryPieces.KeyOf(string)"/>.</summary>
    public Dictionary<string, SymbolRecords> Symbols { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of several Latin words or pieces, written together: iptad for IP-TAD.</summary>
    public Dictionary<string, EntityId> Joined { get; } = new(StringComparer.Ordinal);

    /// <summary>A name without blanks and signs.</summary>
    public static string Join(string name) => string.Concat(Normaliser.Fold(name).Where(char.IsAsciiLetterOrDigit));

    /// <summary>A document is named as its symbol and what it is: CDIP/12/6: project proposal.</summary>
    private static string SymbolOf(string fact)
    {
        var end = fact.AsSpan().IndexOfAny(':', '(', ',');
        var symbol = end < 0 ? fact : fact[..end];
        var annex = symbol.IndexOf(" Annex", StringComparison.OrdinalIgnoreCase);
        return annex < 0 ? symbol : symbol[..annex];
    }

    private static IEnumerable<string> Names(Entity entity) =>
        entity.Aliases.Where(alias => alias is { Context: null, Search: true }).Select(alias => alias.Text)
            .Append(entity.Name.En ?? "")
            .Where(name => name.Length <= 24 && name.All(char.IsAscii) && Join(name).Length >= ShortestJoined && name.Any(c => !char.IsAsciiLetterOrDigit(c)));

    private SymbolRecords Records(string symbol)
    {
        var key = QueryPieces.KeyOf(symbol);
        if (!Symbols.TryGetValue(key, out var records))
            Symbols[key] = records = new SymbolRecords([], []);
        return records;
    }
}
