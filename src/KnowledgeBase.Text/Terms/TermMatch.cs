namespace KnowledgeBase.Text;

/// <summary>How closely a text matches a surface.</summary>
public enum SurfaceEquality
{
    /// <summary>Another ending or spacing of the same words: projects for project, IP TAD for IP-TAD.</summary>
    Inflected,

    /// <summary>The same key: only case, width, diacritics or script conversion differ.</summary>
    Folded,

    /// <summary>The same characters.</summary>
    Exact,
}

/// <summary>A concept that a text may stand for, by one of its surfaces.</summary>
public sealed record TermCandidate(Concept Concept, TermSurface Surface, SurfaceEquality Equality);

/// <summary>A place in a text that is a surface of one or more concepts.</summary>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Candidates">At least one; one a concept, the closest first, then in the order the concepts were added.</param>
public sealed record TermMatch(int Start, int End, IReadOnlyList<TermCandidate> Candidates);
