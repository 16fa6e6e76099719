using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Twins;

/// <summary>
/// What speaks for two passages being one in two languages, and what against: their numbers, the facts in them, how long they are, what they are.
/// A sum of evidence; above zero they may be paired, below never.
/// </summary>
/// <param name="widthRatio">How many characters of the first language a character of the second is worth, over both documents.</param>
internal sealed class PairScore(double widthRatio)
{
    /// <summary>For two that stand right behind two that are paired.</summary>
    public const double Adjacent = 0.3;

    /// <summary>No pair at all: a note is the counterpart of a note only.</summary>
    public const double Never = double.NegativeInfinity;

    private const double SamePlace = 1.0;
    private const double SameNumber = 0.5;
    private const double OtherNumber = -0.6;
    private const double OneNumbered = -0.3;
    private const double SameUnnumberedPlace = 0.3;
    private const double MostOfFacts = 1.5;
    private const double FullWeight = 3;
    private const double MostOfNames = 0.3;
    private const double SameKind = 0.1;
    private const double LikeKind = -0.2;
    private const double OtherKind = -0.8;
    private const double GoodLength = 0.3;
    private const double LengthSlope = 0.4;

    /// <summary>A shared weight from which passages of other numbers are paired for what they say.</summary>
    private const double TellingWeight = 2;

    /// <summary>The evidence for a pair, in about -3 to 3.</summary>
    public double Of(AlignedPassage a, AlignedPassage b)
    {
        var kind = KindEvidence(a.Kind, b.Kind);
        return kind == Never ? Never : kind + NumberEvidence(a, b) + FactEvidence(a.Facts, b.Facts) + NameEvidence(a.Facts.Names, b.Facts.Names) + LengthEvidence(a, b);
    }

    /// <summary>Whether the two bear the same number: the same of the same parent, or at least the same.</summary>
    public static bool HaveSameNumber(AlignedPassage a, AlignedPassage b) => a.Number is not null && a.Number == b.Number;

    /// <summary>What a pair is called.</summary>
    public static TwinMatch MatchOf(AlignedPassage a, AlignedPassage b)
    {
        if (HaveSameNumber(a, b))
            return TwinMatch.Number;
        return FactAgreement.Of(a.Facts, b.Facts) is { Share: >= 0.5 } facts && facts.Shared >= TellingWeight ? TwinMatch.Content : TwinMatch.Order;
    }

    /// <summary>The evidence as a share of all there could be: 0.5 for the facts, 0.3 for the number or place, 0.2 for the length, without facts 0.6 and 0.4.</summary>
    public double Share(AlignedPassage a, AlignedPassage b)
    {
        var facts = FactAgreement.Of(a.Facts, b.Facts);
        var place = a.Locator == b.Locator ? 1 : HaveSameNumber(a, b) || (a.Number is null && b.Number is null) ? 0.5 : 0;
        var length = Math.Clamp(1 - (Distortion(a, b) / 2), 0, 1);
        return facts.Weight > 0 ? (0.5 * facts.Share) + (0.3 * place) + (0.2 * length) : (0.6 * place) + (0.4 * length);
    }

    /// <summary>What stands in one of two passages only.</summary>
    public static IReadOnlyList<TwinDifference> Differences(AlignedPassage a, AlignedPassage b) =>
    [
        .. a.Facts.Facts.Where(fact => !b.Facts.Has(fact)).Select(fact => new TwinDifference(fact.Kind, fact.Value, InFirst: true)).Order(ByKindAndValue),
        .. b.Facts.Facts.Where(fact => !a.Facts.Has(fact)).Select(fact => new TwinDifference(fact.Kind, fact.Value, InFirst: false)).Order(ByKindAndValue),
    ];

    private static IComparer<TwinDifference> ByKindAndValue { get; } =
        Comparer<TwinDifference>.Create((x, y) => string.CompareOrdinal(x.Kind + ' ' + x.Value, y.Kind + ' ' + y.Value));

    private static double NumberEvidence(AlignedPassage a, AlignedPassage b) => (a.Number, b.Number) switch
    {
        (null, null) => a.Locator == b.Locator ? SameUnnumberedPlace : 0,
        (null, _) or (_, null) => OneNumbered,
        var (first, second) => first != second ? OtherNumber : a.Locator == b.Locator ? SamePlace : SameNumber,
    };

    private static double FactEvidence(PassageFacts a, PassageFacts b)
    {
        if (a.Facts.Count == 0 && b.Facts.Count == 0)
            return 0;
        var facts = FactAgreement.Of(a, b);
        return ((2 * facts.Share) - 1) * MostOfFacts * Math.Min(1, facts.Weight / FullWeight);
    }

    /// <summary>One language may write out what the other has as an acronym, so the shorter list is asked.</summary>
    private static double NameEvidence(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count == 0 ? 0 : ((2.0 * few.Count(many.Contains) / few.Count) - 1) * MostOfNames * Math.Min(1, few.Count / 2.0);
    }

    private double LengthEvidence(AlignedPassage a, AlignedPassage b) => GoodLength - (LengthSlope * Math.Min(2, Distortion(a, b)));

    /// <summary>How far the lengths are from what the languages make usual: 0 as usual, 0.7 twice or half as long.</summary>
    private double Distortion(AlignedPassage a, AlignedPassage b) => Math.Abs(Math.Log((a.Width + 5) / ((b.Width * widthRatio) + 5)));

    private static double KindEvidence(PassageKind a, PassageKind b)
    {
        if (a == b)
            return SameKind;
        if (a == PassageKind.Note || b == PassageKind.Note)
            return Never;
        return a is PassageKind.Paragraph or PassageKind.ListItem && b is PassageKind.Paragraph or PassageKind.ListItem ? LikeKind : OtherKind;
    }
}
