using System.Globalization;
using System.Text;
using KnowledgeBase.Documents.Packaging;

namespace KnowledgeBase.Documents.Word;

/// <summary>Reads one run of a paragraph.</summary>
/// <param name="xml">The part, which stands on the run.</param>
/// <param name="story">What the stories share.</param>
/// <param name="fields">The open fields.</param>
/// <param name="paragraph">The paragraph.</param>
/// <param name="readInside">Reads what a run may hold besides text, such as drawings, where the reader stands on it.</param>
internal sealed class RunReader(PartXml xml, StoryContext story, FieldStack fields, ParagraphState paragraph, Action readInside)
{
    private const int LongestMark = 8;

    /// <summary>Reads the run.</summary>
    public void Read()
    {
        var looks = paragraph.Style.Looks;
        (string Kind, string Key)? custom = null;
        var mark = new StringBuilder();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "rPr":
                    var own = RunLooks.Read(xml);
                    looks = (own.CharacterStyle is { } style ? own.Over(story.Styles.Resolve(style).Looks) : own).Over(paragraph.Style.Looks);
                    break;
                case "fldChar":
                    ReadFieldCharacter();
                    break;
                case "instrText":
                    ReadText(fields.Instruct);
                    break;
                case "t" when custom is not null:
                    ReadText(piece => mark.Append(piece[..Math.Min(piece.Length, LongestMark - Math.Min(mark.Length, LongestMark))]));
                    break;
                case "footnoteReference" or "endnoteReference" when !IsHidden(looks) && xml.Attribute("id") is { } id:
                    custom = Refer(xml.Name[..^"Reference".Length], id);
                    break;
                default:
                    ReadShown(looks);
                    break;
            }
        }

        if (custom is { } note)
            story.Notes?.Refer(note.Kind, note.Key, mark.ToString().Trim() is { Length: > 0 } text ? text : null);
    }

    /// <summary>A field that Word replaces by the next number.</summary>
    public static bool IsAutoNumber(string kind) => kind is "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT";

    /// <summary>Writes the next number of an AUTONUM field.</summary>
    public static void AppendAutoNumber(StoryContext story, ParagraphState paragraph) =>
        paragraph.Text.Append(string.Create(CultureInfo.InvariantCulture, $"{++story.AutoNumber}. "));

    private void ReadShown(RunLooks looks)
    {
        switch (xml.Name)
        {
            case "t":
                ReadText(piece => Append(piece, looks));
                break;
            case "tab" or "ptab":
                Append(" ", looks);
                break;
            case "br" or "cr":
                if (xml.Attribute("type") is null or "textWrapping")
                    paragraph.Text.BreakLine();
                else
                    Append(" ", looks);
                break;
            case "noBreakHyphen":
                Append("-", looks);
                break;
            case "sym":
                Append(SymbolFonts.Show(xml.Attribute("font"), xml.Attribute("char")), looks);
                break;
            case "ruby":
                ReadRuby();
                break;
            case "drawing" or "pict" or "object" or "AlternateContent":
                readInside();
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text, RunLooks looks)
    {
        if (fields.IsHidden || text.IsEmpty)
            return;
        if (looks.Hidden == true)
        {
            story.Hidden += text.Length;
            return;
        }

        paragraph.HasPlainText |= looks.SetOff != true && !text.IsWhiteSpace();
        paragraph.Text.Append(text);
    }

    private bool IsHidden(RunLooks looks) => looks.Hidden == true || fields.IsHidden;

    private void ReadText(Action<ReadOnlySpan<char>> target)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.IsText)
                xml.CopyText(target);
        }
    }

    private void ReadFieldCharacter()
    {
        switch (xml.Attribute("fldCharType"))
        {
            case "begin":
                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                var kind = fields.End();
                paragraph.IsContentsEntry |= kind == "PAGEREF" && fields.InContents;
                if (IsAutoNumber(kind) && !fields.IsHidden)
                    AppendAutoNumber(story, paragraph);
                break;
        }
    }

    /// <summary>Places a reference; a note whose mark follows in the run is handed back to be named by it.</summary>
    private (string Kind, string Key)? Refer(string kind, string id)
    {
        if (story.Notes is not { } notes)
            return null;
        var key = NoteNumbers.Key(kind, id);
        paragraph.Text.Refer(key);
        if (xml.Attribute("customMarkFollows") is not (null or "0" or "false" or "off"))
            return (kind, key);
        notes.Refer(kind, key, null);
        return null;
    }

    /// <summary>Of text with its pronunciation above it, reads the text.</summary>
    private void ReadRuby()
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "rubyBase")
                readInside();
        }
    }
}
