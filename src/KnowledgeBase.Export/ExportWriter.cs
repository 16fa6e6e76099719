using KnowledgeBase.Export.Delimited;
using KnowledgeBase.Export.JsonLines;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Export.Quotations;
using KnowledgeBase.Export.References;
using KnowledgeBase.Export.Rows;
using KnowledgeBase.Export.Spreadsheets;

namespace KnowledgeBase.Export;

/// <summary>Writes rows in a format, one at a time: begin, rows, end, dispose. Without an end the file is not whole. For one export.</summary>
internal abstract class ExportWriter : IAsyncDisposable
{
    /// <summary>How many texts were cut; null where the format cuts none.</summary>
    public virtual int? TextsCut => null;

    /// <summary>What stands before the rows.</summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A row.</summary>
    public abstract Task WriteAsync(ExportRow row, CancellationToken cancellationToken);

    /// <summary>What stands behind the rows. Everything is with the stream when it returns.</summary>
    public abstract Task EndAsync(ExportManifest written, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static ExportWriter Of(ExportRequest request, ExportManifest manifest, Stream output)
    {
        var language = request.Search.Language;
        return request.Format.Name switch
        {
            "csv" => new CsvWriter(output, request.Columns, language),
            "xlsx" => new XlsxWriter(output, request.Columns, language),
            "jsonl" => new JsonLinesWriter(output),
            "ris" => new RisWriter(output, language),
            "bibtex" => new BibTexWriter(output, language),
            "csljson" => new CslJsonWriter(output, language),
            "docx" => new QuotationWriter(output, manifest, language),
            var name => throw new InvalidOperationException($"No writer for {name}."),
        };
    }
}
