using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>
/// Corrects Chinese words that the index does not hold: by the name or term that sounds the same or nearly so, by the one that differs in a
/// single character, and words of two characters by the pair of characters that sounds the same. Thread-safe.
/// </summary>
internal sealed class HanSpelling(ISearchIndex index, TermBase terms)
{
    /// <summary>A longer run is a sentence, not a name or two.</summary>
    private const int LongestRun = 40;
    private const int MostPairs = 4_000;

    private readonly Lazy<HanNames> names = new(() => new HanNames(terms));

    /// <summary>The run with its misspelt words corrected; null where there are none.</summary>
    public string? Correct(string run)
    {
        var folded = Normaliser.Fold(run);
        if (folded.Length != run.Length || run.Length is < 2 or > LongestRun || IsWritten(folded))
            return null;
        var corrected = folded.ToCharArray();
        var known = KnownPlaces(folded);
        var changed = false;
        for (var length = Math.Min(HanNames.Longest, folded.Length); length >= 2; length--)
        {
            for (var start = 0; start + length <= folded.Length; start++)
            {
                if (known.AsSpan(start, length).Contains(true) || Better(folded.Substring(start, length)) is not { } better)
                    continue;
                better.CopyTo(0, corrected, start, length);
                known.AsSpan(start, length).Fill(true);
                changed = true;
            }
        }

        return changed ? new string(corrected) : null;
    }

    /// <summary>The characters that stand inside names as they are; those outside are still to be explained.</summary>
    private bool[] KnownPlaces(string run)
    {
        var known = new bool[run.Length];
        foreach (var match in terms.FindLongest(run).Where(match => match.End - match.Start > 2 || match.End - match.Start == run.Length))
            known.AsSpan(match.Start, match.End - match.Start).Fill(true);
        return known;
    }

    private string? Better(string word)
    {
        var alike = names.Value.Like(word).ToList();
        if ((alike.Count == 0 && word.Length > 2) || IsWritten(word))
            return null;
        return alike.Find(IsWritten) ?? (word.Length == 2 ? PairOfSameSound(word) : null);
    }

    /// <summary>The most frequent pair with one of the two characters and the same sound.</summary>
    private string? PairOfSameSound(string word) =>
        index.TermsNear(word, 1, MostPairs)
            .Where(near => near.Term.Length == 2 && HanNames.AreNear(word[0], near.Term[0]) && HanNames.AreNear(word[1], near.Term[1]))
            .OrderByDescending(near => near.Documents)
            .Select(near => near.Term)
            .FirstOrDefault();

    /// <summary>Whether the index holds these characters side by side.</summary>
    private bool IsWritten(string word)
    {
        if (word.Length == 2)
            return index.TermsNear(word, 0, 1).Count > 0;
        var pairs = Enumerable.Range(0, word.Length - 1).Select(at => word.Substring(at, 2)).ToArray();
        return index.Search(new SearchRequest { Query = new PhraseQuery(pairs), Size = 1 }).Total > 0;
    }
}
