namespace KnowledgeBase.Documents.Structured;

/// <summary>Counts the characters of text that a file gives, against <see cref="ReadLimits.MaxCharacters"/>.</summary>
/// <param name="limits">The bounds.</param>
internal sealed class TextBudget(ReadLimits limits)
{
    private long taken;

    /// <summary>Counts more.</summary>
    /// <exception cref="ReadingException">That was too much.</exception>
    public void Take(int characters)
    {
        taken += characters;
        if (taken > limits.MaxCharacters)
            throw new ReadingException(ReadFailureReason.TooLarge, FormattableString.Invariant($"More than {limits.MaxCharacters:N0} characters of text, which is as far as a file is read. Split the file."));
    }
}
