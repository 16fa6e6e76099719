using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Word;

/// <summary>Reads a story, paragraph by paragraph and table by table.</summary>
/// <param name="xml">The part.</param>
/// <param name="story">What the stories share.</param>
/// <param name="write">Receives each paragraph and table.</param>
/// <param name="beginSection">Is told of each section.</param>
internal sealed class BodyReader(PartXml xml, StoryContext story, Action<Draft> write, Action beginSection)
{
    private readonly FieldStack fields = new();

    /// <summary>Reads the part's element of a name, which holds the story.</summary>
    public void ReadPart(string root)
    {
        while (xml.Read())
        {
            if (!xml.IsElement || xml.Name != root)
                continue;
            ReadCurrent();
            return;
        }

        throw new ReadingException(ReadFailureReason.Damaged, $"The document's main part has no {root} element. Open it in Word, which may repair it, and save it anew.");
    }

    /// <summary>Reads the story in the element that the reader stands on.</summary>
    public void ReadCurrent() => ReadBlocks(write);

    private void ReadBlocks(Action<Draft> target) => ReadBlocks(target, () => { });

    private void ReadBlocks(Action<Draft> target, Action readCellProperties)
    {
        ParagraphState? open = null;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "p")
            {
                var paragraph = ReadParagraph(open);
                open = paragraph.Properties.Mark.MarkDeleted ? paragraph : null;
                if (open is null)
                    Finish(paragraph, target);
            }
            else if (xml.Name == "tcPr")
            {
                readCellProperties();
            }
            else
            {
                ReadBlock(target);
            }
        }

        if (open is not null)
            Finish(open, target);
    }

    private void ReadBlock(Action<Draft> target)
    {
        switch (xml.Name)
        {
            case "tbl":
                target(new TableReader(xml, ReadBlocks).Read());
                break;
            case "sdt":
                ReadControl(() => ReadBlocks(target));
                break;
            case "AlternateContent":
                ReadAlternative(() => ReadBlocks(target));
                break;
            case "customXml" or "ins" or "moveTo" or "smartTag":
                ReadBlocks(target);
                break;
            case "altChunk" or "subDoc":
                story.Chunks++;
                break;
        }
    }

    /// <summary>A paragraph; it goes on with <paramref name="before"/>, whose mark was deleted.</summary>
    private ParagraphState ReadParagraph(ParagraphState? before)
    {
        var paragraph = before ?? new ParagraphState(story.Budget) { Style = story.Styles.Resolve(null) };
        (paragraph.Properties, paragraph.Style) = (default, story.Styles.Resolve(null));
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "pPr")
            {
                paragraph.Properties = ParagraphProperties.Read(xml);
                paragraph.Style = story.Styles.Resolve(paragraph.Properties.Style);
            }
            else
            {
                ReadInline(paragraph);
            }
        }

        fields.EndParagraph();
        return paragraph;
    }

    private void Finish(ParagraphState paragraph, Action<Draft> target)
    {
        var content = paragraph.Text.Take();
        var name = paragraph.Style.Name;
        var isContents = paragraph.IsContentsEntry || name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.Equals("table of figures", StringComparison.OrdinalIgnoreCase);
        if (!isContents && !(content.Text.Length == 0 && paragraph.Properties.Mark.Hidden == true))
        {
            var list = paragraph.Properties.List ?? paragraph.Style.List ?? 0;
            var level = paragraph.Properties.ListLevel ?? paragraph.Style.ListLevel ?? (list > 0 ? story.Lists.LevelOfStyle(list, paragraph.Properties.Style) : 0);
            var item = list > 0 ? story.Lists.Next(list, level) : null;
            var outline = name.Equals("title", StringComparison.OrdinalIgnoreCase) ? -1 : paragraph.Properties.OutlineLevel ?? paragraph.Style.OutlineLevel;
            target(new ParagraphDraft(content)
            {
                Number = item?.Label,
                Place = item?.Place,
                HeadingLevel = outline is < 9 ? outline + 1 : null,
                IsSetOff = !paragraph.HasPlainText || paragraph.Properties.IsCentred,
            });
        }

        paragraph.Boxes.ForEach(target);
        if (paragraph.Properties.EndsSection)
            beginSection();
    }

    /// <summary>Reads what the reader stands on as part of a paragraph.</summary>
    private void ReadInline(ParagraphState paragraph)
    {
        switch (xml.Name)
        {
            case "r":
                new RunReader(xml, story, fields, paragraph, () => ReadInline(paragraph)).Read();
                break;
            case "del" or "moveFrom" or "Fallback":
                break;
            case "fldSimple":
                ReadSimpleField(paragraph);
                break;
            case "sdt":
                ReadControl(() => ReadChildren(paragraph));
                break;
            case "AlternateContent":
                ReadAlternative(() => ReadChildren(paragraph));
                break;
            case "txbxContent":
                ReadBlocks(paragraph.Boxes.Add);
                break;
            case "hyperlink":
                paragraph.IsContentsEntry |= fields.InContents && xml.Attribute("anchor") is not null;
                ReadChildren(paragraph);
                break;
            case var name when xml.IsElement && !name.EndsWith("Pr", StringComparison.Ordinal):
                ReadChildren(paragraph);
                break;
        }
    }

    private void ReadChildren(ParagraphState paragraph)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
            ReadInline(paragraph);
    }

    private void ReadSimpleField(ParagraphState paragraph)
    {
        var kind = FieldStack.KindOf(xml.Attribute("instr") ?? "");
        if (RunReader.IsAutoNumber(kind))
            RunReader.AppendAutoNumber(story, paragraph);
        if (!FieldStack.IsHiddenResult(kind))
            ReadChildren(paragraph);
    }

    /// <summary>Reads the content of a content control: not that of a table of contents, nor a prompt to fill in text.</summary>
    private void ReadControl(Action readContent)
    {
        var leftOut = false;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "sdtPr")
                leftOut = IsLeftOut();
            else if (xml.Name == "sdtContent" && !leftOut)
                readContent();
        }
    }

    private bool IsLeftOut()
    {
        var leftOut = false;
        var depth = xml.Enter();
        while (depth >= 0 && xml.Read() && xml.Depth > depth)
        {
            leftOut |= xml.IsElement && ((xml.Name == "docPartGallery" && xml.Attribute("val") == "Table of Contents")
                || (xml.Name == "showingPlcHdr" && xml.Attribute("val") is not ("0" or "false" or "off")));
        }

        return leftOut;
    }

    /// <summary>Of alternatives, which show the same thing for different versions of Word, reads the first.</summary>
    private void ReadAlternative(Action readContent)
    {
        var isRead = false;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (isRead || xml.Name is not ("Choice" or "Fallback"))
                continue;
            isRead = true;
            readContent();
        }
    }
}
