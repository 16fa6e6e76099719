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
        var done = new bool[folded.Length];
        var changed = false;
        for (var length = Math.Min(HanNames.Longest, folded.Length); length >= 2; length--)
        {
            for (var start = 0; start + length <= folded.Length; start++)
            {
                if (done.AsSpan(start, length).Contains(true))
                    continue;
                var word = folded.Substring(start, length);
                if ((Name(word) ?? (length == 2 && !known.AsSpan(start, length).Contains(true) ? Pair(folded, start) : null)) is not { } better)
                    continue;
                better.CopyTo(0, corrected, start, length);
                done.AsSpan(start, length).Fill(true);
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

    /// <summary>The name the word was meant for: by its sound, or by its other characters when the one that is wrong fits nothing beside it.</summary>
    private string? Name(string word)
    {
        var ofSameSound = names.Value.OfSameSound(word).ToList();
        var ofOneOther = names.Value.OfOneOtherCharacter(word).ToList();
        if (ofSameSound.Count + ofOneOther.Count == 0 || IsWritten(word))
            return null;
        return ofSameSound.Find(IsWritten) ?? ofOneOther.Find(name => IsForeign(word, name) && IsWritten(name));
    }

    /// <summary>Whether no pair of the word that the name does not have is written anywhere: 国家申请 is no slip for 国际申请.</summary>
    private bool IsForeign(string word, string name) => Enumerable.Range(0, word.Length - 1)
        .Where(at => word[at] != name[at] || word[at + 1] != name[at + 1])
        .All(at => !IsWritten(word.Substring(at, 2)));

    /// <summary>
    /// For a pair that is written nowhere, the most frequent one of the same sound that shares a character with it. A character that is written with
    /// its other neighbour is right as it is.
    /// </summary>
    private string? Pair(string run, int start)
    {
        var pair = run.Substring(start, 2);
        if (IsWritten(pair))
            return null;
        var firstIsRight = start > 0 && IsWritten(run.Substring(start - 1, 2));
        var secondIsRight = start + 3 <= run.Length && IsWritten(run.Substring(start + 1, 2));
        return index.TermsNear(pair, 1, MostPairs)
            .Where(near => near.Term.Length == 2
                && (firstIsRight ? near.Term[0] == pair[0] : HanNames.AreNear(pair[0], near.Term[0]))
                && (secondIsRight ? near.Term[1] == pair[1] : HanNames.AreNear(pair[1], near.Term[1])))
            .OrderByDescending(near => near.Documents)
            .Select(near => near.Term)
            .FirstOrDefault();
    }

    /// <summary>Whether the index holds these characters side by side.</summary>
    private bool IsWritten(string word)
    {
        if (word.Length == 2)
            return index.TermsNear(word, 0, 1).Count > 0;
        var pairs = Enumerable.Range(0, word.Length - 1).Select(at => word.Substring(at, 2)).ToArray();
        return index.Search(new SearchRequest { Query = new PhraseQuery(pairs), Size = 1 }).Total > 0;
    }
}
