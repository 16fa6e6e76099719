using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Reading;

/// <summary>A text, encoded, with its web addresses as links.</summary>
public sealed record LinkedText(string Text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => WebLinks.Write(writer, encoder, Text);
}
