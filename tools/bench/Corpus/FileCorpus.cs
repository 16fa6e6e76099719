using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>A corpus in a file of JSON Lines: id, lang, title, text, tags, sector, region, year. All but id may be absent.</summary>
internal sealed class FileCorpus(string file, int limit) : ICorpus
{
    private static readonly string[] _facets = ["tags", "sector", "region", "year", FacetDraws.Language];

    public string Name => Path.GetFileName(file);

    public IndexSchema Schema { get; } = IndexLayout.Schema with { Version = "bench-file-2", FacetFields = _facets };

    /// <exception cref="InvalidDataException">A line is no JSON object, or has no id.</exception>
    public IEnumerable<SourceDocument> Documents() => File.ReadLines(file).Where(line => line.Length > 0).Take(limit).Select(Document);

    private SourceDocument Document(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Document(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}, line {number + 1}: {unreadable.Message}", unreadable);
        }
    }

    private static SourceDocument Document(JsonElement json)
    {
        var id = Values(json, "id").FirstOrDefault() ?? throw new InvalidOperationException("There is no id.");
        var facets = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var facet in _facets)
        {
            if (Values(json, facet == FacetDraws.Language ? "lang" : facet) is { Count: > 0 } values)
                facets.Add(facet, values);
        }

        var year = facets.TryGetValue("year", out var years) && long.TryParse(years[0], CultureInfo.InvariantCulture, out var parsed) ? parsed : (long?)null;
        return new SourceDocument
        {
            Id = id,
            Texts = new Dictionary<string, IReadOnlyList<string>> { [IndexLayout.Name] = Values(json, "title"), [IndexLayout.Body] = Values(json, "text") },
            Facets = facets,
            Date = year * 10_000,
        };
    }

    /// <summary>The strings and numbers of a property, one or an array of them.</summary>
    private static List<string> Values(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return
        [
            .. values.Where(one => one.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(one => one.ToString())
                .Where(one => one.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
