using System.IO.Compression;
using System.Text;

namespace KnowledgeBase.Export.Spreadsheets;

/// <summary>Writes the parts of an Office package (ECMA-376, part 2) one behind the other into a stream that need not be seekable, only asynchronously.</summary>
internal sealed class PackageWriter : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly ZipArchive archive;
    private readonly List<(string Name, string Type)> parts = [];

    private readonly GatheringStream output;

    private PackageWriter(ZipArchive archive, GatheringStream output) => (this.archive, this.output) = (archive, output);

    public static async Task<PackageWriter> CreateAsync(Stream output, CancellationToken cancellationToken)
    {
        var gathering = new GatheringStream(output);
        var archive = await ZipArchive.CreateAsync(gathering, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken).ConfigureAwait(false);
        return new PackageWriter(archive, gathering);
    }

    /// <summary>Begins a part; the one before must have been disposed of.</summary>
    /// <param name="name">Its path in the package.</param>
    /// <param name="type">Its media type; null for relationships, whose type goes by their extension.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public async Task<StreamWriter> BeginAsync(string name, string? type, CancellationToken cancellationToken)
    {
        if (type is not null)
            parts.Add((name, type));
        var stream = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken).ConfigureAwait(false);
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize);
        await writer.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        return writer;
    }

    /// <summary>Writes a small part whole.</summary>
    public async Task WriteAsync(string name, string? type, string xml, CancellationToken cancellationToken)
    {
        await using var writer = await BeginAsync(name, type, cancellationToken).ConfigureAwait(false);
        await writer.WriteAsync(xml.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the package: its list of contents, then the archive's directory.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        var contents = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        foreach (var (name, type) in parts)
            contents.Append("<Override PartName=\"/").Append(name).Append("\" ContentType=\"").Append(type).Append("\"/>");
        await WriteAsync("[Content_Types].xml", null, contents.Append("</Types>").ToString(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Relationships as XML.</summary>
    /// <param name="relationships">Identifier, type (without the common beginning), target, and whether that is outside the package.</param>
    public static string Relationships(IEnumerable<(string Id, string Type, string Target, bool External)> relationships)
    {
        var xml = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, type, target, external) in relationships)
        {
            xml.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/").Append(type)
                .Append("\" Target=\"").Append(XmlText.Escape(target)).Append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    /// <summary>Writes the archive's directory; to be left out where the package was not ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync().ConfigureAwait(false);
        await output.DrainAsync(CancellationToken.None).ConfigureAwait(false);
        await output.DisposeAsync().ConfigureAwait(false);
    }
}
