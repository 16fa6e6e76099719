using System.Collections.Frozen;
using KnowledgeBase.Text.Terms;

namespace KnowledgeBase.Text;

/// <summary>Concepts and their names, to be found by name or in running text. Immutable, thread-safe.</summary>
public sealed class TermBase
{
    private readonly SurfaceTrie trie;
    private readonly FrozenDictionary<string, Concept> byId;

    internal TermBase(IReadOnlyList<Concept> concepts, SurfaceTrie trie)
    {
        Concepts = concepts;
        this.trie = trie;
        byId = concepts.ToFrozenDictionary(concept => concept.Id, StringComparer.Ordinal);
    }

    /// <summary>A term base without concepts.</summary>
    public static TermBase Empty { get; } = new TermBaseBuilder().Build();

    /// <summary>All concepts, in the order they were added.</summary>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The concept with the id; null when there is none.</summary>
    public Concept? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The concepts that the whole text is a name of, the closest first; white space and punctuation around it do not count.</summary>
    public IReadOnlyList<TermCandidate> Lookup(string text)
    {
        var reader = new SurfaceReader(trie, text);
        var match = reader.LongestAt(0);
        return match.Words > 0 && match.Words == reader.Length ? match.Candidates : [];
    }

    /// <summary>
    /// The names in a text, from left to right: at each word the longest name that begins there, then on behind it. Names in Latin letters and
    /// numbers match whole words, Chinese names anywhere. Linear in the text for names of a bounded length.
    /// </summary>
    public IReadOnlyList<TermMatch> FindLongest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var matches = new List<TermMatch>();
        var reader = new SurfaceReader(trie, text);
        for (var at = 0; at < reader.Length;)
        {
            var (words, candidates) = reader.LongestAt(at);
            if (words > 0)
                matches.Add(reader.Match(at, words, candidates));
            at += Math.Max(1, words);
        }

        return matches;
    }
}
