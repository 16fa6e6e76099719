namespace KnowledgeBase.Search.Planning;

/// <summary>How many of words standing together are given up, and what each of them is worth.</summary>
/// <param name="Share">The share of the words that must match; at least one of them. Words that nothing has are not counted.</param>
/// <param name="Found">How many records match each word alone, by its text.</param>
/// <param name="Documents">How many records there are.</param>
internal sealed record Relaxation(double Share, IReadOnlyDictionary<string, int> Found, int Documents)
{
    /// <summary>How much more having a word counts than how often it is there and in how long a text.</summary>
    private const double RarityWeight = 3;

    /// <summary>Whether any record has the word.</summary>
    public bool IsAnywhere(string word) => Found.GetValueOrDefault(word, 1) > 0;

    /// <summary>How much more a name or a term of the field says than a word as rare as it.</summary>
    private const double TermWeight = 1.5;

    /// <summary>
    /// What having the word at all counts, whatever its frequency and the length of the text: Lucene's idf of the word with all its other names as one
    /// term. Records with more and rarer words come first.
    /// </summary>
    public double Worth(string word, bool isTerm)
    {
        var found = Math.Min(Found.GetValueOrDefault(word, 1), Documents);
        return (isTerm ? TermWeight : 1) * RarityWeight * Math.Log(1 + ((Documents - found + 0.5) / (found + 0.5)));
    }
}
