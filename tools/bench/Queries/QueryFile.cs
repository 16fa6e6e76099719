using KnowledgeBase.Index;
using KnowledgeBase.Search.Indexing;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>Queries in a file of tab-separated values: id, language, class, query; a first line that begins with "id" is a heading.</summary>
internal static class QueryFile
{
    /// <summary>How the text of a query is read, by class; a class that is not here is read as all of its words.</summary>
    private static readonly (string Class, Func<string, Query?> Read)[] _readings =
    [
        ("phrase", text => Words.Phrase(text)),
        ("near", text => Words.Phrase(text, 8)),
        ("prefix", Words.Prefix),
        ("wildcard", text => new WildcardQuery(text.Trim())),
        ("fuzzy", text => Words.All(text, word => new FuzzyQuery(word))),
        ("or", text => Words.Any(text)),
        ("not", Words.Without),
        ("question", text => Words.Any(text, 0.3)),
        ("natural", text => Words.Any(text, 0.3)),
    ];

    public static IReadOnlyList<string> ClassesRead { get; } = [.. _readings.Select(reading => reading.Class)];

    /// <summary>Reads the queries; those without a word in them are left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facet">What to drill down in, for the classes "filter" and "facet"; null where the corpus has no facets.</param>
    /// <exception cref="InvalidDataException">A line has no four columns.</exception>
    public static IReadOnlyList<BenchQuery> Read(string file, FacetFilter? facet)
    {
        var queries = new List<BenchQuery>();
        foreach (var (line, number) in File.ReadLines(file).Select((line, i) => (line, i + 1)))
        {
            var columns = line.Split('\t');
            if (line.Length == 0 || (number == 1 && columns[0] == "id"))
                continue;
            if (columns.Length < 4)
                throw new InvalidDataException($"{file}, line {number}: not id, language, class and query with tabs between them.");
            if (Request(columns[2], columns[3], facet) is { } request)
                queries.Add(new BenchQuery(columns[2], columns[3], request));
        }

        return queries;
    }

    private static SearchRequest? Request(string name, string text, FacetFilter? facet)
    {
        var read = Array.Find(_readings, reading => name.StartsWith(reading.Class, StringComparison.OrdinalIgnoreCase)).Read ?? (all => Words.All(all));
        if (read(text) is not { } query)
            return null;
        var drill = facet is not null && (name.StartsWith("facet", StringComparison.OrdinalIgnoreCase) || name.StartsWith("filter", StringComparison.OrdinalIgnoreCase));
        var sort = name.Contains("date", StringComparison.OrdinalIgnoreCase) ? new SortOrder(IndexLayout.Date, Descending: true) : null;
        return new SearchRequest { Query = query, Size = 10, Filters = drill ? [facet!] : [], Sort = sort };
    }
}
