using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>Two versions of a document side by side, in the parts in which they are read: both weigh, so that there are more parts than of one.</summary>
/// <param name="Document">The parts of the document that is read, with what of it is in each.</param>
/// <param name="Pairs">The pairs of each part.</param>
public sealed record PairParts(DocumentParts Document, IReadOnlyList<IReadOnlyList<PassagePair>> Pairs)
{
    /// <summary>Where the parts begin.</summary>
    public static IReadOnlyList<int> Divide(IReadOnlyList<PassagePair> pairs)
    {
        if (pairs.Count == 0)
            return [0];
        var left = Weights(pairs.Select(pair => pair.Left));
        var right = Weights(pairs.Select(pair => pair.Right));
        List<Passage> shown = [.. pairs.Select(pair => (pair.Left ?? pair.Right)!)];
        return Division.Of(
            [.. shown.Select((_, i) => new Piece(left[i] + right[i], DocumentParts.BorderOf(shown, i)))], DocumentParts.Most, DocumentParts.Whole);
    }

    /// <summary>The parts that begin at given places.</summary>
    /// <param name="pairs">The pairs of the two.</param>
    /// <param name="starts">What <see cref="Divide"/> gave for them.</param>
    public static PairParts Of(IReadOnlyList<PassagePair> pairs, IReadOnlyList<int> starts)
    {
        List<PassagePair> all = [.. pairs];
        List<IReadOnlyList<PassagePair>> parts = [.. starts.Select((start, index) => all[start..(index + 1 < starts.Count ? starts[index + 1] : all.Count)])];
        return new PairParts(DocumentParts.Of(parts.Select(part => part.Select(pair => pair.Left).OfType<Passage>())), parts);
    }

    /// <summary>The weight of each passage of one side; nothing where there is none.</summary>
    private static int[] Weights(IEnumerable<Passage?> side)
    {
        List<Passage?> passages = [.. side];
        var weights = new Queue<int>(PassageWeights.Of([.. passages.OfType<Passage>()]));
        return [.. passages.Select(passage => passage is null ? 0 : weights.Dequeue())];
    }
}
