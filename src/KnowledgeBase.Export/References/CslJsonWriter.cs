using System.Text.Json;
using KnowledgeBase.Export.Json;
using KnowledgeBase.Export.Manifests;
using KnowledgeBase.Export.Rows;

namespace KnowledgeBase.Export.References;

/// <summary>CSL-JSON, as citation processors take it: an array of items.</summary>
internal sealed class CslJsonWriter(Stream output, string language) : TextExportWriter(output)
{
    private bool hasItems;

    public override Task BeginAsync(CancellationToken cancellationToken) => Output.WriteAsync("[".AsMemory(), cancellationToken);

    public override async Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
    {
        await Output.WriteAsync(hasItems ? ",\n" : "\n").ConfigureAwait(false);
        hasItems = true;
        await Output.WriteAsync(JsonSerializer.Serialize(Item(Reference.Of(row, language)), AnswerJson.Lines).AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndAsync(ExportManifest written, CancellationToken cancellationToken)
    {
        await Output.WriteAsync("\n]\n").ConfigureAwait(false);
        await base.EndAsync(written, cancellationToken).ConfigureAwait(false);
    }

    private static Dictionary<string, object> Item(Reference reference)
    {
        var item = new Dictionary<string, object>
        {
            ["id"] = reference.Key,
            ["type"] = reference.IsReport ? "report" : "webpage",
            ["title"] = reference.Title,
            ["author"] = new[] { new { literal = Reference.Institution } },
            ["publisher"] = Reference.Institution,
            ["language"] = reference.Language,
            ["URL"] = reference.Url,
            ["note"] = reference.Citation,
        };
        if (reference.IsReport)
        {
            item["collection-title"] = Reference.Committee;
            item["publisher-place"] = Reference.Place;
        }

        if (reference.Number is { } number)
            item["number"] = number;
        if (reference.Locator.Length > 0)
            item["page"] = reference.Locator;
        if (reference.Text.Length > 0)
            item["abstract"] = reference.Text;
        int[]? issued = reference.Date is { } date ? [date.Year, date.Month, date.Day] : reference.Year is { } year ? [year] : null;
        if (issued is not null)
            item["issued"] = new Dictionary<string, int[][]> { ["date-parts"] = [issued] };
        return item;
    }
}
