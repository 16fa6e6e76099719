using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Reading;

/// <summary>Two passages of a document in two languages that stand beside each other, or one that is alone.</summary>
/// <param name="Left">The passage of the document that is read; null where the other's is alone.</param>
/// <param name="Right">The passage of the other; null where this one's is alone.</param>
/// <param name="IsContradiction">Whether they bear the same number and yet say other things.</param>
public sealed record PassagePair(Passage? Left, Passage? Right, bool IsContradiction)
{
    /// <summary>The pairs of an alignment in which the document that is read is the first.</summary>
    public static IReadOnlyList<PassagePair> Of(TwinAlignment alignment, IReadOnlyList<Passage> left, IReadOnlyList<Passage> right)
    {
        var (first, second) = (left.ToDictionary(passage => passage.Locator), right.ToDictionary(passage => passage.Locator));
        return
        [
            .. alignment.Pairs.Select(pair => new PassagePair(
                pair.First is null ? null : first.GetValueOrDefault(pair.First),
                pair.Second is null ? null : second.GetValueOrDefault(pair.Second),
                pair.Match == TwinMatch.Contradiction)),
        ];
    }
}
