namespace KnowledgeBase.Catalogue.Linking;

/// <summary>A word that a number behind it makes a reference.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Kind">The kind of entity referred to.</param>
/// <param name="Latin">Whether it must begin and end as a word of its own.</param>
internal sealed record ReferenceWords(string Text, string Kind, bool Latin)
{
    /// <summary>Whether the word stands at a place of a folded text.</summary>
    public bool StandsAt(string folded, int at)
    {
        if (string.CompareOrdinal(folded, at, Text, 0, Text.Length) != 0)
            return false;
        if (!Latin)
            return true;
        var behind = at + Text.Length;
        return (at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]))
            && (behind >= folded.Length || !char.IsAsciiLetter(folded[behind]));
    }
}
