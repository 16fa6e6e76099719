namespace KnowledgeBase.Text;

/// <summary>Something that has names.</summary>
/// <param name="Id">Unique in a term base.</param>
/// <param name="Source">Where the names are from.</param>
/// <param name="Surfaces">Its names, the preferred ones first.</param>
public sealed record Concept(string Id, string Source, IReadOnlyList<TermSurface> Surfaces);
