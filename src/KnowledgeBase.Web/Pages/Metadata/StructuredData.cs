using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Pages.Metadata;

/// <summary>
/// Linked data of a page for those who read it by machine, as a block of schema.org terms. A block of data is no script: browsers run nothing of it. Whatever
/// means something in HTML is escaped as JSON escapes it.
/// </summary>
public sealed class StructuredData(JsonObject data) : IHtmlContent
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(data.ToJsonString(Options));
        writer.Write("</script>");
    }
}
