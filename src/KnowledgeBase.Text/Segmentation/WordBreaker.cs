using System.Collections.Concurrent;
using Icu;

namespace KnowledgeBase.Text.Segmentation;

/// <summary>
/// ICU's dictionary of Chinese and Japanese words. A break iterator is for one thread, and making one costs more than using it for a query,
/// so that a few are kept. Thread-safe.
/// </summary>
internal sealed class WordBreaker
{
    private const int MostKept = 16;

    private readonly ConcurrentBag<RuleBasedBreakIterator> idle = [];

    /// <summary>Where words end, the last at the end of the text; none for an empty text.</summary>
    public int[] Ends(string text)
    {
        if (!idle.TryTake(out var iterator))
            iterator = new RuleBasedBreakIterator(BreakIterator.UBreakIteratorType.WORD, new Locale("zh"));
        iterator.SetText(text);
        int[] ends = [.. iterator.Boundaries.Where(boundary => boundary > 0)];
        if (idle.Count < MostKept)
            idle.Add(iterator);
        else
            iterator.Dispose();
        return ends;
    }
}
