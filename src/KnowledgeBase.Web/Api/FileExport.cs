using System.Reflection;
using KnowledgeBase.Export;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Api;

/// <summary>An export as the answer to a request: a file to keep, written as it is read. Whoever hangs up ends the work.</summary>
public sealed partial class FileExport(HitExport export, ExportFormat format, ILogger logger) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = export.FileName }.ToString();
        response.Headers.Append(HeaderNames.Link, $"<{export.Manifest.Links.Manifest}>; rel=\"describedby\"; type=\"application/json\"");
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        var rows = 0;
        try
        {
            var written = await export.WriteAsync(response.Body, count => rows = count, httpContext.RequestAborted);
            LogWritten(logger, format.Name, written.Rows ?? rows);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            LogStopped(logger, format.Name, rows, export.Manifest.Total);
        }
    }

    /// <summary>The formats are described by the route.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
    }

    [LoggerMessage(1, LogLevel.Information, "Export as {Format}: {Rows} rows.")]
    private static partial void LogWritten(ILogger logger, string format, int rows);

    [LoggerMessage(2, LogLevel.Information, "Export as {Format} stopped by its reader after {Rows} of {Total} rows.")]
    private static partial void LogStopped(ILogger logger, string format, int rows, int total);
}
