using KnowledgeBase.Documents;

namespace KnowledgeBase.Ingest.Storing;

/// <summary>Tells whether two texts are one document in two formats, which lose and add different things at the edges.</summary>
internal static class SameText
{
    /// <summary>Letters in a piece: long enough that pieces are rarely shared by chance, short enough that a lost hyphen spoils few.</summary>
    private const int PieceLength = 8;

    /// <summary>How much of the shorter text has to be in the longer one, and how much longer that may be.</summary>
    private const double LeastShared = 0.7;
    private const double MostLonger = 2;

    /// <summary>Whether they are the same.</summary>
    public static bool Is(IEnumerable<Passage> one, IEnumerable<Passage> other)
    {
        var (first, second) = (Pieces(one), Pieces(other));
        if (first.Count > second.Count)
            (first, second) = (second, first);
        return first.Count > 0 && second.Count <= first.Count * MostLonger && first.Count(second.Contains) >= first.Count * LeastShared;
    }

    /// <summary>Hashes of the pieces of letters and digits, as they follow one another in each passage.</summary>
    private static HashSet<ulong> Pieces(IEnumerable<Passage> passages)
    {
        var pieces = new HashSet<ulong>();
        Span<char> window = stackalloc char[PieceLength];
        foreach (var passage in passages)
        {
            var length = 0;
            foreach (var character in passage.Text)
            {
                if (!char.IsLetterOrDigit(character))
                    continue;
                window[length++ % PieceLength] = char.ToLowerInvariant(character);
                if (length >= PieceLength)
                    pieces.Add(HashOf(window, length % PieceLength));
            }
        }

        return pieces;
    }

    /// <summary>FNV-1a over the window from its oldest character on.</summary>
    private static ulong HashOf(ReadOnlySpan<char> window, int oldest)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < window.Length; i++)
            hash = (hash ^ window[(oldest + i) % window.Length]) * 1099511628211UL;
        return hash;
    }
}
