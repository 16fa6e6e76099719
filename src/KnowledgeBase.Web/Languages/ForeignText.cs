using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Languages;

/// <summary>A text, wrapped in a <c>span</c> that names its language where that is another than the page's, for fonts and screen readers.</summary>
/// <param name="Text">The text, not encoded.</param>
/// <param name="Code">The code of its language.</param>
/// <param name="PageCode">The code of the page's language.</param>
public sealed record ForeignText(string Text, string Code, string PageCode) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Code == PageCode)
        {
            encoder.Encode(writer, Text);
            return;
        }
        writer.Write("<span lang=\"");
        encoder.Encode(writer, ReaderLanguages.Tag(Code));
        writer.Write("\">");
        encoder.Encode(writer, Text);
        writer.Write("</span>");
    }
}
