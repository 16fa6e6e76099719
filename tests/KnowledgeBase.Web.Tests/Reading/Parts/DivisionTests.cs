using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Web.Reading.Parts;

namespace KnowledgeBase.Web.Tests.Reading.Parts;

/// <summary>Where a text is divided, whatever it is made of.</summary>
public sealed class DivisionTests
{
    private static readonly Gen<Piece> Pieces =
        from weight in Gen.Frequency((9, Gen.Choose(0, 120)), (1, Gen.Choose(0, 2_000)))
        from border in Gen.Choose(1, Borders.Bound)
        select new Piece(weight, border);

    private static readonly Gen<Piece[]> Texts = Pieces.ArrayOf();

    [Fact]
    public void Parts_follow_each_other_without_a_gap_and_none_is_empty() => Check(Texts, pieces =>
    {
        var starts = Division.Of(pieces, 500, 700);
        Assert.Equal(0, starts[0]);
        Assert.Equal(starts.Order().Distinct(), starts);
        Assert.All(starts, start => Assert.InRange(start, 0, Math.Max(0, pieces.Length - 1)));
    });

    [Fact]
    public void No_part_is_heavier_than_asked_but_a_single_piece() => Check(Texts, pieces =>
    {
        foreach (var part in Parts(pieces, Division.Of(pieces, 500, 700)).Where(part => part.Count > 1))
            Assert.InRange(part.Sum(piece => piece.Weight), 0, part.Count == pieces.Length ? 700 : 500);
    });

    [Fact]
    public void What_may_be_left_whole_is() => Check(Texts, pieces =>
        Assert.Equal(pieces.Length <= 1 || pieces.Sum(piece => piece.Weight) <= 700, Division.Of(pieces, 500, 700).Count == 1));

    [Fact]
    public void There_are_not_many_more_parts_than_the_weight_asks_for() => Check(Pieces.Select(piece => piece with { Weight = piece.Weight % 60 }).ArrayOf(), pieces =>
        Assert.InRange(Division.Of(pieces, 500, 500).Count, 1, 1 + (int)Math.Ceiling(pieces.Sum(piece => piece.Weight) / 190.0)));

    [Fact]
    public void A_part_begins_with_the_best_border_that_its_weight_allows() => Check(Texts, pieces =>
    {
        var starts = Division.Of(pieces, 500, 500);
        foreach (var (start, next) in starts.Zip(starts.Skip(1)))
        {
            // What could have been the beginning of the next part instead, in the second half of this one.
            var better = Enumerable.Range(start + 1, next - start - 1)
                .Where(at => pieces[start..at].Sum(piece => piece.Weight) >= 250 && pieces[at].Border < pieces[next].Border);
            Assert.DoesNotContain(better, at => pieces[at..].Sum(piece => piece.Weight) >= 125);
        }
    });

    [Fact]
    public void Chapters_begin_parts_where_there_are_any()
    {
        Piece[] chapter = [new(10, 1), .. Enumerable.Range(0, 39).Select(i => new Piece(10, i % 10 == 5 ? 2 : Borders.Text))];
        var starts = Division.Of([.. chapter, .. chapter, .. chapter, .. chapter], 500, 500);
        Assert.Equal([0, 40, 80, 120], starts);
    }

    private static IEnumerable<IReadOnlyList<Piece>> Parts(Piece[] pieces, IReadOnlyList<int> starts) =>
        starts.Select((start, index) => pieces[start..(index + 1 < starts.Count ? starts[index + 1] : pieces.Length)]);

    private static void Check(Gen<Piece[]> texts, Action<Piece[]> holds) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(200));
}
