using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Documents;
using KnowledgeBase.Web.Reading.Parts;

namespace KnowledgeBase.Web.Tests.Reading.Parts;

/// <summary>Documents of any outline, divided.</summary>
public sealed class DocumentPartsTests
{
    private const int Most = 3_000;

    /// <summary>Passages of every kind in any order, with notes that are referred to from anywhere, or nowhere.</summary>
    private static readonly Gen<Passage[]> Documents =
        from kinds in Gen.Frequency(
            (2, Gen.Constant(PassageKind.Heading)),
            (8, Gen.Constant(PassageKind.Paragraph)),
            (4, Gen.Constant(PassageKind.ListItem)),
            (3, Gen.Constant(PassageKind.TableRow)),
            (2, Gen.Constant(PassageKind.Note))).ArrayOf()
        from levels in Gen.Choose(1, 7).ArrayOf(kinds.Length)
        from lengths in Gen.Choose(0, 400).ArrayOf(kinds.Length)
        from targets in Gen.Choose(0, Math.Max(0, kinds.Length * 3)).ArrayOf(kinds.Length)
        select kinds.Select((kind, i) => new Passage
        {
            Locator = $"x{i}",
            Kind = kind,
            Level = kind is PassageKind.Heading or PassageKind.ListItem ? levels[i] : 0,
            Text = Text(i, lengths[i]),
            Notes = kind != PassageKind.Note && targets[i] < kinds.Length && kinds[targets[i]] == PassageKind.Note ? [new NoteReference(0, $"x{targets[i]}")] : [],
        }).ToArray();

    [Fact]
    public void Every_passage_is_in_exactly_one_part_and_in_its_order() => Check(passages =>
    {
        var parts = Divided(passages);
        Assert.Equal(passages.Select(passage => passage.Locator).Order(), parts.All.SelectMany(part => part.Passages).Select(passage => passage.Locator).Order());
        Assert.Equal(Body(passages), Body(parts.All.SelectMany(part => part.Passages)));
        Assert.Equal(Enumerable.Range(1, parts.All.Count), parts.All.Select(part => part.Number));
        foreach (var part in parts.All)
        {
            Assert.All(part.Passages, passage => Assert.Equal(part.Number, parts.PartOf(passage.Locator)));
            Assert.Equal(Notes(passages).Intersect(Notes(part.Passages)), Notes(part.Passages));
        }
        Assert.Null(parts.PartOf("nowhere"));
    });

    [Fact]
    public void A_note_is_in_the_part_that_first_refers_to_it() => Check(passages =>
    {
        var parts = Divided(passages);
        foreach (var note in Notes(passages))
        {
            if (passages.FirstOrDefault(passage => passage.Notes.Any(reference => reference.Locator == note)) is { } first)
                Assert.Equal(parts.PartOf(first.Locator), parts.PartOf(note));
        }
    });

    [Fact]
    public void No_part_is_heavier_than_asked_but_a_single_passage_with_its_notes() => Check(passages =>
    {
        var weights = passages.Zip(PassageWeights.Of(passages)).ToDictionary(pair => pair.First.Locator, pair => pair.Second);
        foreach (var part in Divided(passages).All.Where(part => Body(part.Passages).Count() > 1))
            Assert.InRange(part.Passages.Sum(passage => weights[passage.Locator]), 0, Most);
    });

    [Fact]
    public void No_heading_is_left_behind_alone_where_something_else_can_end_the_part() => Check(passages =>
    {
        var parts = Divided(passages).All;
        foreach (var (part, next) in parts.Zip(parts.Skip(1)))
        {
            var body = part.Passages.Where(passage => passage.Kind != PassageKind.Note).ToList();
            if (body[^1].Kind != PassageKind.Heading || next.Passages[0].Kind == PassageKind.Heading)
                continue;
            // Nothing but headings and what stands right below them, each of which would have had to go along.
            for (var i = 1; i < body.Count; i++)
                Assert.Equal(Borders.Bound, DocumentParts.BorderOf(body, i));
        }
    });

    [Fact]
    public void The_outline_has_every_heading_of_the_part_shown_and_a_place_for_every_passage_of_the_others() => Check(passages =>
    {
        var parts = Divided(passages);
        if (!parts.IsDivided)
            return;
        foreach (var shown in parts.All)
        {
            var outline = DocumentOutline.Of(parts, shown.Number, withPlaces: true);
            Assert.Equal(shown.Passages.Where(passage => passage.Kind == PassageKind.Heading).Select(passage => passage.Locator), outline.Where(entry => entry.IsHere && entry.Rank > 0).Select(entry => entry.Locator));
            Assert.Equal(parts.All.Select(part => part.Number), outline.Where(entry => entry.Rank == 0).Select(entry => entry.Part));
            var below = outline.SelectMany(entry => entry.Below.Select(locator => (locator, entry.Part))).ToList();
            Assert.Equal(parts.All.Where(part => part != shown).SelectMany(part => part.Passages.Select(passage => (passage.Locator, part.Number))), below);
        }
    });

    [Fact]
    public void A_short_document_stays_whole()
    {
        var passages = Enumerable.Range(0, 200).Select(i => new Passage { Locator = $"p{i}", Kind = PassageKind.Paragraph, Text = Text(i, 60) }).ToList();
        Assert.False(DocumentParts.Of(passages, DocumentParts.Divide(passages)).IsDivided);
        Assert.Equal([1], DocumentParts.Of([], DocumentParts.Divide([])).All.Select(part => part.Number));
    }

    private static DocumentParts Divided(Passage[] passages) => DocumentParts.Of(passages, DocumentParts.Divide(passages, Most, Most));

    private static IEnumerable<string> Body(IEnumerable<Passage> passages) => passages.Where(passage => passage.Kind != PassageKind.Note).Select(passage => passage.Locator);

    private static List<string> Notes(IEnumerable<Passage> passages) => [.. passages.Where(passage => passage.Kind == PassageKind.Note).Select(passage => passage.Locator)];

    /// <summary>A text that compresses badly, always the same for a number.</summary>
    private static string Text(int seed, int length)
    {
        var draw = new System.Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)draw.Next(0x4E00, 0x9FA5)));
    }

    private static void Check(Action<Passage[]> holds) =>
        Prop.ForAll(Documents.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(120));
}
