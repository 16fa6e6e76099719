namespace KnowledgeBase.Text.Terms;

/// <summary>A surface at the node of the trie where it ends.</summary>
internal sealed record TrieSurface(Concept Concept, TermSurface Surface, string Text, string Folded, string[] Words);

/// <summary>
/// All surfaces as paths of words (their stems) and of significant gaps. One table of edges; immutable once built. Node 0 is the root.
/// </summary>
internal sealed class SurfaceTrie
{
    /// <summary>A surface of more words is left out: it is a sentence, not a name; and the bound keeps matching linear.</summary>
    public const int LongestSurface = 128;

    private readonly Dictionary<string, int> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<TrieSurface>?> surfaces = [null];

    public SurfaceTrie(IReadOnlyList<Concept> concepts)
    {
        foreach (var concept in concepts)
        {
            foreach (var surface in concept.Surfaces)
                Add(concept, surface);
        }
    }

    /// <summary>The number of a word or a gap; -1 when no surface has it.</summary>
    public int Symbol(ReadOnlySpan<char> text) =>
        symbols.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var symbol) ? symbol : -1;

    /// <summary>The node behind an edge; -1 when there is none.</summary>
    public int Step(int node, int symbol) => edges.GetValueOrDefault(Edge(node, symbol), -1);

    /// <summary>The surfaces that end at a node.</summary>
    public IReadOnlyList<TrieSurface> SurfacesAt(int node) => surfaces[node] ?? (IReadOnlyList<TrieSurface>)[];

    /// <summary>Gaps and words share the numbering; no word begins with a line break.</summary>
    public static string GapSymbol(string gap) => "\n" + gap;

    private static long Edge(int node, int symbol) => ((long)node << 32) | (uint)symbol;

    private void Add(Concept concept, TermSurface surface)
    {
        var tokens = new SurfaceTokens(surface.Text);
        var words = tokens.Words;
        if (words.Length is 0 or > LongestSurface)
            return;
        Span<char> stem = stackalloc char[Analyzer.LongestTerm];
        var node = 0;
        var terms = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && tokens.GapBefore(i) is { Length: > 0 } gap)
                node = Grow(node, GapSymbol(gap));
            node = Grow(node, tokens.StemAt(i, stem));
            terms[i] = words[i].Term;
        }

        var named = surface.Text[words[0].Start..words[^1].End];
        (surfaces[node] ??= []).Add(new TrieSurface(concept, surface, named, Normaliser.Fold(named), terms));
    }

    private int Grow(int node, ReadOnlySpan<char> text)
    {
        var known = symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var symbol))
            known[text] = symbol = symbols.Count;
        if (edges.TryGetValue(Edge(node, symbol), out var next))
            return next;
        surfaces.Add(null);
        return edges[Edge(node, symbol)] = surfaces.Count - 1;
    }
}
