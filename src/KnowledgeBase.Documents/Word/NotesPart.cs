using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Structured.Tables;

namespace KnowledgeBase.Documents.Word;

/// <summary>Reads footnotes.xml and endnotes.xml.</summary>
internal static class NotesPart
{
    /// <summary>Reads the notes of a kind; the lines that Word draws between text and notes are kept in the same part and are none.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    /// <param name="story">Receives the notes.</param>
    public static void Read(PartXml xml, string kind, StoryContext story)
    {
        while (xml.Read())
        {
            if (!xml.IsElement || xml.Name != kind || xml.Attribute("id") is not { } id || xml.Attribute("type") is not (null or "normal"))
                continue;
            var content = new List<Draft>();
            new BodyReader(xml, story, content.Add, () => { }).ReadCurrent();
            story.Notes?.Define(NoteNumbers.Key(kind, id), InlineWriter.OneLine(CellText.Of(content)).Text);
        }
    }
}
