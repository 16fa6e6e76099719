using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Assistance;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The home page: one search, what is inside, and ways in.</summary>
public sealed class HomeModel(KnowledgeStore store, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    private const int Recent = 6;

    /// <summary>How many there are of each kind of which there are any.</summary>
    public IReadOnlyList<(string Kind, int Count)> Counts { get; private set; } = [];

    /// <summary>The newest documents.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    /// <summary>The short form that finds assistance.</summary>
    public AssistanceForm Assistance { get; private set; } = null!;

    public void OnGet()
    {
        var statistics = store.Statistics();
        Documents = [.. store.Documents().OrderByDescending(document => document.Date ?? new DateOnly(document.Year ?? 1, 1, 1)).Take(Recent)];
        Assistance = AssistanceForm.Of(new AssistanceRequest(), graphs.Get(), localizer.Code, hasTopics: false);
        var counts = EntityKinds.All.Select(kind => (Kind: kind, Count: statistics.EntitiesByKind.GetValueOrDefault(kind)))
            .Prepend((RecordKinds.Document, statistics.Documents))
            .Prepend((RecordKinds.Passage, statistics.Passages - statistics.PassagesByKind.GetValueOrDefault(PassageKind.Heading)));
        Counts = [.. counts.Where(count => count.Item2 > 0)];
    }

    /// <summary>Where all of a kind are listed.</summary>
    public static string AddressOf(string kind) => kind == RecordKinds.Passage ? "/search?kind=passage" : "/" + EntityKinds.Plural(kind);
}
