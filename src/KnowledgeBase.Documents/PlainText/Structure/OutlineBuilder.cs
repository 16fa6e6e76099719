using System.Globalization;
using KnowledgeBase.Documents.PlainText.Blocks;
using KnowledgeBase.Documents.PlainText.Numbering;
using KnowledgeBase.Documents.PlainText.Parts;

namespace KnowledgeBase.Documents.PlainText.Structure;

/// <summary>Turns the blocks into passages: parents, levels, locators, and the notes behind the passages that refer to them.</summary>
internal sealed class OutlineBuilder
{
    /// <summary>How many blocks ahead it is asked whether an open list goes on behind a paragraph.</summary>
    private const int LookAhead = 40;

    private readonly IReadOnlyList<Block> blocks;
    private readonly WorkText work;
    private readonly NotePlacer notes;
    private readonly PartCounter parts;
    private readonly Locators locators = new();
    private readonly HeadingStack headings;
    private readonly OpenLists lists = new();
    private readonly List<Passage> passages = [];
    private int headingCount;
    private int tableCount;
    private int rowCount;
    private int? page;
    private string? numbered;
    private string? intro;
    private string? restartedUnder;
    private int lastNumber;
    private bool lastWasHeading;
    private bool titleExpected = true;

    /// <summary>Prepares the building.</summary>
    public OutlineBuilder(WorkText work, IReadOnlyList<Block> blocks, bool hasCover, string language)
    {
        this.work = work;
        this.blocks = blocks;
        notes = new NotePlacer(work, locators);
        parts = new PartCounter(work);
        headings = new HeadingStack(capitalsAreTop: language != "zh");
        titleExpected = hasCover;
    }

    /// <summary>The passages in reading order.</summary>
    public IReadOnlyList<Passage> Build()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            page = blocks[i].Page;
            switch (blocks[i])
            {
                case PartBlock part:
                    AddPart(part);
                    break;
                case TableBlock table:
                    AddTable(table);
                    break;
                case TextBlock text when text.BeginsPage && parts.BeginsNext(text, followsText: passages.Count > 0):
                    BeginPart();
                    AddText(i, text);
                    break;
                case TextBlock text:
                    AddText(i, text);
                    break;
            }
        }

        notes.PlaceRest(passages, parts.Prefix);
        return passages;
    }

    private string? HeadingName => headings.Locator?[parts.Prefix.Length..];

    private void AddPart(PartBlock part)
    {
        if (part.Mark.Begins)
        {
            var isNew = parts.Begin(part.Mark);
            if (isNew)
                BeginPart();
            if (part.HasOwnLine)
                AddHeading(HeadingStyles.Part, part.Span, part.Mark, work.Clean(part.Span));
        }
        else
        {
            // The end of a part, or of a text quoted in it: what follows begins anew.
            CloseText();
            headings.Clear();
            titleExpected = true;
        }
    }

    private void BeginPart()
    {
        headings.Clear();
        CloseText();
        headingCount = tableCount = rowCount = 0;
        titleExpected = true;
    }

    private void CloseText()
    {
        lists.Clear();
        numbered = intro = null;
        lastWasHeading = false;
    }

    private void AddHeading(int rank, TextSpan span, PartMark mark, string printed)
    {
        var label = mark.Title.Length == 0 ? null : printed[..^mark.Title.Length].Trim();
        var locator = Take("h" + Text(++headingCount));
        var text = mark.Title.Length == 0 ? printed : mark.Title;
        Add(new Passage { Locator = locator, Kind = PassageKind.Heading, Level = 1, Label = label, Text = text, Source = span }, []);
        headings.Push(rank, locator, label is null ? text : label + " " + text);
        lastWasHeading = true;
        titleExpected = label is null;
    }

    private void AddText(int i, TextBlock text)
    {
        if (text.IsHeading)
            AddHeading(text);
        else if (text.Marker.Style == MarkerStyle.Number)
            AddNumbered(text);
        else if (text.Inside is null && (text.Marker.IsListStyle || text.Marker.Style == MarkerStyle.HanInParentheses))
            AddItem(i, text);
        else
            AddParagraph(i, text);
        titleExpected &= text.IsHeading && text.Marker.Style != MarkerStyle.None;
        lastWasHeading = text.IsHeading;
    }

    private void AddHeading(TextBlock text)
    {
        CloseTextKeepingHeading();
        var isTitle = titleExpected && text.Marker.Style == MarkerStyle.None && HeadingStyles.Rank(text) - text.GroupLevel == HeadingStyles.Unnumbered;
        var rank = headings.CloseFor(text, isTitle, lastWasHeading);
        var locator = Take("h" + Text(++headingCount));
        var label = LabelOf(text);
        Add(
            new Passage
            {
                Locator = locator,
                Kind = PassageKind.Heading,
                Level = headings.Depth + 1,
                Parent = headings.Locator,
                Label = label,
                Text = text.Text,
                Source = text.Span,
            },
            text.Content.References);
        headings.Push(rank, locator, label is null ? text.Text : Join(label, text.Text));
    }

    private void CloseTextKeepingHeading()
    {
        lists.Clear();
        numbered = intro = null;
    }

    private void AddNumbered(TextBlock text)
    {
        lists.Clear();
        var goesOn = restartedUnder is not null && text.Marker.Ordinal == lastNumber + 1;
        var locator = goesOn
            ? locators.Take(parts.Prefix, restartedUnder + ".p" + text.Marker.Slug)
            : locators.Take(parts.Prefix, "p" + text.Marker.Slug, HeadingName);
        if (!goesOn)
            restartedUnder = locator.StartsWith(parts.Prefix + "p", StringComparison.Ordinal) ? null : HeadingName;
        lastNumber = text.Marker.Ordinal;
        numbered = intro = locator;
        Add(Paragraph(text, locator, headings.Locator), text.Content.References);
    }

    private void AddItem(int i, TextBlock text)
    {
        if (text.StandsFree)
            numbered = intro = null;
        var marker = BeginsRomanList(i, text.Marker) ? text.Marker.AsRoman() : lists.Resolve(text.Marker);
        var outside = intro ?? numbered;
        var parent = lists.Enter(marker, outside) ?? headings.Locator;
        var holder = parent ?? parts.Prefix + "h0";
        var locator = marker.Slug.Length > 0 ? locators.Take("", holder + "." + marker.Slug) : locators.Take("", locators.NextChild(holder));
        lists.Entered(marker, locator);
        Add(
            new Passage
            {
                Locator = locator,
                Kind = PassageKind.ListItem,
                Level = lists.Depth,
                Parent = parent,
                Label = marker.Label,
                Text = text.Text,
                Source = text.Span,
            },
            text.Content.References);
    }

    /// <summary>An (i) that (ii), or another (i), follows is Roman, even behind (h).</summary>
    private bool BeginsRomanList(int i, Marker marker) =>
        marker.RomanOrdinal == 1 && i + 1 < blocks.Count && blocks[i + 1] is TextBlock { Marker: var next }
        && (next is { Style: MarkerStyle.Roman, Ordinal: 2 } || next.RomanOrdinal == 1);

    private void AddParagraph(int i, TextBlock text)
    {
        if (text.StandsFree)
            numbered = null;
        var parent = numbered ?? headings.Locator;
        var depth = text.Inside is { } place ? lists.FindPlace(place) : text.StandsFree ? -1 : DepthOfListGoingOn(i);
        if (depth >= 0)
            parent = lists.KeepTo(depth);
        else
            lists.Clear();
        var locator = locators.Take("", locators.NextChild(parent ?? parts.Prefix + "h0"));
        if (depth >= 0)
            lists.HoldBy(locator);
        intro = text.Last is '：' or ':' || !Scripts.IsTerminal(text.Last) ? locator : null;
        Add(Paragraph(text, locator, parent), text.Content.References);
    }

    /// <summary>A paragraph between two items of a list belongs to the first of them.</summary>
    private int DepthOfListGoingOn(int i)
    {
        if (lists.Depth == 0)
            return -1;
        var restarted = new HashSet<MarkerStyle>();
        for (var next = i + 1; next < blocks.Count && next <= i + LookAhead; next++)
        {
            if (blocks[next] is not TextBlock { IsHeading: false } text || text.Marker.Style == MarkerStyle.Number)
                return -1;
            if (!text.Marker.IsListStyle || text.Marker.Style == MarkerStyle.Bullet)
                continue;
            if (text.Marker.Ordinal == 1)
                restarted.Add(text.Marker.Style);
            else if (!restarted.Contains(text.Marker.Style) && lists.Find(lists.Resolve(text.Marker)) is var depth and >= 0)
                return depth;
        }

        return -1;
    }

    private void AddTable(TableBlock table)
    {
        if (!table.ContinuesPrevious || tableCount == 0)
        {
            tableCount++;
            rowCount = 0;
        }

        lists.Clear();
        intro = null;
        foreach (var row in table.Rows)
        {
            rowCount++;
            var cells = row.Cells.Select(c => new TableCell(c.Header, c.Content.Text, c.Inherited)).ToList();
            var (text, references) = RowText(row);
            references.InsertRange(0, row.LabelNotes.Select(n => (0, n)));
            Add(
                new Passage
                {
                    Locator = Take(row.Slug ?? "t" + Text(tableCount) + ".r" + Text(rowCount)),
                    Kind = PassageKind.TableRow,
                    Parent = headings.Locator,
                    Label = row.Label,
                    Text = text,
                    Source = row.Span,
                    Cells = cells,
                },
                references);
        }

        lastWasHeading = false;
        titleExpected = false;
    }

    private static (string Text, List<(int Offset, string Number)> References) RowText(TableRow row)
    {
        var text = new System.Text.StringBuilder();
        var references = new List<(int Offset, string Number)>();
        foreach (var cell in row.Cells.Where(c => !c.Inherited && c.Content.Text.Length > 0))
        {
            if (text.Length > 0)
                text.Append(" | ");
            references.AddRange(cell.Content.References.Select(r => (text.Length + r.Offset, r.Number)));
            text.Append(cell.Content.Text);
        }

        return (text.ToString(), references);
    }

    private void Add(Passage passage, List<(int Offset, string Number)> references)
    {
        var index = passages.Count;
        passages.Add(passage with { HeadingPath = headings.Texts, Page = page });
        if (references.Count > 0)
            passages[index] = passages[index] with { Notes = notes.Place(passages, references, parts.Prefix, HeadingName) };
    }

    private static Passage Paragraph(TextBlock text, string locator, string? parent) => new()
    {
        Locator = locator,
        Kind = PassageKind.Paragraph,
        Parent = parent,
        Label = LabelOf(text),
        Text = text.Text,
        Source = text.Span,
    };

    private string Take(string name) => locators.Take(parts.Prefix, name);

    private static string? LabelOf(TextBlock text) => text.Marker.Style switch
    {
        MarkerStyle.None => null,
        MarkerStyle.Decimal when !text.IsHeading => null,
        _ => text.Marker.Label.Trim(),
    };

    private static string Join(string label, string text) => Scripts.IsWidePunctuation(label[^1]) ? label + text : label + " " + text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
