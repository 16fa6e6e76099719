namespace KnowledgeBase.Text.Terms;

/// <summary>Reads the surfaces of a trie in one text. For one thread.</summary>
internal sealed class SurfaceReader
{
    private readonly SurfaceTrie trie;
    private readonly SurfaceTokens tokens;
    private readonly int[] words;
    private readonly int[] gaps;

    public SurfaceReader(SurfaceTrie trie, string text)
    {
        this.trie = trie;
        tokens = new SurfaceTokens(text);
        Length = tokens.Words.Length;
        words = new int[Length];
        gaps = new int[Length];
        for (var i = 0; i < Length; i++)
        {
            words[i] = trie.Symbol(tokens.StemAt(i));
            gaps[i] = i > 0 && tokens.GapBefore(i) is { Length: > 0 } gap ? trie.Symbol(SurfaceTrie.GapSymbol(gap)) : NoGap;
        }
    }

    /// <summary>How many words and characters the text has.</summary>
    public int Length { get; }

    private static int NoGap => int.MinValue;

    /// <summary>The longest surface that begins at a word; zero words when none does.</summary>
    public (int Words, IReadOnlyList<TermCandidate> Candidates) LongestAt(int first)
    {
        (int, IReadOnlyList<TermCandidate>) longest = (0, []);
        var node = 0;
        for (var i = first; i < Length; i++)
        {
            if (i > first && gaps[i] != NoGap)
                node = trie.Step(node, gaps[i]);
            if (node >= 0)
                node = trie.Step(node, words[i]);
            if (node < 0)
                break;
            if (trie.SurfacesAt(node) is { Count: > 0 } ending && Candidates(ending, first, i) is { Count: > 0 } candidates)
                longest = (i + 1 - first, candidates);
        }

        return longest;
    }

    public TermMatch Match(int first, int count, IReadOnlyList<TermCandidate> candidates) =>
        new(tokens.Words[first].Start, tokens.Words[first + count - 1].End, candidates);

    private List<TermCandidate> Candidates(IReadOnlyList<TrieSurface> ending, int first, int last)
    {
        var found = tokens.Text[tokens.Words[first].Start..tokens.Words[last].End];
        var folded = Normaliser.Fold(found);
        var candidates = new List<TermCandidate>();
        foreach (var surface in ending)
        {
            if (Equality(surface, found, folded, first) is { } equality)
                candidates.Add(new TermCandidate(surface.Concept, surface.Surface, equality));
        }

        // DistinctBy and OrderBy keep the order of equals: a concept's closest surface, the first concept first.
        return [.. candidates.OrderByDescending(candidate => candidate.Equality).DistinctBy(candidate => candidate.Concept.Id)];
    }

    private SurfaceEquality? Equality(TrieSurface surface, string found, string folded, int first)
    {
        if (found == surface.Text)
            return SurfaceEquality.Exact;
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
