namespace KnowledgeBase.Text;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">The word normalised as a key (<see cref="Normaliser.Fold"/>).</param>
/// <param name="Kind">How it was found.</param>
public readonly record struct WordSegment(int Start, int End, string Text, WordSegmentKind Kind)
{
    /// <summary>Whether it is a name of the term base.</summary>
    public bool IsKnownTerm => Kind == WordSegmentKind.KnownTerm;
}

/// <summary>How a word was found.</summary>
public enum WordSegmentKind
{
    /// <summary>A word or number of a script with spaces, as it stands.</summary>
    Word,

    /// <summary>A word of unspaced text, cut by the dictionary.</summary>
    Dictionary,

    /// <summary>A name of the term base; it may hold words of any script.</summary>
    KnownTerm,
}
