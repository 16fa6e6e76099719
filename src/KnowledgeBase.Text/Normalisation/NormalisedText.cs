namespace KnowledgeBase.Text.Normalisation;

/// <summary>
/// Normalised characters, each with the span of the original text it came from. Spans never go back; characters that came from one
/// original cluster share its span. Immutable, thread-safe.
/// </summary>
public sealed class NormalisedText
{
    private readonly char[] characters;
    private readonly int[] starts;
    private readonly int[] ends;

    internal NormalisedText(string original, char[] characters, int[] starts, int[] ends, int length)
    {
        Original = original;
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
        Length = length;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>How many normalised UTF-16 code units there are.</summary>
    public int Length { get; }

    /// <summary>The normalised code units; white space, controls and private use are spaces, zero-width characters are gone.</summary>
    public ReadOnlySpan<char> Characters => characters.AsSpan(0, Length);

    /// <summary>Where in the original the code unit's cluster begins.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Length);

    /// <summary>Where in the original the code unit's cluster ends, exclusive; marks and zero-width characters after it are part of it.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, Length);

    /// <summary>The normalised code units as a string.</summary>
    public override string ToString() => Characters.ToString();
}
