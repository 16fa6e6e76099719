using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;

namespace KnowledgeBase.Documents.Html;

/// <summary>Goes through the tree of a page and writes its headings, paragraphs, items and tables.</summary>
/// <param name="source">The page.</param>
/// <param name="budget">Counts the text.</param>
/// <param name="cancellationToken">Stops the walk.</param>
internal sealed class HtmlWalker(string source, TextBudget budget, CancellationToken cancellationToken)
{
    private readonly InlineWriter inline = new(budget);
    private readonly Stack<HtmlList> lists = new();
    private Action<Draft> target = _ => { };
    private NumberLabel? pendingNumber;
    private bool itemHasText;
    private bool behindNumberedList;
    private bool isBody;
    private int rootLists;

    /// <summary>Writes what stands in an element.</summary>
    public void Walk(HtmlNode node, Action<Draft> write)
    {
        target = write;
        Children(node);
        Flush();
    }

    private void Children(HtmlNode node)
    {
        foreach (var child in node.Children ?? [])
        {
            if (child.IsText)
                inline.Append(HtmlText.Decode(source.AsSpan(child.Start, child.End - child.Start)));
            else if (!child.IsLeftOut)
                Element(child);
        }
    }

    private void Element(HtmlNode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (node.Name)
        {
            case "br":
                inline.BreakLine();
                break;
            case "a" when node.NoteKey is { } key:
                inline.Refer(key);
                break;
            case "sup" when (node.Children ?? []).Exists(c => c.NoteKey is not null):
                foreach (var link in node.Children!.Where(c => c.NoteKey is not null))
                    inline.Refer(link.NoteKey!);
                break;
            case "a" or "sup" or "span" or "bdo" or "ruby" or "label":
                Children(node);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                Children(node);
                Flush(node.Name[1] - '0');
                break;
            case "ul" or "ol" or "menu" or "dir":
                List(node);
                break;
            case "li":
                Item(node);
                break;
            case "table":
                Flush();
                Table(node);
                break;
            case "title" or "img" or "wbr":
                break;
            default:
                Flush();
                var outer = isBody;
                isBody |= node.Name is "dt" or "dd" or "pre" or "address" or "blockquote" or "figcaption";
                Children(node);
                Flush();
                isBody = outer;
                break;
        }
    }

    private void List(HtmlNode node)
    {
        Flush();
        var place = lists.TryPeek(out var outer) ? outer.Place with { Depth = outer.Place.Depth + 1 } : new ListPlace(rootLists++, 0);
        var list = new HtmlList(source, node, place);
        lists.Push(list);
        Children(node);
        Flush();
        lists.Pop();
        if (lists.Count == 0 && list.IsDecimal)
            behindNumberedList = true;
    }

    private void Item(HtmlNode node)
    {
        Flush();
        if (lists.Count == 0)
        {
            Children(node);
            Flush();
            return;
        }

        var (outerNumber, outerHasText) = (pendingNumber, itemHasText);
        (pendingNumber, itemHasText) = (lists.Peek().Next(source, node), false);
        Children(node);
        Flush();
        (pendingNumber, itemHasText) = (outerNumber, outerHasText);
    }

    /// <summary>Writes the paragraph that has been put together.</summary>
    private void Flush(int? heading = null)
    {
        if (inline.IsEmpty)
        {
            inline.Take();
            return;
        }

        var content = inline.Take();
        if (heading is not null || lists.Count == 0)
        {
            target(new ParagraphDraft(content) { HeadingLevel = heading, IsBody = isBody, StandsFree = behindNumberedList && heading is null });
            behindNumberedList = false;
            return;
        }

        target(new ParagraphDraft(content)
        {
            Number = itemHasText ? null : pendingNumber,
            Place = lists.Peek().Place,
            ContinuesItem = itemHasText || pendingNumber is null,
            StandsFree = behindNumberedList,
            IsBody = true,
        });
        itemHasText = true;
        behindNumberedList = false;
    }

    private void Table(HtmlNode node)
    {
        var outer = (target, pendingNumber, itemHasText, behindNumberedList);
        var outerLists = lists.ToArray();
        lists.Clear();
        behindNumberedList = false;
        var captions = new List<Draft>();
        var table = new HtmlTable(source, Cell, captions.Add).Read(node);
        (target, pendingNumber, itemHasText, behindNumberedList) = outer;
        foreach (var list in outerLists.Reverse())
            lists.Push(list);
        captions.ForEach(target);
        if (table.Rows.Count > 0)
            target(table);

        List<Draft> Cell(HtmlNode cell)
        {
            var content = new List<Draft>();
            (target, pendingNumber, itemHasText) = (content.Add, null, false);
            Children(cell);
            Flush();
            return content;
        }
    }

    /// <summary>The text of an element on one line, for a note.</summary>
    public string OneLine(HtmlNode node)
    {
        var content = new List<Draft>();
        Walk(node, content.Add);
        return InlineWriter.OneLine(Structured.Tables.CellText.Of(content)).Text;
    }
}
