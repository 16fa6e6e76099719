using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Export.Rows;
using KnowledgeBase.Search;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export;

/// <summary>An export about to be written.</summary>
public sealed class HitExport
{
    private readonly ExportRequest request;
    private readonly AllHits hits;
    private readonly KnowledgeStore store;

    internal HitExport(ExportRequest request, AllHits hits, KnowledgeStore store, ExportManifest manifest)
    {
        this.request = request;
        this.hits = hits;
        this.store = store;
        Manifest = manifest;
    }

    /// <summary>What it is of.</summary>
    public ExportManifest Manifest { get; }

    /// <summary>A name for the file: what it is of, and the day, in ASCII.</summary>
    public string FileName => ExportFileName.Of(request.Search, Manifest.At, request.Format.Extension);

    /// <summary>
    /// Writes all hits. Memory does not grow with their number; the stream is only ever written to asynchronously, and is left open.
    /// </summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="progress">Told the number of rows written, after each batch.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <returns>The manifest of what was written.</returns>
    public async Task<ExportManifest> WriteAsync(Stream output, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var rows = 0;
        var changed = false;
        var reader = new RowReader(store, request.Site, request.Columns.Any(column => column.NeedsLinks));
        await using var writer = ExportWriter.Of(request, Manifest, output);
        await writer.BeginAsync(cancellationToken).ConfigureAwait(false);
        foreach (var batch in hits.Read(marked: request.Format == ExportFormat.JsonLines, cancellationToken))
        {
            changed |= batch.Generation.Number != Manifest.Generation.Number;
            foreach (var row in reader.Read(batch.Hits))
            {
                await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
                rows++;
            }

            progress?.Invoke(rows);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var written = Manifest with { Rows = rows, GenerationChanged = changed, TextsCut = writer.TextsCut };
        await writer.EndAsync(written, cancellationToken).ConfigureAwait(false);
        return written;
    }
}
