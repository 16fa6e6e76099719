using KnowledgeBase.Catalogue;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Rows;

/// <summary>A hit with what is known of it besides.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Document">The document it is, or belongs to; null for entities.</param>
/// <param name="Entity">The entity it is; null for documents and passages, and where nobody asked for links.</param>
/// <param name="Links">The links of a passage; empty where it has none or nobody asked for them.</param>
/// <param name="Site">The address of the site, without a slash at its end.</param>
public sealed record ExportRow(SearchHit Hit, StoredDocument? Document, Entity? Entity, IReadOnlyList<PassageLink> Links, string Site)
{
    /// <summary>The permanent address of the record.</summary>
    public string Url => Site + Hit.Url;

    /// <summary>The entities linked to, in the order of the links, each once.</summary>
    public IEnumerable<EntityId> Entities => Hit.Kind == RecordKinds.Passage
        ? Links.Select(link => link.Entity).Distinct()
        : Entity?.Relations.Select(relation => relation.Target).Distinct() ?? Hit.Entities;

    /// <summary>The citation, and where the document is a rendering made for this product, that it is: its words are nobody else's.</summary>
    public string MarkedCitationIn(string language) => Document?.RenderingOf is null
        ? CitationIn(language)
        : language == "en" ? $"{CitationIn(language)} (unofficial rendering)" : $"{CitationIn(language)}（非正式译文）";

    /// <summary>How it is cited in a language: the document and its place, or the name of an entity.</summary>
    public string CitationIn(string language) => Document is null
        ? Hit.Title.In(language)
        : Citation.Of(Document.Symbol, Document.Title, Hit.Locator, language);
}
