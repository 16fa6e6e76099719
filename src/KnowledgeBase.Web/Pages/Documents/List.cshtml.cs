using KnowledgeBase.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Pages;

/// <summary>The list of documents, the newest first.</summary>
public sealed class DocumentListModel(KnowledgeStore store) : PageModel
{
    public IReadOnlyList<StoredDocument> Documents { get; private set; } = [];

    public void OnGet() => Documents = [.. store.Documents().OrderByDescending(document => document.Date?.Year ?? document.Year).ThenBy(document => document.Id, StringComparer.Ordinal)];
}
