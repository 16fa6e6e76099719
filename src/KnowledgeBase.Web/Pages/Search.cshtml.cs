using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The results page: one search, whatever of its parts the address names.</summary>
public sealed class SearchModel(SearchService search, PagedSearch paged, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    /// <summary>The search as asked for; where a parameter was bad, with what could be read of it.</summary>
    public SearchQuery Query { get; private set; } = new();

    /// <summary>The answer; null where there is a problem.</summary>
    public SearchAnswer? Answer { get; private set; }

    /// <summary>What was wrong with the request; null where nothing was.</summary>
    public SearchProblem? Problem { get; private set; }

    /// <summary>The names of facets and values; set with <see cref="Answer"/>.</summary>
    public FacetLabels Labels { get; private set; } = null!;

    /// <summary>The names of the entities of hits; set with <see cref="Answer"/>.</summary>
    public EntityGraph Graph { get; private set; } = null!;

    public IReadOnlyList<FacetView> Facets { get; private set; } = [];

    public IActionResult OnGet(CancellationToken cancellationToken)
    {
        Problem = SearchParameters.Read(WithoutUnknownLanguage(), localizer.Language, out var query);
        Query = query;
        if (Problem is null)
            Take(paged.Search(query with { Facets = null }, cancellationToken));
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>The values chosen of all facets but the kind, in the order of the facets.</summary>
    public IEnumerable<(string Facet, string Value)> Chosen =>
        from facet in Search.Facets.All
        where facet != Search.Facets.Kind
        from value in Query.Chosen(facet)
        select (facet, value);

    /// <summary>The hits of the page, each with those further down that say nearly the same.</summary>
    public IEnumerable<(SearchHit Hit, IReadOnlyList<SearchHit> Similar)> Folded()
    {
        var similar = Answer!.Hits.Where(hit => hit.SimilarTo is not null).ToLookup(hit => hit.SimilarTo);
        return Answer.Hits.Where(hit => hit.SimilarTo is null).Select(hit => (hit, (IReadOnlyList<SearchHit>)[.. similar[hit.Id]]));
    }

    /// <summary>The kinds found, in the order of kinds, with the search that keeps one alone.</summary>
    public IEnumerable<KindTab> Kinds()
    {
        var values = Answer!.Facets.GetValueOrDefault(Search.Facets.Kind) ?? [];
        yield return new KindTab(null, values.Sum(value => value.Count), !values.Any(value => value.Selected), Query.With(Search.Facets.Kind, []));
        foreach (var kind in (string[])[RecordKinds.Passage, RecordKinds.Document, .. EntityKinds.All])
        {
            if (values.FirstOrDefault(value => value.Value == kind) is { } found)
                yield return new KindTab(kind, found.Count, found.Selected, Query.With(Search.Facets.Kind, [kind]));
        }
    }

    private void Take(SearchOutcome outcome)
    {
        Problem = outcome as SearchProblem;
        Answer = outcome as SearchAnswer;
        if (Answer is null)
            return;
        Labels = search.Labels;
        Graph = graphs.Get();
        Facets = FacetView.Of(Answer, Labels, localizer.Code);
    }

    /// <summary>A page is shown in some language whatever <c>lang</c> says; only programs are told that it is wrong.</summary>
    private QueryCollection WithoutUnknownLanguage() => new(
        Request.Query.Where(parameter => !parameter.Key.Equals("lang", StringComparison.OrdinalIgnoreCase)).ToDictionary());
}

/// <summary>A kind of result as a tab.</summary>
/// <param name="Kind">The kind; null for all.</param>
/// <param name="Count">How many results are of it.</param>
/// <param name="IsCurrent">Whether they are what is shown.</param>
/// <param name="Query">The search that shows them alone.</param>
public sealed record KindTab(string? Kind, int Count, bool IsCurrent, SearchQuery Query);
