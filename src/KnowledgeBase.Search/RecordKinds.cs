namespace KnowledgeBase.Search;

/// <summary>The kinds of records that are not entities, and the keys by which records stand in the index.</summary>
public static class RecordKinds
{
    public const string Document = "document";
    public const string Passage = "passage";

    /// <summary><c>document/{id}</c>.</summary>
    public static string DocumentKey(string documentId) => $"{Document}/{documentId}";

    /// <summary><c>passage/{document}/{locator}</c>.</summary>
    public static string PassageKey(string documentId, string locator) => $"{Passage}/{documentId}/{locator}";

    /// <summary>Whether a key is that of a passage.</summary>
    public static bool IsPassageKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(Passage + "/", StringComparison.Ordinal);
    }

    /// <summary>The document and locator of a passage's key, or null for another key.</summary>
    public static (string DocumentId, string Locator)? ParsePassageKey(string key)
    {
        var parts = key.Split('/');
        return parts is [Passage, var document, var locator] ? (document, locator) : null;
    }
}
