using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Shelf;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The shelf: what the address names, to cite or export together. The browser keeps which that is.</summary>
public sealed class ShelfModel(KnowledgeStore store, CurrentEntityGraph graphs, Localizer localizer) : PageModel
{
    /// <summary>How many things a shelf holds: their identifiers have to fit into an address.</summary>
    public const int Most = 100;

    public IReadOnlyList<ShelfItem> Items { get; private set; } = [];

    /// <summary>How many were asked for and are not there.</summary>
    public int Gone { get; private set; }

    /// <summary>Whether more were asked for than are shown.</summary>
    public bool IsCut { get; private set; }

    public IReadOnlyList<ShelfExport> Exports { get; private set; } = [];

    public void OnGet()
    {
        string[] ids = [.. Request.Query["id"].OfType<string>().Where(id => id.Length > 0).Distinct()];
        IsCut = ids.Length > Most;
        ids = [.. ids.Take(Most)];
        Items = ShelfItem.Read(ids, store, graphs.Get(), localizer.Code);
        Gone = ids.Length - Items.Count;
        Exports = ShelfExport.Of([.. Items.Select(item => item.Id)]);
    }

    /// <summary>The page without one of the things.</summary>
    public string Without(ShelfItem item) => Items
        .Where(other => other != item)
        .Aggregate("/shelf", (address, other) => Address.With(address, "id", other.Id));
}
