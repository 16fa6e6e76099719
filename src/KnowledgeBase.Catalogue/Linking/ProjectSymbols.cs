namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds projects by the symbols of their documents: CDIP/22/8 speaks of the project whose proposal it is. A symbol that several projects share, such as
/// that of a document with a report on each, says nothing.
/// </summary>
internal sealed class ProjectSymbols
{
    private const string Committee = "CDIP";

    private readonly Dictionary<string, EntityId?> projects = new(StringComparer.Ordinal);

    public ProjectSymbols(EntityCatalogue catalogue)
    {
        foreach (var project in catalogue.OfKind(EntityKinds.Project))
        {
            foreach (var symbol in project.Facts.Where(fact => fact.Name is "symbol" or "document").SelectMany(fact => Symbols(fact.Value.In("en"))).Select(found => found.Symbol).Distinct())
                projects[symbol] = projects.TryGetValue(symbol, out var other) && other != project.Id ? null : project.Id;
        }
    }

    /// <summary>The projects whose symbols stand in a text.</summary>
    public IEnumerable<Mention> In(string text)
    {
        foreach (var (symbol, start, end) in Symbols(text))
        {
            if (projects.TryGetValue(symbol, out var project) && project is { } known)
                yield return new Mention(known, LinkRules.Symbol, start, end);
        }
    }

    /// <summary>The symbols in a text, with one slash between their parts and without a revision, which is of the same project.</summary>
    private static IEnumerable<(string Symbol, int Start, int End)> Symbols(string text)
    {
        for (var start = text.IndexOf(Committee, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Committee, start + 1, StringComparison.Ordinal))
        {
            var at = start + Committee.Length;
            if (Part(text, ref at) is { } session && Part(text, ref at) is { } item)
            {
                var symbol = $"{Committee}/{session}/{item}";
                if (item == "INF" && Part(text, ref at) is { } number)
                    symbol += "/" + number;
                yield return (symbol, start, at);
            }
        }
    }

    /// <summary>The digits, or the word INF, behind a slash or blank.</summary>
    private static string? Part(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('/' or ' '))
            return null;
        var start = at + 1;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == start && string.CompareOrdinal(text, start, "INF", 0, 3) == 0)
            end += 3;
        if (end == start)
            return null;
        at = end;
        return text[start..end];
    }
}
