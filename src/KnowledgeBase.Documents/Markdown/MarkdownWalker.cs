using KnowledgeBase.Documents.Html;
using KnowledgeBase.Documents.PlainText;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.Structured;
using KnowledgeBase.Documents.Structured.Tables;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;

namespace KnowledgeBase.Documents.Markdown;

/// <summary>Goes through the syntax tree and writes its headings, paragraphs, items, tables and notes; blocks of HTML are read as such.</summary>
internal sealed class MarkdownWalker(TextBudget budget, ReadLimits limits, CancellationToken cancellationToken)
{
    private readonly InlineWriter inline = new(budget);
    private Action<Draft> target = _ => { };
    private ListPlace? place;
    private NumberLabel? pendingNumber;
    private bool behindNumberedList;
    private int rootLists;
    private int headings;
    private string? frontTitle;
    private string? firstHeading;

    /// <summary>The title in the front matter, else the only or first heading of the first level.</summary>
    public string? Title => frontTitle ?? firstHeading;

    /// <summary>Reads the footnotes, wherever they stand.</summary>
    public void ReadNotes(MarkdownDocument document, Dictionary<string, NoteDraft> notes)
    {
        foreach (var note in document.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()))
        {
            var content = new List<Draft>();
            Walk(note, content.Add);
            notes[Key(note)] = new NoteDraft(FormattableString.Invariant($"{note.Order}"), InlineWriter.OneLine(CellText.Of(content)).Text);
        }
    }

    /// <summary>Writes what stands in a block.</summary>
    public void Walk(ContainerBlock container, Action<Draft> write)
    {
        target = write;
        Children(container);
    }

    private static string Key(Footnote note) => note.Label ?? FormattableString.Invariant($"{note.Order}");

    private void Children(ContainerBlock container)
    {
        foreach (var block in container)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Block(block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock front:
                frontTitle ??= FrontMatter.Title(front.Lines.ToString());
                break;
            case HeadingBlock heading:
                var title = Inlines(heading.Inline);
                headings += heading.Level == 1 ? 1 : 0;
                firstHeading ??= heading.Level == 1 && headings == 1 ? InlineWriter.OneLine(title).Text : null;
                target(new ParagraphDraft(title) { HeadingLevel = heading.Level });
                break;
            case ParagraphBlock paragraph:
                Write(Inlines(paragraph.Inline), isBody: false);
                break;
            case HtmlBlock html:
                Html(html.Lines.ToString());
                break;
            case CodeBlock code:
                Lines(code.Lines.ToString());
                Write(inline.Take(), isBody: true);
                break;
            case ListBlock list:
                List(list);
                break;
            case Table table:
                Table(table);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                Children(container);
                break;
        }
    }

    private void Write(InlineText content, bool isBody)
    {
        if (content.Text.Length == 0)
            return;
        target(new ParagraphDraft(content)
        {
            Number = pendingNumber,
            Place = place,
            ContinuesItem = place is not null && pendingNumber is null,
            IsBody = isBody || place is not null,
            StandsFree = behindNumberedList,
        });
        pendingNumber = null;
        behindNumberedList = false;
    }

    private void List(ListBlock list)
    {
        var outer = (place, pendingNumber);
        place = place is { } above ? above with { Depth = above.Depth + 1 } : new ListPlace(rootLists++, 0);
        var at = place;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            (place, pendingNumber) = (at, Number(list, item));
            Children(item);
        }

        (place, pendingNumber) = outer;
        behindNumberedList |= place is null && list is { IsOrdered: true, BulletType: '1' };
    }

    private static NumberLabel Number(ListBlock list, ListItemBlock item)
    {
        if (!list.IsOrdered)
            return new NumberLabel("•", 0, NumberShape.Bullet);
        var format = list.BulletType switch { 'a' => "lowerLetter", 'A' => "upperLetter", 'i' => "lowerRoman", 'I' => "upperRoman", _ => "decimal" };
        return new NumberLabel(NumberFormat.Write(item.Order, format) + (list.OrderedDelimiter == ')' ? ")" : "."), item.Order, NumberFormat.Shape(format));
    }

    private void Table(Table table)
    {
        var outer = (target, place, pendingNumber);
        var rows = new List<RowDraft>();
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<CellDraft>();
            foreach (var cell in row.OfType<MarkdownCell>())
            {
                var content = new List<Draft>();
                (target, place, pendingNumber) = (content.Add, null, null);
                Children(cell);
                cells.Add(new CellDraft(content, Math.Clamp(cell.ColumnSpan, 1, 1_000)));
            }

            rows.Add(new RowDraft(cells, row.IsHeader));
        }

        (target, place, pendingNumber) = outer;
        target(new TableDraft(rows));
    }

    private void Html(string html)
    {
        var root = HtmlTree.Build(html, limits, cancellationToken);
        HtmlVisibility.Mark(html, root, keepLandmarks: true);
        new HtmlWalker(html, budget, cancellationToken).Walk(root, target);
    }

    private void Lines(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            inline.Append(line);
            inline.BreakLine();
        }
    }

    /// <summary>The text of a paragraph; the tree is walked without recursion, for it may be deep.</summary>
    private InlineText Inlines(ContainerInline? container)
    {
        for (Markdig.Syntax.Inlines.Inline? node = container?.FirstChild; node is not null; node = Next(node, container!))
            Append(node);
        return inline.Take();
    }

    private static Markdig.Syntax.Inlines.Inline? Next(Markdig.Syntax.Inlines.Inline node, ContainerInline root)
    {
        if (node is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
            return child;
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
                return sibling;
        }

        return null;
    }

    private void Append(Markdig.Syntax.Inlines.Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                inline.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                inline.Append(code.Content);
                break;
            case LineBreakInline { IsHard: true }:
                inline.BreakLine();
                break;
            case LineBreakInline:
                inline.Append("\n");
                break;
            case AutolinkInline link:
                inline.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                inline.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                inline.BreakLine();
                break;
            case FootnoteLink { IsBackLink: false } reference:
                inline.Refer(Key(reference.Footnote));
                break;
        }
    }
}
