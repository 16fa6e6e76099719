using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Entities;

/// <summary>A facet by which a register is looked through, with the values its records have.</summary>
/// <param name="Facet">The facet's name in addresses.</param>
/// <param name="Label">The facet's name.</param>
/// <param name="Values">The values with how many records have each, the most frequent first.</param>
public sealed record RegisterFilter(string Facet, LocalizedText Label, IReadOnlyList<FacetValue> Values)
{
    /// <summary>The facets of a register that tell its records apart; none for other kinds and for a register without records.</summary>
    public static IReadOnlyList<RegisterFilter> Of(string kind, SearchService search, CancellationToken cancellationToken)
    {
        var facets = RegisterFacets.Of(kind);
        if (facets.Count == 0)
            return [];
        var asked = new SearchQuery { Facets = facets, Size = 1, Filters = new Dictionary<string, IReadOnlyList<string>> { [Facets.Kind] = [kind] } };
        return search.Search(asked, cancellationToken) is SearchAnswer { Total: > 0 } answer
            ?
            [
                .. from facet in facets
                   let values = answer.Facets.GetValueOrDefault(facet, []).Where(value => value.Count > 0).OrderByDescending(value => value.Count).ToList()
                   where values.Exists(value => value.Value != Index.FacetFilter.NotStated)
                   select new RegisterFilter(facet, Search.Answers.FacetLabels.OfFacet(facet), values),
            ]
            : [];
    }
}
