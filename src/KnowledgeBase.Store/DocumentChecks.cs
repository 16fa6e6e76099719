using System.Buffers;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Store;

/// <summary>What must hold of a document before it is stored.</summary>
internal static class DocumentChecks
{
    private static readonly SearchValues<char> SlugCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    public static void Check(StoredDocument document, IReadOnlyList<Passage> passages)
    {
        if (document.Id.Length == 0 || document.Id.AsSpan().ContainsAnyExcept(SlugCharacters))
            throw new ArgumentException($"'{document.Id}' is not a slug of lower-case ASCII letters, digits, '.' and '-'.", nameof(document));
        var locators = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            if (!locators.Add(passage.Locator))
                throw new ArgumentException($"Two passages of {document.Id} have the locator '{passage.Locator}'.", nameof(passages));
        }
    }

    public static void Check(IReadOnlyList<PassageLink> links, HashSet<string> locators)
    {
        foreach (var link in links)
        {
            if (!locators.Contains(link.Locator))
                throw new ArgumentException($"A link to {link.Entity} is from the passage '{link.Locator}', which is not there.", nameof(links));
        }
    }
}
