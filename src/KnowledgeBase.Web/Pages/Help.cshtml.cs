using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>Help: what can be typed, how links are made, and what the data lack.</summary>
public sealed class HelpModel(KnowledgeStore store) : PageModel
{
    /// <summary>The documents held.</summary>
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    /// <summary>How many passages they have, headings left out.</summary>
    public int Passages { get; private set; }

    /// <summary>The registers into which nothing was imported yet.</summary>
    public IReadOnlyList<string> EmptyRegisters { get; private set; } = [];

    /// <summary>How many of the documents are unofficial renderings.</summary>
    public int Renderings => Documents.Count(document => document.RenderingOf is not null);

    public void OnGet()
    {
        var statistics = store.Statistics();
        Documents = store.Documents();
        Passages = statistics.Passages - statistics.PassagesByKind.GetValueOrDefault(PassageKind.Heading);
        EmptyRegisters = [.. EntityKinds.Registers.Where(kind => statistics.EntitiesByKind.GetValueOrDefault(kind) == 0)];
    }

    /// <summary>How many documents are in a language.</summary>
    public int DocumentsIn(string language) => Documents.Count(document => document.Language == language);
}
