namespace KnowledgeBase.Documents.PlainText;

/// <summary>Tells Chinese from English by the share of Han characters and the commonest English words.</summary>
internal static class LanguageGuess
{
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "in", "for", "on", "with", "by", "as", "is", "are", "was", "be", "that", "this", "at", "from", "its", "an", "or", "which",
    };

    /// <summary>A document's language: <c>zh</c>, <c>en</c> or <c>und</c>.</summary>
    public static string OfDocument(ReadOnlySpan<char> text) => Guess(text, mostHan: 1) ?? "und";

    /// <summary>A passage's language where it is plainly another than the document's; otherwise null.</summary>
    public static string? OfPassage(string text, string documentLanguage) =>
        Guess(text, mostHan: 0.25) is { } language && language != documentLanguage ? language : null;

    /// <param name="text">The text.</param>
    /// <param name="mostHan">How many Han characters a word of an English text there may be: a document may quote Chinese at length, a passage is plainly one or the other.</param>
    private static string? Guess(ReadOnlySpan<char> text, double mostHan)
    {
        int han = 0, words = 0, common = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Scripts.IsHan(text[i]))
            {
                han++;
            }
            else if (char.IsAsciiLetter(text[i]))
            {
                var start = i;
                while (i < text.Length && Scripts.IsLatinOrDigit(text[i]))
                    i++;
                words++;
                common += i - start <= 5 && CommonWords.Contains(text[start..i].ToString()) ? 1 : 0;
                i--;
            }
        }

        // A Han character carries about as much as half an English word.
        if (han >= 2 && han >= words)
            return "zh";
        return words >= 4 && common * 10 >= words && han < words * mostHan ? "en" : null;
    }
}
