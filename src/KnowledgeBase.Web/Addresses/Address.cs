using System.Text.Encodings.Web;

namespace KnowledgeBase.Web.Addresses;

/// <summary>Local addresses of pages, and how a parameter is added to one.</summary>
public static class Address
{
    /// <summary>The page of an entity, such as <c>/recommendations/10</c>.</summary>
    public static string Of(Catalogue.EntityId id) =>
        $"/{Catalogue.EntityKinds.Plural(id.Kind)}/{Uri.EscapeDataString(id.Slug)}";

    /// <summary>The page of a document.</summary>
    public static string OfDocument(string id) => $"/documents/{Uri.EscapeDataString(id)}";

    /// <summary>A passage in the page of its document.</summary>
    public static string OfPassage(string documentId, string locator) => $"{OfDocument(documentId)}#{Uri.EscapeDataString(locator)}";

    /// <summary>The address with one more parameter, put before the fragment.</summary>
    public static string With(string address, string name, string value)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        var separator = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{page}{separator}{UrlEncoder.Default.Encode(name)}={UrlEncoder.Default.Encode(value)}{fragment}";
    }
}
