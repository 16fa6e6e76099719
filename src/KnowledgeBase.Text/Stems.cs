using KnowledgeBase.Text.Stemming;

namespace KnowledgeBase.Text;

/// <summary>
/// The English stems of words in Latin letters, as the analyzer "mixed" writes them: behind <see cref="Token.StemMark"/>, also where the stem is the
/// word itself, so that a query's stem finds every form. Thread-safe.
/// </summary>
public static class Stems
{
    /// <summary>The room that the longest stem takes, with its mark.</summary>
    internal const int LongestStem = Analyzer.LongestTerm + 1;

    /// <summary>The stem of a term as an analyzer writes it; null for one that has none: words with digits, words of other scripts.</summary>
    public static string? Of(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        Span<char> stem = stackalloc char[LongestStem];
        var length = Write(term, stem);
        return length == 0 ? null : new string(stem[..length]);
    }

    /// <summary>Writes the stem of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="stem">Room for <see cref="LongestStem"/> characters.</param>
    /// <returns>The stem's length; 0 where the term has none.</returns>
    internal static int Write(string term, Span<char> stem)
    {
        // Normalisation leaves only ASCII letters of Latin words.
        if (term.Length == 0 || term.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return 0;
        var letters = Math.Min(term.Length, Analyzer.LongestTerm);
        stem[0] = Token.StemMark;
        term.AsSpan(0, letters).CopyTo(stem[1..]);
        return 1 + PorterStemmer.Stem(stem.Slice(1, letters));
    }
}
