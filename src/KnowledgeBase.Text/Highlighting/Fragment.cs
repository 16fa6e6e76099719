namespace KnowledgeBase.Text;

/// <summary>A piece of a text to show, as it stands in the original; encode it before writing it out.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Marked">Whether it is what was looked for.</param>
public readonly record struct FragmentSegment(string Text, bool Marked);

/// <summary>A fragment of a text.</summary>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Segments">
/// The fragment in pieces, marked and unmarked; an unmarked "…" is the first or last piece where the text goes on before or behind.
/// </param>
public sealed record Fragment(int Start, int End, IReadOnlyList<FragmentSegment> Segments)
{
    /// <summary>The fragment as plain text.</summary>
    public override string ToString() => string.Concat(Segments.Select(segment => segment.Text));
}
