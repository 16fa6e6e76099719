using KnowledgeBase.Documents.Packaging;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Structured.Tables;

namespace KnowledgeBase.Documents.OpenDocument;

/// <summary>Reads content.xml: headings, paragraphs, lists, tables, notes and text frames; tracked deletions and annotations are left out.</summary>
/// <param name="xml">The part.</param>
/// <param name="styles">The styles.</param>
/// <param name="budget">Counts the text.</param>
/// <param name="writer">Receives the pieces and notes.</param>
internal sealed class OpenBodyReader(PartXml xml, OpenStyles styles, TextBudget budget, DocumentWriter writer)
{
    private const int MostRepeats = 64;

    private readonly OpenCounters counters = new(styles);
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private int unnamed;

    /// <summary>A list while it is read.</summary>
    private sealed record OpenList(string Key, string? Style, int Depth);

    /// <summary>Reads the part.</summary>
    public void Read()
    {
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.Name != "text" || !xml.Namespace.EndsWith(":office:1.0", StringComparison.Ordinal))
            {
                styles.ReadStyle(xml);
                continue;
            }

            Blocks(writer.Write, null);
            xml.ReadToEnd();
            return;
        }

        throw new ReadingException(ReadFailureReason.Damaged, "The document has no text element. Open it in LibreOffice, which may repair it, and save it anew.");
    }

    private void Blocks(Action<Draft> target, OpenList? list, bool isItem = false)
    {
        var hasNumber = isItem;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "p":
                    Paragraph(target, list, hasNumber, null);
                    hasNumber = false;
                    break;
                case "h":
                    Paragraph(target, list, hasNumber, Math.Clamp(OpenStyles.Number(xml.Attribute("outline-level")) ?? 1, 1, 9));
                    hasNumber = false;
                    break;
                case "list":
                    List(target, list);
                    break;
                case "table":
                    target(new TableDraft(Rows(isHeader: false)));
                    break;
                case "section" or "text-box" or "frame" or "bibliography" or "index-body" or "index-title" or "numbered-paragraph" or "a" or "g" or "custom-shape" or "rect" or "ellipse" or "circle":
                    Blocks(target, null);
                    break;
            }
        }
    }

    private void List(Action<Draft> target, OpenList? outer)
    {
        var style = xml.Attribute("style-name") ?? outer?.Style;
        var key = outer?.Key ?? xml.Attribute("continue-list") ?? xml.Attribute("id") ?? (xml.Attribute("continue-numbering") == "true" ? style : null) ?? FormattableString.Invariant($"list {++unnamed}");
        var list = new OpenList(key, style, outer is null ? 0 : outer.Depth + 1);
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name is "list-item" or "list-header")
                Blocks(target, list, isItem: xml.Name == "list-item");
        }
    }

    private void Paragraph(Action<Draft> target, OpenList? list, bool isItem, int? heading)
    {
        var style = xml.Attribute("style-name");
        var isContents = styles.Is(style, "Contents_20_Heading");
        var start = OpenStyles.Number(xml.Attribute("start-value"));
        var text = new InlineWriter(budget);
        var boxes = new List<Draft>();
        Inline(text, boxes);
        var content = text.Take();
        if (styles.Is(style, "Title"))
            heading = 0;
        if (!isContents && (content.Text.Length > 0 || isItem))
        {
            target(new ParagraphDraft(content)
            {
                Number = heading > 0 ? counters.Next(OpenStyles.Outline, list?.Style ?? OpenStyles.Outline, heading.Value - 1, start)
                    : isItem ? counters.Next(list!.Key, list.Style ?? styles.ListOf(style), list.Depth, start) : null,
                Place = list is null || heading is not null ? null : new ListPlace(PlaceOf(list.Key), list.Depth),
                ContinuesItem = list is not null && !isItem && heading is null,
                HeadingLevel = heading,
            });
        }

        boxes.ForEach(target);
    }

    private int PlaceOf(string key) => places.TryGetValue(key, out var place) ? place : places[key] = places.Count;

    private void Inline(InlineWriter text, List<Draft> boxes)
    {
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.IsText)
            {
                xml.CopyText(text.Append);
                continue;
            }

            switch (xml.Name)
            {
                case "s" or "tab":
                    text.Append(" ");
                    break;
                case "line-break":
                    text.BreakLine();
                    break;
                case "note":
                    Note(text);
                    break;
                case "frame" or "text-box" or "custom-shape" or "rect":
                    Blocks(boxes.Add, null);
                    break;
                case "annotation" or "annotation-end" or "tracked-changes" or "ruby-text" or "bookmark" or "hidden-text" or "hidden-paragraph":
                    break;
                default:
                    Inline(text, boxes);
                    break;
            }
        }
    }

    private void Note(InlineWriter text)
    {
        var key = xml.Attribute("id") ?? FormattableString.Invariant($"note {writer.Notes.Count + 1}");
        string number = "", body = "";
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "note-citation")
            {
                number = xml.ElementText(20).Trim();
            }
            else if (xml.Name == "note-body")
            {
                var content = new List<Draft>();
                Blocks(content.Add, null);
                body = InlineWriter.OneLine(CellText.Of(content)).Text;
            }
        }

        text.Refer(key);
        writer.Notes.TryAdd(key, new NoteDraft(number, body));
    }

    private List<RowDraft> Rows(bool isHeader)
    {
        var rows = new List<RowDraft>();
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            if (xml.Name == "table-row")
                rows.Add(new RowDraft(Cells(), isHeader));
            else if (xml.Name is "table-header-rows" or "table-rows" or "table-row-group")
                rows.AddRange(Rows(isHeader || xml.Name == "table-header-rows"));
        }

        return rows;
    }

    private List<CellDraft> Cells()
    {
        var cells = new List<CellDraft>();
        var covered = 0;
        for (var depth = xml.Enter(); depth >= 0 && xml.NextChild(depth);)
        {
            var repeats = Math.Clamp(OpenStyles.Number(xml.Attribute("number-columns-repeated")) ?? 1, 1, MostRepeats);
            if (xml.Name == "table-cell")
            {
                var columns = Math.Clamp(OpenStyles.Number(xml.Attribute("number-columns-spanned")) ?? 1, 1, 1_000);
                var content = new List<Draft>();
                Blocks(content.Add, null);
                cells.AddRange(Enumerable.Repeat(new CellDraft(content, columns), repeats));
                covered = columns - 1;
            }
            else if (xml.Name == "covered-table-cell")
            {
                // A cell covered from the left belongs to the cell that covers it; one covered from above goes on with it.
                for (var i = 0; i < repeats; i++)
                {
                    if (covered > 0)
                        covered--;
                    else
                        cells.Add(new CellDraft([], 1, ContinuesAbove: true));
                }
            }
        }

        return cells;
    }
}
