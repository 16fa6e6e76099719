using System.Text;
using KnowledgeBase.Export.Manifests;

namespace KnowledgeBase.Export;

/// <summary>A writer of UTF-8 text.</summary>
internal abstract class TextExportWriter(Stream output) : ExportWriter
{
    private const int BufferSize = 1 << 16;

    private bool ended;

    /// <summary>No byte order mark unless the format writes one. A lone surrogate becomes U+FFFD.</summary>
    protected StreamWriter Output { get; } = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);

    public override async Task EndAsync(ExportManifest written, CancellationToken cancellationToken)
    {
        await Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        ended = true;
    }

    /// <summary>What was not ended is not sent either: nobody waits for it any more.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (ended)
            await Output.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
