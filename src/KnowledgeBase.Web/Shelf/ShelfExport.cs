using System.Text;

namespace KnowledgeBase.Web.Shelf;

/// <summary>What of the shelf is exported in one file: a query holds only so much, so a full shelf makes several.</summary>
/// <param name="First">The number of the first thing in it, from 1.</param>
/// <param name="Last">The number of the last.</param>
/// <param name="Query">The query that finds exactly these.</param>
public sealed record ShelfExport(int First, int Last, string Query)
{
    /// <summary>The longest query the search takes, in UTF-16 code units.</summary>
    private const int LongestQuery = 512;

    /// <summary>How many identifiers one query names at most, well within the bound on clauses.</summary>
    private const int MostAtOnce = 32;

    private const string Begin = "id:(";
    private const string Or = " OR ";

    /// <summary>The queries that together find all of some identifiers, each once.</summary>
    public static IReadOnlyList<ShelfExport> Of(IReadOnlyList<string> ids)
    {
        var parts = new List<ShelfExport>();
        var query = new StringBuilder();
        var first = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            if (query.Length > 0 && (i - first == MostAtOnce || query.Length + Or.Length + ids[i].Length + 1 > LongestQuery))
            {
                parts.Add(new ShelfExport(first + 1, i, query.Append(')').ToString()));
                query.Clear();
                first = i;
            }
            query.Append(query.Length == 0 ? Begin : Or).Append(ids[i]);
        }
        if (query.Length > 0)
            parts.Add(new ShelfExport(first + 1, ids.Count, query.Append(')').ToString()));
        return parts;
    }
}
