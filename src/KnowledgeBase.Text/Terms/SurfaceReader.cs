namespace KnowledgeBase.Text.Terms;

/// <summary>Reads the surfaces of a trie in one text. For one thread.</summary>
internal sealed class SurfaceReader
{
    private readonly SurfaceTrie trie;
    private readonly SurfaceTokens tokens;
    private readonly int[] words;
    private readonly int[] gaps;
    private readonly Stack<(int Node, int Last)> ends = [];

    public SurfaceReader(SurfaceTrie trie, string text)
    {
        this.trie = trie;
        tokens = new SurfaceTokens(text);
        Length = tokens.Words.Length;
        words = new int[Length];
        gaps = new int[Length];
        Span<char> stem = stackalloc char[Analyzer.LongestTerm];
        for (var i = 0; i < Length; i++)
        {
            words[i] = trie.Symbol(tokens.StemAt(i, stem));
            gaps[i] = i > 0 && tokens.GapBefore(i) is { Length: > 0 } gap ? trie.Symbol(SurfaceTrie.GapSymbol(gap)) : NoGap;
        }
    }

    /// <summary>How many words and characters the text has.</summary>
    public int Length { get; }

    private static int NoGap => int.MinValue;

    /// <summary>The longest surface that begins at a word; zero words when none does.</summary>
    public (int Words, IReadOnlyList<TermCandidate> Candidates) LongestAt(int first)
    {
        ends.Clear();
        var node = 0;
        for (var i = first; i < Length; i++)
        {
            if (i > first && gaps[i] != NoGap)
                node = trie.Step(node, gaps[i]);
            if (node >= 0)
                node = trie.Step(node, words[i]);
            if (node < 0)
                break;
            if (trie.SurfacesAt(node).Count > 0)
                ends.Push((node, i));
        }

        while (ends.TryPop(out var end))
        {
            if (Candidates(trie.SurfacesAt(end.Node), first, end.Last) is { Count: > 0 } candidates)
                return (end.Last + 1 - first, candidates);
        }

        return (0, []);
    }

    public TermMatch Match(int first, int count, IReadOnlyList<TermCandidate> candidates) =>
        new(tokens.Words[first].Start, tokens.Words[first + count - 1].End, candidates);

    private List<TermCandidate> Candidates(IReadOnlyList<TrieSurface> ending, int first, int last)
    {
        var found = tokens.Text.AsSpan(tokens.Words[first].Start..tokens.Words[last].End);
        string? folded = null;
        var candidates = new List<TermCandidate>(ending.Count);
        foreach (var surface in ending)
        {
            if (Equality(surface, found, ref folded, first) is { } equality)
                candidates.Add(new TermCandidate(surface.Concept, surface.Surface, equality));
        }

        // DistinctBy and OrderBy keep the order of equals: a concept's closest surface, the first concept first.
        return candidates.Count < 2
            ? candidates
            : [.. candidates.OrderByDescending(candidate => candidate.Equality).DistinctBy(candidate => candidate.Concept.Id)];
    }

    private SurfaceEquality? Equality(TrieSurface surface, ReadOnlySpan<char> found, ref string? folded, int first)
    {
        if (found.SequenceEqual(surface.Text))
            return SurfaceEquality.Exact;
        folded ??= Normaliser.Fold(found.ToString());
        if (folded == surface.Folded)
            return SurfaceEquality.Folded;
        return surface.Surface.Language != LanguageGuess.Chinese || HasWords(surface.Words, first) ? SurfaceEquality.Inflected : null;
    }

    private bool HasWords(string[] wanted, int first)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (tokens.Words[first + i].Term != wanted[i])
                return false;
        }

        return true;
    }
}
