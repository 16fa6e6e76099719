using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>All entities of a kind, grouped; a long list, such as a register with thousands of entries, in pages.</summary>
public sealed class EntityListModel(SearchService search, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    /// <summary>How many entities a page lists.</summary>
    public const int PageSize = 250;

    public string Kind { get; private set; } = "";

    /// <summary>The groups of this page.</summary>
    public IReadOnlyList<EntityGroup> Groups { get; private set; } = [];

    /// <summary>The names of what records are related to.</summary>
    public EntityGraph Graph { get; private set; } = null!;

    /// <summary>The names of values.</summary>
    public FacetLabels Labels { get; private set; } = null!;

    /// <summary>How many entities there are on all pages.</summary>
    public int Count { get; private set; }

    /// <summary>The number of this page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The number of the last page.</summary>
    public int Last { get; private set; } = 1;

    /// <summary>Registers: the facets by which their records can be narrowed; empty for other kinds.</summary>
    public IReadOnlyList<RegisterFilter> Filters { get; private set; } = [];

    public void OnGet(string kinds, CancellationToken cancellationToken)
    {
        Kind = EntityKinds.FromPlural(kinds)!;
        Filters = RegisterFilter.Of(Kind, search, cancellationToken);
        (Graph, Labels) = (graphs.Get(), search.Labels);
        var groups = EntityListing.Of(Kind, Graph, Labels, localizer.Code);
        Count = groups.Sum(group => group.Entities.Count);
        Last = Math.Max(1, (Count + PageSize - 1) / PageSize);
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Last) : 1;
        Groups = Last == 1 ? groups : [.. Part(groups, (Number - 1) * PageSize)];
    }

    private static IEnumerable<EntityGroup> Part(IEnumerable<EntityGroup> groups, int skip)
    {
        var left = PageSize;
        foreach (var group in groups)
        {
            var part = group.Entities.Skip(skip).Take(left).ToList();
            skip = Math.Max(0, skip - group.Entities.Count);
            left -= part.Count;
            if (part.Count > 0)
                yield return group with { Entities = part };
        }
    }
}
