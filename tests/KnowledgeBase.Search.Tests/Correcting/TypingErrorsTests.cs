using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Correcting;

namespace KnowledgeBase.Search.Tests.Correcting;

public sealed class TypingErrorsTests
{
    /// <summary>Few letters, so that words are near to each other: neighbours on the keyboard, vowels, and others.</summary>
    private static readonly Gen<string> Words = Gen.Elements('a', 's', 'e', 'p').ArrayOf().Where(letters => letters.Length <= 6).Select(letters => new string(letters));

    [Fact]
    public void Costs_lie_between_the_cheapest_and_the_dearest_price_of_so_many_edits() => Prop.ForAll(
        (from typed in Words from meant in Words select (typed, meant)).ToArbitrary(),
        pair => Assert.InRange(
            TypingErrors.Cost(pair.typed, pair.meant),
            (0.6 * NaiveEditDistance.Of(pair.typed, pair.meant)) - 1e-9,
            (1.4 * NaiveEditDistance.Of(pair.typed, pair.meant)) + 1e-9))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("patnet", "patent", "planet")]
    [InlineData("accessable", "accessible", "accessories")]
    [InlineData("bussiness", "business", "busyness")]
    [InlineData("colective", "collective", "corrective")]
    [InlineData("patemt", "patent", "patest")]
    [InlineData("gright", "bright", "fight")]
    public void The_likelier_slip_costs_less(string typed, string likely, string unlikely) =>
        Assert.True(TypingErrors.Cost(typed, likely) < TypingErrors.Cost(typed, unlikely));

    [Fact]
    public void The_first_letter_is_taken_as_right() =>
        Assert.True(TypingErrors.Cost("bark", "park") > TypingErrors.Cost("parb", "park"));
}
