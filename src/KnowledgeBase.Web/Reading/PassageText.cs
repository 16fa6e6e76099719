using System.Text.Encodings.Web;
using KnowledgeBase.Documents;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// A text with links to its notes where they are referred to, and web addresses in it made links. All of the text is
/// encoded; nothing of it becomes markup.
/// </summary>
/// <param name="text">The text of a passage or of a cell.</param>
/// <param name="notes">The references in it, in order.</param>
/// <param name="anchors">Gives the anchor for each reference, in order.</param>
/// <param name="noteTitle">The accessible name of a reference to the note of a label.</param>
public sealed class PassageText(string text, IReadOnlyList<NoteReference> notes, NoteAnchors anchors, Func<string, string> noteTitle) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var written = 0;
        foreach (var note in notes)
        {
            var offset = Math.Clamp(note.Offset, written, text.Length);
            WebLinks.Write(writer, encoder, text.AsSpan(written, offset - written));
            written = offset;
            WriteReference(writer, encoder, note.Locator);
        }
        WebLinks.Write(writer, encoder, text.AsSpan(written));
    }

    private void WriteReference(TextWriter writer, HtmlEncoder encoder, string locator)
    {
        var label = anchors.LabelOf(locator);
        writer.Write("<sup><a class=\"note-ref\" role=\"doc-noteref\" id=\"");
        encoder.Encode(writer, anchors.Next(locator));
        writer.Write("\" href=\"#");
        encoder.Encode(writer, locator);
        writer.Write("\" aria-label=\"");
        encoder.Encode(writer, noteTitle(label));
        writer.Write("\">");
        encoder.Encode(writer, label);
        writer.Write("</a></sup>");
    }
}
