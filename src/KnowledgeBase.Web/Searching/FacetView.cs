using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Searching;

/// <summary>A facet as the results page shows it: the values people will most likely want, and the rest behind "show all".</summary>
/// <param name="Name">The facet's name in addresses.</param>
/// <param name="Label">The facet's name.</param>
/// <param name="First">What is always shown, by group: chosen values, then the most frequent.</param>
/// <param name="Rest">All other values by group, in the order of their numbers or names; empty where all are shown.</param>
/// <param name="Count">How many values there are in all.</param>
/// <param name="IsOpen">Whether it is unfolded at first.</param>
public sealed record FacetView(
    string Name, LocalizedText Label, IReadOnlyList<FacetValueGroup> First, IReadOnlyList<FacetValueGroup> Rest, int Count, bool IsOpen)
{
    private const int ShownAtOnce = 6;
    private const int FewEnough = 8;

    private static readonly string[] Order =
    [
        Facets.Recommendation, Facets.ExpectedResult, Facets.Sector, Facets.Region, Facets.Country, Facets.Status, Facets.Topic,
        Facets.ActivityType, Facets.Expertise, Facets.Flexibility, Facets.Party, Facets.Partner, Facets.Beneficiary, Facets.Nationality, Facets.Gender,
        Facets.Document, Facets.DocumentType, Facets.Year, Facets.Language, Facets.Cluster, Facets.Pillar,
    ];

    private static readonly string[] OpenAtFirst = [Facets.Recommendation, Facets.ExpectedResult, Facets.Sector, Facets.Region];

    /// <summary>The facets worth showing, in order; kinds are shown apart, as tabs.</summary>
    public static IReadOnlyList<FacetView> Of(SearchAnswer answer, FacetLabels labels, string language) =>
    [
        .. from name in Order
           where answer.Facets.TryGetValue(name, out var values) && IsOfUse(values, answer.Total)
           select Of(name, answer.Facets[name], labels, language),
    ];

    /// <summary>A facet with one value that everything found has tells nothing and takes room.</summary>
    private static bool IsOfUse(IReadOnlyList<FacetValue> values, int total) =>
        values.Any(value => value.Selected) || values.Count > 1 || (values.Count == 1 && values[0].Count < total);

    private static FacetView Of(string name, IReadOnlyList<FacetValue> values, FacetLabels labels, string language)
    {
        var ordered = values.OrderByDescending(value => value.Selected).ThenBy(value => value.Value == NotStated).ThenByDescending(value => value.Count).ToList();
        var shown = ordered.Count <= FewEnough ? ordered.Count : Math.Max(ShownAtOnce, ordered.Count(value => value.Selected));
        return new FacetView(
            name,
            FacetLabels.OfFacet(name),
            Grouped(name, ordered[..shown], labels, language, isByCount: true),
            Grouped(name, ordered[shown..], labels, language, isByCount: false),
            ordered.Count,
            OpenAtFirst.Contains(name) || ordered.Exists(value => value.Selected));
    }

    /// <summary>The values under what they belong to: clusters, pillars, regions. What belongs to none comes last.</summary>
    private static List<FacetValueGroup> Grouped(string name, List<FacetValue> values, FacetLabels labels, string language, bool isByCount)
    {
        var order = Collation.For(language);
        // Countries are known by name, all other values that stand for entities by number; years and the like are their own names.
        string KeyOf(FacetValue value) => name is Facets.Country or Facets.Region ? value.Label.In(language) : value.Value;
        return
        [
            .. values
                .GroupBy(value => ParentOf(name) is null ? null : value.Group)
                .OrderBy(group => group.Key is null).ThenBy(group => group.Key, order)
                .Select(group => new FacetValueGroup(
                    group.Key is null ? null : labels.OfValue(ParentOf(name)!, group.Key),
                    isByCount ? [.. group] : [.. group.OrderBy(value => value.Value == NotStated).ThenBy(KeyOf, order)])),
        ];
    }

    private static string? ParentOf(string facet) => facet switch
    {
        Facets.Recommendation => Facets.Cluster,
        Facets.ExpectedResult => Facets.Pillar,
        Facets.Country => Facets.Region,
        _ => null,
    };

    private const string NotStated = Index.FacetFilter.NotStated;
}

/// <summary>Values under the name of what they belong to.</summary>
public sealed record FacetValueGroup(LocalizedText? Title, IReadOnlyList<FacetValue> Values);
