using System.Text.Json;
using KnowledgeBase.Export.Json;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.JsonLines;

/// <summary>A line a hit, in the shape the search gives it in, its address made whole.</summary>
internal sealed class JsonLinesWriter(Stream output) : TextExportWriter(output)
{
    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
    {
        await Output.WriteAsync(JsonSerializer.Serialize(row.Hit with { Url = row.Url }, AnswerJson.Lines)).ConfigureAwait(false);
        await Output.WriteAsync("\n".AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
