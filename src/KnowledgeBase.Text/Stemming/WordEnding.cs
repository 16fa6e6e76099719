namespace KnowledgeBase.Text.Stemming;

/// <summary>A word whose ending is being stripped, with the conditions of Porter's paper. Never grows beyond the word it began as.</summary>
internal ref struct WordEnding(Span<char> letters)
{
    private readonly Span<char> letters = letters;

    public int Length { get; private set; } = letters.Length;

    public readonly char this[int index] => letters[index];

    /// <summary>*d: the word ends in a double consonant.</summary>
    public readonly bool EndsInDoubleConsonant =>
        Length >= 2 && letters[Length - 1] == letters[Length - 2] && !IsVowel(Length - 1);

    public readonly bool EndsWith(string suffix) => letters[..Length].EndsWith(suffix);

    /// <summary>Takes letters off the end and puts others there.</summary>
    public void Replace(int count, string replacement)
    {
        replacement.CopyTo(letters[(Length - count)..]);
        Length += replacement.Length - count;
    }

    /// <summary>m: how many times a vowel sequence is followed by a consonant sequence in the first letters.</summary>
    public readonly int Measure(int length)
    {
        var measure = 0;
        var afterVowel = false;
        var vowel = false;
        for (var i = 0; i < length; i++)
        {
            vowel = IsVowelAfter(i, vowel);
            if (afterVowel && !vowel)
                measure++;
            afterVowel = vowel;
        }

        return measure;
    }

    /// <summary>*v*: there is a vowel in the first letters.</summary>
    public readonly bool HasVowel(int length)
    {
        var vowel = false;
        for (var i = 0; i < length && !vowel; i++)
            vowel = IsVowelAfter(i, vowel);
        return vowel;
    }

    /// <summary>*o: the first letters end in consonant, vowel, consonant, the last not w, x or y.</summary>
    public readonly bool EndsInShortSyllable(int length) =>
        length >= 3 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3) && letters[length - 1] is not ('w' or 'x' or 'y');

    /// <summary>A y is a vowel after a consonant; a run of y alternates.</summary>
    private readonly bool IsVowel(int index)
    {
        var from = index;
        while (from > 0 && letters[from] == 'y')
            from--;
        var vowel = false;
        for (var i = from; i <= index; i++)
            vowel = IsVowelAfter(i, vowel);
        return vowel;
    }

    private readonly bool IsVowelAfter(int index, bool previousIsVowel) => letters[index] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => index > 0 && !previousIsVowel,
        _ => false,
    };
}
