namespace KnowledgeBase.Text;

/// <summary>A way a concept is written.</summary>
/// <param name="Text">The name or alias as it stands in documents.</param>
/// <param name="Language">"zh", "en" or "und"; English and undetermined surfaces also match with other endings (reports for report).</param>
/// <param name="Search">Whether a search may be widened by it; false for names that are only recognised.</param>
public sealed record TermSurface(string Text, string Language, bool Search = true);

/// <summary>Something that has names.</summary>
/// <param name="Id">Unique in a term base.</param>
/// <param name="Source">Where the names are from.</param>
/// <param name="Surfaces">Its names, the preferred ones first.</param>
public sealed record Concept(string Id, string Source, IReadOnlyList<TermSurface> Surfaces);

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
