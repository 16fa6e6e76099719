using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>
/// Corrects words in Latin letters by a noisy channel: of the words near by, the one that is most frequent for how unlikely the slip is, rather
/// one that makes a known term together with its neighbours. Thread-safe.
/// </summary>
internal sealed class LatinSpelling(ISearchIndex index, TermBase terms)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 4;

    /// <summary>From this length on two edits may lie between what was typed and what was meant.</summary>
    private const int ShortestForTwoEdits = 6;
    private const int ShortestPart = 3;
    private const int LongestAcronym = 6;
    private const int MostCandidates = 64;

    /// <summary>How much rarer a word may be, as a logarithm, for one edit less.</summary>
    private const double PriceOfEdit = 4;
    private const double PartOfTerm = 2;

    private readonly Lazy<HashSet<string>> termWords = new(() => ReadWords(terms));

    /// <summary>The word that was meant, in the case that was typed; null where the word is known, or nothing is near.</summary>
    public string? Correct(QueryWord typed, string query)
    {
        var word = Normaliser.Fold(typed.Text);
        if (word.Length < ShortestWord || IsAcronym(typed.Text) || IsKnown(word))
            return null;
        var candidates = Candidates(word).ToList();
        if (candidates.Count == 0)
            return Parted(word);
        return InCaseOf(typed.Text, candidates
            .Select(candidate => (candidate.Word, Score: Math.Log(1 + candidate.Documents) - (PriceOfEdit * candidate.Cost) + InContext(candidate.Word, typed, query)))
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .First().Word);
    }

    private bool IsKnown(string word) =>
        termWords.Value.Contains(word) || Analyzers.Default.Analyze(word).Any(token => IsFound(token.Term));

    /// <summary>Whether a word is there, or a word with the stem.</summary>
    private bool IsFound(string term) => index.Search(new SearchRequest { Query = new TermQuery(term), Size = 0 }).Total > 0;

    private int DocumentsWith(string term) => index.TermsNear(term, 0, 1) is [{ } found] ? found.Documents : 0;

    private IEnumerable<(string Word, int Documents, double Cost)> Candidates(string word)
    {
        var edits = word.Length < ShortestForTwoEdits ? 1 : 2;
        var inIndex = index.TermsNear(word, edits, MostCandidates)
            .Where(near => near.Term.Length >= ShortestPart && near.Term.All(IsLetter))
            .Select(near => (near.Term, near.Documents));
        var inTerms = termWords.Value
            .Where(other => other.Length >= ShortestWord && Math.Abs(other.Length - word.Length) <= edits)
            .Select(other => (Term: other, Documents: 0));
        var most = MostCost(word.Length);
        foreach (var (term, documents) in inIndex.Concat(inTerms))
        {
            if (TypingErrors.Cost(word, term) is var cost && cost <= most)
                yield return (term, documents, cost);
        }
    }

    /// <summary>The two known words that were typed without a space between them; null where there are none.</summary>
    private string? Parted(string word)
    {
        var parts = Enumerable.Range(ShortestPart, Math.Max(0, word.Length - (2 * ShortestPart) + 1))
            .Select(at => (Word: $"{word[..at]} {word[at..]}", Documents: Math.Min(DocumentsWith(word[..at]), DocumentsWith(word[at..]))))
            .Where(parted => parted.Documents > 1)
            .ToList();
        return parts.Count == 0 ? null : parts.MaxBy(parted => parted.Documents).Word;
    }

    /// <summary>One slip in a short word, two in a longer one.</summary>
    private static double MostCost(int length) => length < ShortestForTwoEdits ? 1.05 : length < 8 ? 1.7 : 2.1;

    /// <summary>Whether the word makes a term of the term base together with words beside it.</summary>
    private double InContext(string candidate, QueryWord typed, string query)
    {
        var text = string.Concat(query.AsSpan(0, typed.Start), candidate, query.AsSpan(typed.End));
        var (start, end) = (typed.Start, typed.Start + candidate.Length);
        return terms.FindLongest(text).Any(match => match.Start <= start && match.End >= end && match.End - match.Start > end - start) ? PartOfTerm : 0;
    }

    private static bool IsAcronym(string typed) => typed.Length <= LongestAcronym && typed.All(char.IsUpper);

    private static bool IsLetter(char c) => char.IsLetter(c) && c < '\u0250';

    private static string InCaseOf(string typed, string word) =>
        typed.Length > 1 && typed.All(char.IsUpper) ? word.ToUpperInvariant()
        : char.IsUpper(typed[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
        : word;

    private static HashSet<string> ReadWords(TermBase terms) =>
    [
        .. terms.Concepts
            .SelectMany(concept => concept.Surfaces)
            .SelectMany(surface => Analyzers.ForName("single").Analyze(surface.Text))
            .Where(token => token.Form == TokenForm.Word && token.Term.All(IsLetter))
            .Select(token => token.Term),
    ];
}
