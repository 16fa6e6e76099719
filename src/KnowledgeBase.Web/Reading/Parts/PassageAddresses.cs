using KnowledgeBase.Web.Addresses;
using KnowledgeBase.Web.Entities;

namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>
/// Addresses of passages as pages link to them. The permanent one of a passage is its document's with the locator as fragment, which no server is told;
/// where the document is read in parts, the locator stands before the fragment too, so that the server shows the part that holds it. One for each request.
/// </summary>
public sealed class PassageAddresses(DividedDocuments divided, CurrentEntityGraph graphs)
{
    private const string Documents = "/documents/";

    private readonly Lazy<EntityGraph> _graph = new(graphs.Get);

    /// <summary>The address to link to; an address that names no passage of a document as it is.</summary>
    public string To(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || !address.StartsWith(Documents, StringComparison.Ordinal))
            return address;
        var id = Uri.UnescapeDataString(address[Documents.Length..hash].Split('?')[0]);
        return _graph.Value.FindDocument(id) is { } document && divided.CountOf(document) > 1
            ? Address.With(address, ReaderAddress.At, Uri.UnescapeDataString(address[(hash + 1)..]))
            : address;
    }

    /// <summary>The address of a passage to link to.</summary>
    public string To(string documentId, string locator) => To(Address.OfPassage(documentId, locator));
}
