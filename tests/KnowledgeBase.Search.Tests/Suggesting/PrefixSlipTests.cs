using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Search.Suggesting;
using KnowledgeBase.Search.Tests.Correcting;

namespace KnowledgeBase.Search.Tests.Suggesting;

public sealed class PrefixSlipTests
{
    private static readonly Gen<string> Words = Gen.Elements('a', 'b', 'c').ArrayOf().Where(letters => letters.Length <= 6).Select(letters => new string(letters));

    [Fact]
    public void Fits_what_has_a_beginning_at_most_one_edit_away() => Prop.ForAll(
        (from text in Words from typed in Words select (text, typed)).ToArbitrary(),
        pair => Assert.Equal(
            Enumerable.Range(0, pair.text.Length + 1).Any(length => NaiveEditDistance.Of(pair.text[..length], pair.typed) <= 1),
            PrefixSlip.Fits(pair.text, pair.typed)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
