using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>
/// Finds what a query that found nothing, or almost nothing, was meant to say: English words by likely slips of the hand against the words of
/// the index and of the term base, Chinese words by their sound, or by the characters they share, against its names. Words that the index or the
/// term base knows are left alone, and so are numbers, phrases in quotation marks, fields, operators and unwanted words. Thread-safe.
/// </summary>
/// <param name="index">The index searched.</param>
/// <param name="terms">The names and terms of the same state of the store. Make another corrector when they change.</param>
public sealed class SpellingCorrector(ISearchIndex index, TermBase terms)
{
    /// <summary>A query that finds more hits than this is taken as meant.</summary>
    public const int AlmostNothing = 2;

    /// <summary>Of a longer query the last words are looked at; nobody misspells more, and each costs time.</summary>
    private const int MostWords = 8;

    private readonly LatinSpelling latin = new(index, terms);
    private readonly HanSpelling han = new(index, terms);

    /// <summary>Corrects a query.</summary>
    /// <param name="queryText">The query as typed.</param>
    /// <param name="found">How many hits it has with all its words wanted.</param>
    /// <param name="cancellationToken">Stops between two words.</param>
    /// <returns>
    /// What was typed and what it was most likely meant to be; null where the query finds enough or nothing in it looks misspelt. That it
    /// finds more is for the caller to see.
    /// </returns>
    public Correction? Correct(string queryText, int found, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queryText);
        if (found > AlmostNothing)
            return null;
        var corrected = queryText;

        // From the last to the first, so that places before a changed word stay where they are.
        foreach (var word in QueryWords.Of(queryText).Reverse().Take(MostWords))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var better = word.IsHan ? han.Correct(word.Text) : latin.Correct(word, queryText);
            if (better is not null)
                corrected = string.Concat(corrected.AsSpan(0, word.Start), better, corrected.AsSpan(word.End));
        }

        return corrected == queryText ? null : new Correction(queryText, corrected);
    }
}
