using System.Globalization;
using System.Text.Encodings.Web;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Web.Entities;

/// <summary>
/// The marks of the sources of a statement, raised behind its last word and joined to it: a mark never begins a line of its own. Nothing where there are none.
/// </summary>
/// <param name="Marks">The marks.</param>
/// <param name="Localizer">The reader's language.</param>
public sealed record MarkLinks(IReadOnlyList<SourceMark> Marks, Localizer Localizer) : IHtmlContent
{
    /// <summary>U+2060: no line is broken here.</summary>
    private const char WordJoiner = '\u2060';

    /// <summary>Whether a mark shows the words it stands for when pointed at; left out where there are hundreds.</summary>
    public bool HasTitles { get; init; } = true;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Marks.Count == 0)
            return;
        writer.Write(WordJoiner);
        writer.Write("<sup class=\"marks\">");
        for (var i = 0; i < Marks.Count; i++)
        {
            var mark = Marks[i];
            writer.Write(i == 0 ? "<a class=\"mark-of-source\"" : " <a class=\"mark-of-source\"");
            Attribute(writer, encoder, "href", mark.Href ?? "#" + SourceMarks.AnchorOf(mark.Number));
            if (mark.IsOutside)
                Attribute(writer, encoder, "rel", "noopener noreferrer external");
            if (HasTitles)
                Attribute(writer, encoder, "title", mark.Quote ?? mark.Text);
            Attribute(writer, encoder, "aria-label", Localizer[EntityViewTexts.SourceMark, mark.Number, mark.Text]);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $">[{mark.Number}]</a>"));
        }
        writer.Write("</sup>");
    }

    private static void Attribute(TextWriter writer, HtmlEncoder encoder, string name, string value)
    {
        writer.Write($" {name}=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}
