using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>A query with what a person who types it is after.</summary>
public sealed class GoldenQuery
{
    /// <summary>The grade from which on a record answers the query.</summary>
    private const int Answers = 2;

    /// <summary>As typed.</summary>
    public string Query { get; set; } = "";

    /// <summary>What is looked for, in words.</summary>
    public string After { get; set; } = "";

    /// <summary>Among how many hits an answer must stand.</summary>
    public int Within { get; set; }

    /// <summary>The language facet chosen with it, if any.</summary>
    public string? Language { get; set; }

    /// <summary>Records by key: 3 what is wanted, 2 an answer too, 1 of some use.</summary>
    public Dictionary<string, int> Judged { get; set; } = [];

    /// <summary>All queries, by class: the name of the file they stand in.</summary>
    public static IReadOnlyList<(string Class, GoldenQuery Query)> All { get; } = [.. ReadAll()];

    /// <summary>The first place, from 1, at which an answer stands; null where none does.</summary>
    public int? PlaceOfAnswer(IReadOnlyList<string> keys) =>
        keys.Index().Where(hit => Judged.GetValueOrDefault(hit.Item) >= Answers).Select(hit => (int?)hit.Index + 1).FirstOrDefault();

    private static IEnumerable<(string, GoldenQuery)> ReadAll()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        foreach (var file in Directory.GetFiles(GoldenFiles.Queries, "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var query in yaml.Deserialize<List<GoldenQuery>>(File.ReadAllText(file)))
                yield return (Path.GetFileNameWithoutExtension(file), query);
        }
    }
}
