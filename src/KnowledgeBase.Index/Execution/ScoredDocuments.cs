using System.Buffers;

namespace KnowledgeBase.Index.Execution;

/// <summary>What a node of the query tree matches: growing document numbers and a score for each, in rented arrays.</summary>
internal sealed class ScoredDocuments(int capacity) : IDisposable
{
    private readonly int[] _documents = ArrayPool<int>.Shared.Rent(capacity);
    private readonly double[] _scores = ArrayPool<double>.Shared.Rent(capacity);

    public int Count { get; set; }

    /// <summary>The matches' document numbers.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    /// <summary>The matches' scores.</summary>
    public Span<double> Scores => _scores.AsSpan(0, Count);

    /// <summary>Room for as many documents as were asked for, to be filled before <see cref="Count"/> says how many there are.</summary>
    public Span<int> Room => _documents;

    public static ScoredDocuments Empty() => new(0);

    public void Add(int document, double score)
    {
        _documents[Count] = document;
        _scores[Count++] = score;
    }

    /// <summary>Keeps only the matches that are marked.</summary>
    public void Keep(ReadOnlySpan<bool> marks)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!marks[i])
                continue;
            _documents[kept] = _documents[i];
            _scores[kept++] = _scores[i];
        }

        Count = kept;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<double>.Shared.Return(_scores);
    }
}
