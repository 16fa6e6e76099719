using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>Draws facet values as the product's passages have them: a few values very often, most seldom, many passages without one.</summary>
internal sealed class FacetDraws
{
    public const string Language = "language";
    private const int FirstYear = 2004;
    private const int LastYear = 2024;

    private readonly (string Name, string[] Values, double NotStated, int Most)[] _fields;

    public FacetDraws(SeedText seeds)
    {
        string[] Of(string kind) => [.. seeds.Slugs[kind].Distinct().Order(StringComparer.Ordinal)];
        _fields =
        [
            ("recommendation", Of(EntityKinds.Recommendation), 0.35, 4),
            ("expectedResult", Of(EntityKinds.ExpectedResult), 0.6, 2),
            ("sector", Of(EntityKinds.Sector), 0.4, 2),
            ("region", Of(EntityKinds.Region), 0.55, 2),
            ("country", Of(EntityKinds.Country), 0.6, 3),
            ("project", Of(EntityKinds.Project), 0.7, 1),
            ("tool", Of(EntityKinds.Tool), 0.7, 2),
            ("kind", ["passage", "project", "tool", "document"], 0, 1),
        ];
        Names = [.. _fields.Select(field => field.Name), Language, "year"];
    }

    public IReadOnlyList<string> Names { get; }

    /// <returns>The values by facet, and the date.</returns>
    public (Dictionary<string, IReadOnlyList<string>> Facets, long Date) Draw(Draws draws, IReadOnlyList<string> languages)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>(Names.Count);
        foreach (var (name, values, notStated, most) in _fields)
        {
            if (values.Length == 0 || draws.Chance(notStated))
                continue;
            var chosen = new List<string>(most);
            for (var count = 1 + draws.Below(most); count > 0; count--)
            {
                if (values[draws.Zipf(values.Length)] is var value && !chosen.Contains(value))
                    chosen.Add(value);
            }

            facets.Add(name, chosen);
        }

        var year = LastYear - draws.Zipf(LastYear - FirstYear + 1);
        facets.Add(Language, languages);
        facets.Add("year", [year.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        return (facets, (year * 10_000L) + (draws.Between(1, 12) * 100) + draws.Between(1, 28));
    }
}
