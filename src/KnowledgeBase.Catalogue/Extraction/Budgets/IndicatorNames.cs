using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Extraction.Budgets;

/// <summary>The names of a document's indicators, by expected result: the first wording of each stands for those that come after.</summary>
internal sealed class IndicatorNames
{
    /// <summary>The least likeness of two wordings of one indicator; those of different indicators of one result stay well below.</summary>
    private const double LeastLikeness = 0.72;

    /// <summary>How much longer one wording of an indicator may be than another; beyond, it is more than one indicator.</summary>
    private const double MostLonger = 1.4;

    private readonly Dictionary<string, List<(string Name, string Table)>> known = [];

    /// <summary>A slug that the same words of the same result always get: the result's code and eight digits of a hash.</summary>
    public static string SlugOf(string code, string name) =>
        code + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameKey.Of(name))))[..8];

    /// <summary>Notes an indicator that stands alone in its cell.</summary>
    /// <param name="code">The code of the expected result.</param>
    /// <param name="text">The text of the cell.</param>
    /// <param name="table">The table; two rows of one table are two indicators, however alike.</param>
    public void Note(string code, string text, string table)
    {
        var names = Names(code);
        if (Like(names, text, table) is null)
            names.Add((text, table));
    }

    /// <summary>The indicators that a cell names: one, or several known ones one behind the other.</summary>
    public IReadOnlyList<string> In(string code, string text, string table)
    {
        var names = Names(code);
        if (Like(names, text, table) is { } one)
            return [one];
        var several = Split(names, text, table);
        if (several.Count > 0)
            return several;
        names.Add((text, table));
        return [text];
    }

    private List<(string Name, string Table)> Names(string code) => known.TryGetValue(code, out var names) ? names : known[code] = [];

    private static string? Like(List<(string Name, string Table)> names, string text, string table)
    {
        var key = NameKey.Of(text);
        if (names.Find(known => NameKey.Of(known.Name) == key) is { Name: { } same })
            return same;
        var others = names.FindAll(known => known.Table != table
            && Math.Max(known.Name.Length, text.Length) <= MostLonger * Math.Min(known.Name.Length, text.Length));
        var best = others.Count == 0 ? null : others.MaxBy(known => TextLikeness.Of(known.Name, text)).Name;
        return best is not null && TextLikeness.Of(best, text) >= LeastLikeness ? best : null;
    }

    /// <summary>Known names that fill the text from its beginning, but perhaps for a list that follows the last; none where it begins with no known one.</summary>
    private static List<string> Split(List<(string Name, string Table)> names, string text, string table)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (Like(names, text[..at], table) is not { } first)
                continue;
            var rest = text[(at + 1)..].Trim();
            if (rest[0] is '-' or '–')
                return [first];
            if (Like(names, rest, table) is { } second && second != first)
                return [first, second];
            var others = Split(names, rest, table);
            if (others.Count == 0)
                names.Add((rest, table));
            return others.Count > 0 ? [first, .. others] : [first, rest];
        }
        return [];
    }
}
