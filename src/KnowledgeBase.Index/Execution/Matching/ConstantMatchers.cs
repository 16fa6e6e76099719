using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Sorting;

namespace KnowledgeBase.Index.Execution.Matching;

/// <summary>Matches what another node matches.</summary>
internal abstract class WrappingMatcher(Matcher inner) : Matcher
{
    public override long Cost => inner.Cost;

    public override int NextFrom(int document) => inner.NextFrom(document);

    public override bool Match(int window)
    {
        if (!inner.Match(window))
            return false;
        inner.Bits.CopyTo(Room);
        return true;
    }
}

/// <summary>The inner matches, scores times a factor.</summary>
internal sealed class BoostMatcher(Matcher inner, double boost) : WrappingMatcher(inner)
{
    private readonly Matcher _scoring = inner;

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) =>
        _scoring.AddScores(window, wanted, sums, factor * boost);
}

/// <summary>The inner matches, each with the same score.</summary>
internal sealed class ConstantScoreMatcher(Matcher inner, double score) : WrappingMatcher(inner)
{
    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) =>
        WindowBits.AddToEach(wanted, sums, factor * score);
}

/// <summary>A set of documents known beforehand, each with score 1.</summary>
/// <param name="bits">A bit for each document, up to the end of the last window.</param>
/// <param name="cost">About how many there are.</param>
internal sealed class BitmapMatcher(ReadOnlyMemory<ulong> bits, long cost) : Matcher
{
    public override long Cost => cost;

    public override int NextFrom(int document) => document;

    public override bool Match(int window)
    {
        bits.Span.Slice(window * Windows.Words, Windows.Words).CopyTo(Room);
        return WindowBits.Any(Bits);
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) => WindowBits.AddToEach(wanted, sums, factor);
}

/// <summary>A few documents known beforehand, each with score 1.</summary>
/// <param name="documents">The documents, growing.</param>
internal sealed class DocumentsMatcher(int[] documents) : Matcher
{
    public override long Cost => documents.Length;

    public override int NextFrom(int document)
    {
        var place = PlaceOf(document);
        return place < documents.Length ? documents[place] : int.MaxValue;
    }

    public override bool Match(int window)
    {
        var bits = Room;
        bits.Clear();
        var start = window * Windows.Size;
        var place = PlaceOf(start);
        var any = false;
        for (; place < documents.Length && documents[place] - start < Windows.Size; place++)
        {
            bits[(documents[place] - start) >> 6] |= 1UL << documents[place];
            any = true;
        }

        return any;
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) => WindowBits.AddToEach(wanted, sums, factor);

    private int PlaceOf(int document)
    {
        var place = Array.BinarySearch(documents, document);
        return place < 0 ? ~place : place;
    }
}

/// <summary>The documents with a number within bounds, each with score 1.</summary>
internal sealed class NumberRangeMatcher(SortValues values, long least, long greatest, int limit) : Matcher
{
    public override long Cost => limit;

    public override int NextFrom(int document) => document;

    public override bool Match(int window)
    {
        var bits = Room;
        bits.Clear();
        var start = window * Windows.Size;
        values.FindNumbers(least, greatest, start, Math.Min(start + Windows.Size, limit), bits);
        return WindowBits.Any(Bits);
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) => WindowBits.AddToEach(wanted, sums, factor);
}

/// <summary>The documents whose sort value passes a test, each with score 1.</summary>
internal sealed class SortValueMatcher(Func<int, bool> passes, int limit) : Matcher
{
    public override long Cost => limit;

    public override int NextFrom(int document) => document;

    public override bool Match(int window)
    {
        var bits = Room;
        bits.Clear();
        var start = window * Windows.Size;
        var end = Math.Min(start + Windows.Size, limit);
        for (var document = start; document < end; document++)
        {
            if (passes(document))
                bits[(document - start) >> 6] |= 1UL << document;
        }

        return WindowBits.Any(Bits);
    }

    public override void AddScores(int window, ReadOnlySpan<ulong> wanted, Span<double> sums, double factor) => WindowBits.AddToEach(wanted, sums, factor);
}
