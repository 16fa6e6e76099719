using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using ModelContextProtocol;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>Tells an assistant that a value it narrows by names nothing, where an answer of no records would read as a finding.</summary>
internal sealed class KnownValues(KnowledgeStore store)
{
    private static readonly string[] Statuses = ["proposed", "approved", "ongoing", "completed"];

    /// <exception cref="McpException">The value names nothing.</exception>
    public void Check(string facet, string value)
    {
        if (value == FacetFilter.NotStated)
            return;
        var hint = facet switch
        {
            Facets.Kind when !Kinds.Contains(value) => $"The kinds are: {string.Join(", ", Kinds)}.",
            Facets.Status when !Statuses.Contains(value) => $"The values are: {string.Join(", ", Statuses)}.",
            Facets.Document when store.FindDocument(value) is null => "Give its id without document/, such as cdip-32-2.zh; search with kind=document lists them.",
            Facets.Recommendation when IsUnknown(EntityKinds.Recommendation, value) => "Give its number, 1 to 45.",
            Facets.Country when IsUnknown(EntityKinds.Country, value) => "Give its two-letter ISO code in lower case, such as ug.",
            Facets.Region when IsUnknown(EntityKinds.Region, value) => $"The regions are: {SlugsOf(EntityKinds.Region)}.",
            Facets.Sector when IsUnknown(EntityKinds.Sector, value) => $"The sectors are: {SlugsOf(EntityKinds.Sector)}.",
            _ => null,
        };
        if (hint is not null)
            throw new McpException($"{facet}: '{value}' names nothing. {hint}");
    }

    private static IReadOnlyList<string> Kinds { get; } = [RecordKinds.Passage, RecordKinds.Document, .. EntityKinds.All];

    private bool IsUnknown(string kind, string slug) => !EntityId.TryParse($"{kind}/{slug}", out var id) || store.FindEntity(id) is null;

    private string SlugsOf(string kind) => string.Join(", ", store.Entities(kind).Select(entity => entity.Id.Slug));
}
