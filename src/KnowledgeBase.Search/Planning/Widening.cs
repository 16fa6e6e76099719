using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>
/// Widens words by the other names of what they name, in their own and in the other language, which count less than the words typed. For one plan.
/// </summary>
internal sealed class Widening(SearchQuery search, TermQueries terms, LeafBudget budget)
{
    /// <summary>What a translation or synonym counts against the words typed.</summary>
    private const double OtherNameWeight = 0.6;

    /// <summary>What a record that is linked to the recommendation or result named scores at least.</summary>
    private const double LinkedScore = 2;

    /// <summary>What the record of the entity named scores at least, where all words are wanted: it comes before the passages that speak of it.</summary>
    private const double NamedScore = 4;

    private const int MostNamesOfOne = 5;
    private const int MostNames = 24;

    private readonly List<Expansion> expansions = [];
    private readonly List<Needle> needles = [];

    public IReadOnlyList<Expansion> Expansions => expansions;

    /// <summary>What to mark of the names added.</summary>
    public IReadOnlyList<Needle> Needles => needles;

    /// <summary>The query, or whatever else is called so.</summary>
    /// <param name="typed">The words.</param>
    /// <param name="query">What they ask for.</param>
    /// <param name="concepts">What they name.</param>
    /// <param name="scope">Where: in a single field links mean nothing, and where some words are given up a name alone says little.</param>
    public Query Widen(string typed, Query query, IReadOnlyList<Concept> concepts, Scope scope)
    {
        if (!search.Expand || concepts.Count == 0)
            return query;
        var alternatives = new List<Query> { query };
        if (scope.Field is null)
        {
            alternatives.AddRange(concepts.Select(LinkedRecords).OfType<Query>().Where(_ => budget.TryTake(1)));
            if (scope.Relaxation is null && NamedRecords(concepts) is { } named && budget.TryTake(1))
                alternatives.Add(named);
        }

        foreach (var (added, source) in OtherNames(typed, concepts))
        {
            if (terms.Loose(added) is not { } found)
                continue;
            var name = WordsTogether(found.Query);
            if (!budget.TryTake(LeafBudget.LeavesOf(name)))
                break;
            expansions.Add(new Expansion(typed, added, source));
            needles.AddRange(found.Needles.Take(2));
            alternatives.Add(new BoostQuery(name, OtherNameWeight));
        }

        return alternatives.Count == 1 ? query : new DisjunctionMaxQuery(alternatives, 0.1);
    }

    /// <summary>A name nobody typed is wanted as it stands, not as words scattered over a text.</summary>
    private static Query WordsTogether(Query loose) => loose is DisjunctionMaxQuery best
        ? best with { Queries = [.. best.Queries.Where(query => query is not BoostQuery { Inner: BooleanQuery })] }
        : loose;

    /// <summary>
    /// The other names, those in the other language first. Names that differ from one another only in endings, script or width are one.
    /// </summary>
    private List<(string Added, string Source)> OtherNames(string typed, IReadOnlyList<Concept> concepts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { terms.KeyOf(typed) };
        foreach (var withdrawn in search.WithoutExpansions)
            seen.Add(terms.KeyOf(withdrawn));
        var typedInHan = typed.EnumerateRunes().Any(Scripts.IsHan);
        return
        [
            .. concepts
                .SelectMany(concept => concept.Surfaces.Where(surface => surface.Search).Select(surface => (surface.Text, concept.Source)))
                .OrderBy(name => name.Text.EnumerateRunes().Any(Scripts.IsHan) == typedInHan)
                .Where(name => seen.Add(terms.KeyOf(name.Text)))
                .Take(Math.Min(MostNamesOfOne, MostNames - expansions.Count)),
        ];
    }

    /// <summary>
    /// Recommendations and results are written in lists (建议4、10和45), where no search for the words finds them; but their links do.
    /// </summary>
    private static ConstantScoreQuery? LinkedRecords(Concept concept) =>
        EntityId.TryParse(concept.Id, out var id) && id.Kind is EntityKinds.Recommendation or EntityKinds.ExpectedResult
            && EntityFacets.FacetOf(id.Kind) is { } facet
            ? new ConstantScoreQuery(new FacetQuery(facet, [id.Slug]), LinkedScore)
            : null;

    private static ConstantScoreQuery? NamedRecords(IReadOnlyList<Concept> concepts)
    {
        var keys = concepts.Select(concept => concept.Id).Where(id => EntityId.TryParse(id, out var entity) && entity.Kind != EntityKinds.Concept).ToList();
        return keys.Count == 0 ? null : new ConstantScoreQuery(new KeysQuery(keys), NamedScore);
    }
}
