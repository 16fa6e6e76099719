using KnowledgeBase.Text.Terms;

namespace KnowledgeBase.Text;

/// <summary>Collects concepts for a term base. For one thread.</summary>
public sealed class TermBaseBuilder
{
    private readonly List<Concept> concepts = [];

    /// <summary>Adds a concept; surfaces without a letter or digit are never found.</summary>
    /// <param name="id">Added twice, the concept has the surfaces of both.</param>
    /// <param name="source">Where the names are from.</param>
    /// <param name="surfaces">Its names, the preferred ones first.</param>
    public TermBaseBuilder Add(string id, string source, IEnumerable<TermSurface> surfaces)
    {
        concepts.Add(new Concept(id, source, [.. surfaces]));
        return this;
    }

    public TermBase Build()
    {
        var merged = concepts
            .GroupBy(concept => concept.Id, StringComparer.Ordinal)
            .Select(group => group.Count() == 1
                ? group.First()
                : group.First() with { Surfaces = [.. group.SelectMany(concept => concept.Surfaces).Distinct()] })
            .ToArray();
        return new TermBase(merged, new SurfaceTrie(merged));
    }
}
