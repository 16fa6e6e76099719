using System.Globalization;
using System.Text.Encodings.Web;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Reading;

/// <summary>
/// A text with links to its notes where they are referred to, to the entities it names, and to web addresses, and with marks where something was
/// found. All of the text is encoded; nothing of it becomes markup.
/// </summary>
/// <param name="text">The text of a passage or of a cell.</param>
/// <param name="notes">The references in it, in order.</param>
/// <param name="anchors">Gives the anchor for each reference, in order.</param>
/// <param name="noteTitle">The accessible name of a reference to the note of a label.</param>
public sealed class PassageText(string text, IReadOnlyList<NoteReference> notes, NoteAnchors anchors, Func<string, string> noteTitle) : IHtmlContent
{
    private readonly IReadOnlyList<(int Start, int End)> _found = [];
    private readonly int _firstPlace;
    private int _nextPlace;

    /// <summary>The stretches that name an entity, in order, none within another and no note referred to inside one.</summary>
    public IReadOnlyList<MentionSpan> Mentions { get; init; } = [];

    /// <summary>The address of an entity's page.</summary>
    public Func<EntityId, string> AddressOf { get; init; } = Addresses.Address.Of;

    /// <summary>What is looked for; null where nothing is. The places in this text get their numbers at once, though they are written later.</summary>
    public FoundPlaces? Found
    {
        init => (_firstPlace, _found) = value?.Take(text) ?? (0, []);
    }

    /// <summary>Where notes stand that are another document's; null for this one's. References to those have no anchor of their own.</summary>
    public Func<string, string>? NotesElsewhere { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        _nextPlace = _firstPlace;
        var written = 0;
        foreach (var note in notes)
        {
            var offset = Math.Clamp(note.Offset, written, text.Length);
            WriteMentions(writer, encoder, written, offset);
            written = offset;
            WriteReference(writer, encoder, note.Locator);
        }
        WriteMentions(writer, encoder, written, text.Length);
    }

    private void WriteMentions(TextWriter writer, HtmlEncoder encoder, int from, int to)
    {
        foreach (var mention in Mentions.Where(mention => mention.Start >= from && mention.End <= to))
        {
            WritePlain(writer, encoder, from, mention.Start, withLinks: true);
            writer.Write($"<a class=\"m {MentionLinks.GroupOf(mention.Entity.Kind)}\" href=\"");
            encoder.Encode(writer, AddressOf(mention.Entity));
            writer.Write("\">");
            WritePlain(writer, encoder, mention.Start, mention.End, withLinks: false);
            writer.Write("</a>");
            from = mention.End;
        }
        WritePlain(writer, encoder, from, to, withLinks: true);
    }

    /// <summary>Writes a stretch with its marks. Where something is marked, addresses are no links: a mark may begin inside one.</summary>
    private void WritePlain(TextWriter writer, HtmlEncoder encoder, int from, int to, bool withLinks)
    {
        var marked = false;
        foreach (var (start, end) in _found.Where(place => place.Start < to && place.End > from))
        {
            marked = true;
            var (first, behind) = (Math.Max(start, from), Math.Min(end, to));
            encoder.Encode(writer, text[from..first]);
            // Only where a place begins is its anchor; what goes on behind a link or a note is marked without one.
            writer.Write(first == start ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"{FoundPlaces.AnchorOf(_nextPlace++)}\">") : "<mark>");
            encoder.Encode(writer, text[first..behind]);
            writer.Write("</mark>");
            from = behind;
        }
        if (marked || !withLinks)
            encoder.Encode(writer, text[from..to]);
        else
            WebLinks.Write(writer, encoder, text.AsSpan(from, to - from));
    }

    private void WriteReference(TextWriter writer, HtmlEncoder encoder, string locator)
    {
        var label = anchors.LabelOf(locator);
        writer.Write("<sup><a class=\"note-ref\" role=\"doc-noteref\"");
        if (NotesElsewhere is null)
        {
            writer.Write(" id=\"");
            encoder.Encode(writer, anchors.Next(locator));
            writer.Write('"');
        }
        writer.Write(" href=\"");
        encoder.Encode(writer, (NotesElsewhere ?? anchors.AddressOf)(locator));
        writer.Write("\" aria-label=\"");
        encoder.Encode(writer, noteTitle(label));
        writer.Write("\">");
        encoder.Encode(writer, label);
        writer.Write("</a></sup>");
    }
}
