using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Overviews;

/// <summary>How many records have both a value of one facet and one of another, counted by the search that each cell leads to.</summary>
public sealed class CrossTable
{
    private readonly SearchQuery _asked;
    private readonly string _rowFacet;
    private readonly string _columnFacet;
    private readonly Dictionary<(string Row, string Column), int> _counts;

    private CrossTable(SearchQuery asked, string rowFacet, string columnFacet, Dictionary<(string Row, string Column), int> counts)
    {
        (_asked, _rowFacet, _columnFacet, _counts) = (asked, rowFacet, columnFacet, counts);
        Largest = counts.Values.DefaultIfEmpty().Max();
    }

    /// <summary>The largest count of a cell.</summary>
    public int Largest { get; }

    /// <summary>Counts with one search for each column.</summary>
    /// <param name="search">The search.</param>
    /// <param name="asked">What both facets narrow.</param>
    /// <param name="rowFacet">The facet whose values are rows.</param>
    /// <param name="columnFacet">The facet whose values are columns.</param>
    /// <param name="columns">The values that are columns.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static CrossTable Count(
        SearchService search, SearchQuery asked, string rowFacet, string columnFacet, IEnumerable<string> columns, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var column in columns)
        {
            var outcome = search.Search(asked.With(columnFacet, [column]) with { Facets = [rowFacet], Size = 1 }, cancellationToken);
            if (outcome is not SearchAnswer answer)
                throw new InvalidOperationException($"A search for {columnFacet}={column} was refused.");
            foreach (var value in answer.Facets[rowFacet])
                counts[(value.Value, column)] = value.Count;
        }
        return new CrossTable(asked, rowFacet, columnFacet, counts);
    }

    /// <summary>How many records have both; 0 where none has.</summary>
    public int this[string row, string column] => _counts.GetValueOrDefault((row, column));

    /// <summary>The search that shows the records of a cell.</summary>
    public string AddressOf(string row, string column) => SearchAddress.Of(_asked.With(_rowFacet, [row]).With(_columnFacet, [column]));

    /// <summary>How full a cell is, from 0 (empty) to 4, by which it is coloured; by the square root, so that small numbers differ.</summary>
    public int ShadeOf(string row, string column)
    {
        var count = this[row, column];
        return count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(4 * Math.Sqrt((double)count / Largest)), 1, 4);
    }
}
