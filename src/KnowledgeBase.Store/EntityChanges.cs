using System.Globalization;

namespace KnowledgeBase.Store;

/// <summary>What became of the entities when they were put.</summary>
public sealed record EntityChanges(int Added, int Changed, int Removed, int Unchanged);

/// <summary>Some links to an entity.</summary>
/// <param name="Links">By document, then in their order there.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record LinkPage(IReadOnlyList<StoredLink> Links, string? Next)
{
    internal static string WriteCursor(string document, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{document}/{position}");

    internal static (string Document, long Position) ReadCursor(string? cursor)
    {
        var slash = cursor?.LastIndexOf('/') ?? -1;
        return slash >= 0 && long.TryParse(cursor.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? (cursor![..slash], position)
            : (cursor ?? "", -1);
    }
}
