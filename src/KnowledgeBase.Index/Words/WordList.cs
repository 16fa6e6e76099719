using System.Numerics;
using System.Text;

namespace KnowledgeBase.Index.Words;

/// <summary>All terms of one generation in ordinal order, with the number of documents that hold each. Immutable.</summary>
/// <remarks>
/// A list made longer by a batch that removed documents still counts those, since nobody knows their terms any more: its counts are then the most that
/// is possible, and a term may be left that no document holds.
/// </remarks>
internal sealed class WordList
{
    private readonly string[] _terms;
    private readonly int[] _documents;
    private ulong[]? _pairSignatures;

    /// <param name="terms">The terms, in ordinal order.</param>
    /// <param name="documents">For each how many documents hold it.</param>
    /// <param name="isExact">Whether the counts are exact.</param>
    public WordList(string[] terms, int[] documents, bool isExact)
    {
        _terms = terms;
        _documents = documents;
        IsExact = isExact;
    }

    /// <summary>Whether counts are exact.</summary>
    public bool IsExact { get; }

    public int Count => _terms.Length;

    public string Term(int place) => _terms[place];

    /// <summary>How many documents hold the term, or held it before some were removed.</summary>
    public int Documents(int place) => _documents[place];

    /// <summary>The places from the first to behind the last term with the prefix.</summary>
    public (int First, int End) Range(string prefix)
    {
        if (prefix.Length == 0)
            return (0, Count);
        return (LowerBound(prefix, 0), LowerBound(prefix, 0, static (term, p) => term.StartsWith(p, StringComparison.Ordinal) ? -1 : string.CompareOrdinal(term, p)));
    }

    /// <summary>The terms that begin with the prefix, most frequent first, equally frequent ones in ordinal order.</summary>
    public TermCount[] MostFrequent(string prefix, int limit)
    {
        var best = new PriorityQueue<TermCount, TermCount>(Comparer<TermCount>.Create(static (a, b) => -CompareByCount(a, b)));
        var (first, end) = Range(prefix);
        for (var place = first; place < end; place++)
        {
            var count = new TermCount(_terms[place], _documents[place]);
            if (best.Count < limit)
                best.Enqueue(count, count);
            else if (limit > 0 && CompareByCount(count, best.Peek()) < 0)
                best.EnqueueDequeue(count, count);
        }

        var result = new TermCount[best.Count];
        for (var i = result.Length - 1; i >= 0; i--)
            result[i] = best.Dequeue();
        return result;
    }

    /// <summary>The terms within so many edits that share the first characters; the nearest first, then the most frequent, then in ordinal order.</summary>
    /// <param name="word">A word; one of more than <see cref="LevenshteinAutomaton.LongestWord"/> characters is near to itself only.</param>
    /// <param name="edits">0 to 2.</param>
    /// <param name="prefixLength">How many characters at the beginning must be the same.</param>
    public IReadOnlyList<NearTerm> Near(string word, int edits, int prefixLength)
    {
        var runes = word.EnumerateRunes().ToArray();
        var prefix = string.Concat(runes.Take(prefixLength).Select(r => r.ToString()));
        var found = new List<NearTerm>();
        if (edits == 0 || runes.Length > LevenshteinAutomaton.LongestWord)
        {
            var place = LowerBound(word, 0);
            if (place < Count && _terms[place] == word)
                found.Add(new NearTerm(word, _documents[place], 0));
        }
        else
        {
            Walk(new LevenshteinAutomaton(word, edits), Range(prefix), found);
        }

        found.Sort(static (a, b) =>
            a.Edits != b.Edits ? a.Edits.CompareTo(b.Edits)
            : a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents)
            : string.CompareOrdinal(a.Term, b.Term));
        return found;
    }

    /// <summary>
    /// The terms that share the most pairs of neighbouring characters (Dice's coefficient: twice the shared pairs over all pairs of both), at least a
    /// third; the most alike first, then the most frequent, then in ordinal order. The word itself is not among them.
    /// </summary>
    public IReadOnlyList<SimilarTerm> Alike(string word, int limit)
    {
        var pairs = PairsOf(word);
        if (pairs.Count == 0)
            return [];
        var signatures = _pairSignatures ??= [.. _terms.Select(SignatureOf)];
        var signature = SignatureOf(word);
        var found = new List<SimilarTerm>();
        for (var place = 0; place < signatures.Length; place++)
        {
            if ((signatures[place] & signature) == 0 || _terms[place] == word)
                continue;
            var others = PairsOf(_terms[place]);
            var shared = others.Count(pairs.Contains);
            var likeness = 2.0 * shared / (pairs.Count + others.Count);
            if (likeness >= 1 / 3.0)
                found.Add(new SimilarTerm(_terms[place], _documents[place], likeness));
        }

        return
        [
            .. found.OrderByDescending(t => t.Likeness).ThenByDescending(t => t.Documents).ThenBy(t => t.Term, StringComparer.Ordinal).Take(limit),
        ];
    }

    /// <summary>The list with the terms of added documents.</summary>
    /// <param name="added">New documents by term.</param>
    /// <param name="isExact">False where documents were removed too.</param>
    public WordList With(IReadOnlyDictionary<string, int> added, bool isExact)
    {
        var news = added.Keys.ToArray();
        Array.Sort(news, string.CompareOrdinal);
        var terms = new List<string>(Count + news.Length);
        var documents = new List<int>(Count + news.Length);
        var place = 0;
        foreach (var term in news)
        {
            var end = LowerBound(term, place);
            terms.AddRange(_terms.AsSpan(place, end - place));
            documents.AddRange(_documents.AsSpan(place, end - place));
            place = end;
            var known = place < Count && _terms[place] == term;
            terms.Add(term);
            documents.Add(added[term] + (known ? _documents[place++] : 0));
        }

        terms.AddRange(_terms.AsSpan(place));
        documents.AddRange(_documents.AsSpan(place));
        return new WordList([.. terms], [.. documents], IsExact && isExact);
    }

    // Words with the same beginning stand together: what has been read of one is not read again for the next, and where nothing more can come near, all
    // words with that beginning are passed over.
    private void Walk(LevenshteinAutomaton automaton, (int First, int End) range, List<NearTerm> found)
    {
        var states = new List<LevenshteinAutomaton.State> { automaton.Start };
        var before = "";
        for (var place = range.First; place < range.End;)
        {
            var term = _terms[place];
            var read = Math.Min(term.AsSpan().CommonPrefixLength(before), states.Count - 1);
            states.RemoveRange(read + 1, states.Count - read - 1);
            before = term;
            while (read < term.Length && !LevenshteinAutomaton.IsDead(states[read]))
                read = Read(automaton, term, read, states);
            if (LevenshteinAutomaton.IsDead(states[read]))
            {
                var dead = term[..read];
                place = LowerBound(dead, place, static (t, d) => t.StartsWith(d, StringComparison.Ordinal) ? -1 : string.CompareOrdinal(t, d));
                continue;
            }

            if (automaton.Edits(states[read]) is { } edits)
                found.Add(new NearTerm(term, _documents[place], edits));
            place++;
        }
    }

    private static int Read(LevenshteinAutomaton automaton, string term, int read, List<LevenshteinAutomaton.State> states)
    {
        // After the first half of a surrogate pair nothing has been read yet.
        if (char.IsHighSurrogate(term[read]) && read + 1 < term.Length)
        {
            states.Add(states[read]);
            return read + 1;
        }

        var character = char.IsLowSurrogate(term[read]) ? new Rune(term[read - 1], term[read]) : new Rune(term[read]);
        states.Add(automaton.Step(states[read], character));
        return read + 1;
    }

    private int LowerBound(string term, int from) => LowerBound(term, from, string.CompareOrdinal);

    /// <summary>The first place from which on the comparison is not negative.</summary>
    private int LowerBound(string term, int from, Func<string, string, int> compare)
    {
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (compare(_terms[middle], term) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int CompareByCount(TermCount a, TermCount b) =>
        a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents) : string.CompareOrdinal(a.Term, b.Term);

    private static HashSet<(Rune, Rune)> PairsOf(string word)
    {
        var pairs = new HashSet<(Rune, Rune)>();
        Rune? before = null;
        foreach (var character in word.EnumerateRunes())
        {
            if (before is { } first)
                pairs.Add((first, character));
            before = character;
        }

        return pairs;
    }

    private static ulong SignatureOf(string word)
    {
        var signature = 0UL;
        for (var i = 1; i < word.Length; i++)
            signature |= 1UL << (int)(BitOperations.RotateLeft(word[i - 1] * 0x9E3779B9u, 13) + word[i] & 63);
        return signature;
    }
}
