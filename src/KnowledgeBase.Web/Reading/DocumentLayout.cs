using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>Lays the flat passages of a document out as blocks, notes apart.</summary>
public sealed class DocumentLayout
{
    private DocumentLayout(IReadOnlyList<Block> blocks, IReadOnlyList<NoteEntry> notes)
    {
        Blocks = blocks;
        Notes = notes;
    }

    /// <summary>Everything but the notes, in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The notes in the order of their first reference.</summary>
    public IReadOnlyList<NoteEntry> Notes { get; }

    /// <summary>The headings in order.</summary>
    public IEnumerable<HeadingBlock> Outline => Blocks.OfType<HeadingBlock>();

    public static DocumentLayout Of(IReadOnlyList<Passage> passages)
    {
        List<Passage> body = [.. passages.Where(passage => passage.Kind != PassageKind.Note)];
        var blocks = new List<Block>();
        var rank = 0;
        for (var next = 0; next < body.Count;)
        {
            var passage = body[next];
            var length = RunLength(body, next);
            var run = body.GetRange(next, length);
            next += length;
            switch (passage.Kind)
            {
                case PassageKind.Heading:
                    rank = Math.Clamp(passage.Level, 1, rank + 1);
                    blocks.Add(new HeadingBlock(passage, rank));
                    break;
                case PassageKind.ListItem:
                    blocks.Add(new ListBlock(Nest(run)));
                    break;
                case PassageKind.TableRow:
                    blocks.Add(TableLayout.Of(run));
                    break;
                default:
                    blocks.Add(new ParagraphBlock(passage));
                    break;
            }
        }
        return new DocumentLayout(blocks, NotesOf(passages));
    }

    /// <summary>The anchor of the n-th reference to a note, counted from 1.</summary>
    public static string ReferenceAnchor(string noteLocator, int n) => n == 1 ? $"ref-{noteLocator}" : $"ref-{noteLocator}-{n}";

    /// <summary>How many passages from here on belong to one list or one table; 1 for anything else.</summary>
    private static int RunLength(List<Passage> body, int start)
    {
        var first = body[start];
        if (first.Kind is not (PassageKind.ListItem or PassageKind.TableRow))
            return 1;
        var end = start + 1;
        while (end < body.Count && body[end].Kind == first.Kind && (first.Kind == PassageKind.ListItem || TableOf(body[end]) == TableOf(first)))
            end++;
        return end - start;
    }

    /// <summary>The locator of a row without its last part: <c>t3</c> for <c>t3.r2</c>.</summary>
    private static string TableOf(Passage row)
    {
        var dot = row.Locator.LastIndexOf('.');
        return dot < 0 ? "" : row.Locator[..dot];
    }

    private static List<ListNode> Nest(List<Passage> items)
    {
        var next = 0;
        var nodes = new List<ListNode>();
        while (next < items.Count)
            nodes.Add(Node(items, ref next));
        return nodes;
    }

    private static ListNode Node(List<Passage> items, ref int next)
    {
        var item = items[next++];
        var children = new List<ListNode>();
        while (next < items.Count && items[next].Level > item.Level)
            children.Add(Node(items, ref next));
        return new ListNode(item, children);
    }

    private static List<NoteEntry> NotesOf(IReadOnlyList<Passage> passages)
    {
        var references = passages.SelectMany(passage => passage.Notes).CountBy(note => note.Locator).ToDictionary();
        return
        [
            .. passages.Where(passage => passage.Kind == PassageKind.Note).Select(note => new NoteEntry(
                note,
                [.. Enumerable.Range(1, references.GetValueOrDefault(note.Locator)).Select(n => ReferenceAnchor(note.Locator, n))])),
        ];
    }
}
