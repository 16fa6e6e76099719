namespace KnowledgeBase.Text.Stemming;

/// <summary>
/// The Porter stemmer for English: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130-137, with the three
/// departures the author made in his own implementation: words of one or two letters stay, -bli becomes -ble, -logi becomes -log.
/// Thread-safe; linear in the length of the word.
/// </summary>
public static class PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
    ];

    /// <summary>Stems the word in place.</summary>
    /// <param name="word">Lower-case ASCII letters; other characters count as consonants. The stem is left at its beginning.</param>
    /// <returns>The stem's length; at least 1 for a word of at least 1.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
            return word.Length;
        var stem = new WordEnding(word);
        RemovePlural(ref stem);
        RemovePastOrGerund(ref stem);
        if (stem.EndsWith("y") && stem.HasVowel(stem.Length - 1))
            stem.Replace(1, "i");
        ReplaceFirst(ref stem, Step2);
        ReplaceFirst(ref stem, Step3);
        RemoveResidualSuffix(ref stem);
        TidyUp(ref stem);
        return stem.Length;
    }

    /// <summary>The stem of a word of lower-case ASCII letters.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(buffer);
        return new string(buffer[..Stem(buffer)]);
    }

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(ref WordEnding word)
    {
        if (word.EndsWith("sses") || word.EndsWith("ies"))
            word.Replace(2, "");
        else if (word.EndsWith("s") && !word.EndsWith("ss"))
            word.Replace(1, "");
    }

    /// <summary>Step 1b.</summary>
    private static void RemovePastOrGerund(ref WordEnding word)
    {
        if (word.EndsWith("eed"))
        {
            if (word.Measure(word.Length - 3) > 0)
                word.Replace(1, "");
            return;
        }

        var suffix = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (suffix == 0 || !word.HasVowel(word.Length - suffix))
            return;
        word.Replace(suffix, "");
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
            word.Replace(0, "e");
        else if (word.EndsInDoubleConsonant && !(word.EndsWith("l") || word.EndsWith("s") || word.EndsWith("z")))
            word.Replace(1, "");
        else if (word.Measure(word.Length) == 1 && word.EndsInShortSyllable(word.Length))
            word.Replace(0, "e");
    }

    /// <summary>Steps 2 and 3: the longest suffix of the table is replaced when a stem of measure 1 or more is before it.</summary>
    private static void ReplaceFirst(ref WordEnding word, (string Suffix, string Replacement)[] table)
    {
        foreach (var (suffix, replacement) in table)
        {
            if (!word.EndsWith(suffix))
                continue;
            if (word.Measure(word.Length - suffix.Length) > 0)
                word.Replace(suffix.Length, replacement);
            return;
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveResidualSuffix(ref WordEnding word)
    {
        foreach (var suffix in Step4)
        {
            if (!word.EndsWith(suffix))
                continue;
            var stem = word.Length - suffix.Length;
            if (word.Measure(stem) > 1 && (suffix != "ion" || (stem > 0 && word[stem - 1] is 's' or 't')))
                word.Replace(suffix.Length, "");
            return;
        }
    }

    /// <summary>Step 5.</summary>
    private static void TidyUp(ref WordEnding word)
    {
        if (word.EndsWith("e"))
        {
            var measure = word.Measure(word.Length - 1);
            if (measure > 1 || (measure == 1 && !word.EndsInShortSyllable(word.Length - 1)))
                word.Replace(1, "");
        }

        if (word.EndsWith("ll") && word.Measure(word.Length - 1) > 1)
            word.Replace(1, "");
    }
}
