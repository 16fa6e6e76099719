using System.Globalization;
using System.Text;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Export.Delimited;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Overviews;

/// <summary>The data of each overview as CSV, at the overview's address with <c>.csv</c> behind it.</summary>
public static class OverviewCsv
{
    public static void MapOverviewFiles(this WebApplication app)
    {
        Map(app, "/overviews/recommendations-results", RecommendationsAndResults);
        Map(app, "/overviews/projects-by-year", Years);
        Map(app, "/overviews/projects-by-recommendation", ProjectsAndRecommendations);
        Map(app, "/coverage", Gaps);
    }

    /// <summary>A number as CSV has it, without separators.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Map(WebApplication app, string overview, Delegate handler) =>
        app.MapMethods(overview + ".csv", [HttpMethods.Get, HttpMethods.Head], handler).ExcludeFromDescription();

    private static FileContentHttpResult RecommendationsAndResults(SearchService search, CurrentEntityGraph graphs, Localizer localizer, CancellationToken cancellationToken) =>
        File("recommendations-results", RecommendationsByResult.Read(search, graphs.Get(), cancellationToken).Rows(localizer.Code));

    private static FileContentHttpResult Years(SearchService search, CurrentEntityGraph graphs, Localizer localizer, CancellationToken cancellationToken) =>
        File("projects-by-year", ProjectsByYear.Read(search, graphs.Get(), localizer, cancellationToken).Rows(localizer.Code));

    private static FileContentHttpResult ProjectsAndRecommendations(SearchService search, CurrentEntityGraph graphs, CancellationToken cancellationToken) =>
        File("projects-by-recommendation", ProjectsByRecommendation.Read(search, graphs.Get(), cancellationToken).Rows());

    private static FileContentHttpResult Gaps(KnowledgeStore store, SearchService search, CurrentEntityGraph graphs, Localizer localizer, CancellationToken cancellationToken) =>
        File("coverage", Coverage.Read(store, search, graphs.Get(), cancellationToken).Rows(localizer.Code));

    /// <summary>CSV by RFC 4180, with the byte order mark by which Excel knows UTF-8; no text is taken for a formula.</summary>
    private static FileContentHttpResult File(string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(cell => CsvText.Of(CellValue.Of(cell)))).Append("\r\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{name}.csv");
    }
}
