using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>All hits of a search as a file, and the manifest of such a file.</summary>
public static class ExportApi
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        api.MapRead("/export", Export)
            .WithName("export").WithTags("Export")
            .WithSummary("All results of a search as a file, in the order of the search.")
            .WithDescription("Streamed: there is no bound on the number of results but that of format docx. The header Link with rel=describedby leads to the manifest.")
            .WithExportParameters()
            .Produces<Stream>(StatusCodes.Status200OK, contentType: "text/csv", additionalContentTypes: [.. ExportFormat.All.Skip(1).Select(format => format.MediaType.Split(';')[0])])
            .Limited(ClientLimit.Export);
        api.MapRead("/export/manifest", Manifest)
            .WithName("exportManifest").WithTags("Export")
            .WithSummary("What an export is of: query, filters, expansions, generation of the index, time, count, and links that run it again and say what has changed since.")
            .WithExportParameters()
            .Limited(ClientLimit.Search);
        foreach (var format in (ExportFormat[])[ExportFormat.Csv, ExportFormat.Xlsx])
        {
            api.MapRead($"/{{kinds:kinds}}.{format.Name}", (
                    string kinds, HttpRequest request, ExportService exports, Localizer localizer, ILoggerFactory logs, CancellationToken cancellationToken) =>
                    Table(kinds, format.Name, request, exports, localizer, logs, cancellationToken))
                .WithName("table" + format.Extension).WithTags("Export")
                .WithSummary($"The entities of a kind as {format.Name}, in the columns in which they can be imported again; takes the filters of a search.")
                .WithListParameters()
                .Produces<Stream>(StatusCodes.Status200OK, contentType: format.MediaType.Split(';')[0])
                .Limited(ClientLimit.Export);
        }
    }

    private static Results<FileExport, ProblemHttpResult> Export(
        HttpRequest request, ExportService exports, Localizer localizer, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var asked = Read(request, localizer, out var problem);
        var export = asked is null ? null : exports.Open(asked, out problem, cancellationToken);
        return export is null
            ? Problems.Of(problem!, localizer.Language)
            : new FileExport(export, asked!.Format, logs.CreateLogger(typeof(FileExport).FullName!));
    }

    private static Results<Ok<ExportManifest>, ProblemHttpResult> Manifest(
        HttpRequest request, ExportService exports, Localizer localizer, CancellationToken cancellationToken)
    {
        var asked = Read(request, localizer, out var problem);
        var export = asked is null ? null : exports.Open(asked, out problem, cancellationToken);
        return export is null ? Problems.Of(problem!, localizer.Language) : TypedResults.Ok(export.Manifest);
    }

    private static Results<FileExport, ProblemHttpResult> Table(
        string kinds, string format, HttpRequest request, ExportService exports, Localizer localizer, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var parameters = request.Query.ToDictionary(StringComparer.Ordinal);
        parameters["format"] = format;
        parameters["columns"] = ExportColumns.Entities;
        parameters[Facets.Kind] = EntityKinds.FromPlural(kinds);
        request.Query = new QueryCollection(parameters);
        return Export(request, exports, localizer, logs, cancellationToken);
    }

    private static ExportRequest? Read(HttpRequest request, Localizer localizer, out SearchProblem? problem)
    {
        problem = SearchParameters.Read(request.Query, localizer.Language, out var search);
        if (problem is not null)
            return null;
        var name = request.Query["format"].ToString();
        if (ExportFormat.Find(name) is not { } format)
        {
            problem = ExportMessages.UnknownFormat(name, localizer.Code);
            return null;
        }

        var names = request.Query["columns"].ToString();
        if (ExportColumns.Choose(search, names, out problem) is not { } columns)
            return null;
        if (!TryReadSince(request, out var since))
        {
            problem = ExportMessages.BadSince(localizer.Code);
            return null;
        }

        return new ExportRequest
        {
            Search = search,
            Format = format,
            Columns = columns,
            ColumnNames = names.Length == 0 ? null : names,
            Since = since,
            Site = SiteAddress.Of(request),
        };
    }

    /// <summary>Reads a change sequence; null where none is given.</summary>
    internal static bool TryReadSince(HttpRequest request, out long? since)
    {
        var text = request.Query["since"].ToString();
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence);
        since = read ? sequence : null;
        return read || text.Length == 0;
    }
}
