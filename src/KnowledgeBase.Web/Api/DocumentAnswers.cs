using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Api;

/// <summary>The documents held.</summary>
public sealed record DocumentList(int Total, string? Next, IReadOnlyList<DocumentWhole> Items);

/// <summary>A document's particulars. <c>unofficial</c> where it is a rendering made for this product, of the document in <c>renderingOf</c>.</summary>
public sealed record DocumentWhole(
    string Id,
    string Kind,
    string Url,
    string? Symbol,
    LocalizedText Title,
    int? Session,
    DateOnly? Date,
    int? Year,
    string Language,
    string Type,
    string FileName,
    string? Format,
    string ContentHash,
    string? Provenance,
    string? OriginalLanguage,
    bool Unofficial,
    string? RenderingOf,
    int Passages,
    IReadOnlyList<ReadWarning> Warnings)
{
    public static DocumentWhole Of(StoredDocument document, int passages) => new(
        $"document/{document.Id}", "document", Address.OfDocument(document.Id), document.Symbol, document.Title, document.Session, document.Date,
        document.Year, document.Language, document.Type, document.FileName, document.Format, document.ContentHash, document.Provenance,
        document.OriginalLanguage, document.RenderingOf is not null, document.RenderingOf is { } original ? $"document/{original}" : null, passages,
        document.Warnings);
}

/// <summary>The passages of a document, or a page of them.</summary>
/// <param name="Document">The document.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Items">The passages in reading order.</param>
public sealed record PassageList(string Document, int Total, string? Next, IReadOnlyList<PassageWhole> Items);

/// <summary>A passage with what is known of it.</summary>
public sealed record PassageWhole
{
    public required string Id { get; init; }

    public required string Document { get; init; }

    public required string Locator { get; init; }

    public required PassageKind Kind { get; init; }

    public required int Level { get; init; }

    public required string? Parent { get; init; }

    public required string? Label { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> HeadingPath { get; init; }

    public required IReadOnlyList<TableCell> Cells { get; init; }

    public required IReadOnlyList<NoteReference> Notes { get; init; }

    /// <summary>Where it stands in the document's decoded source text, in UTF-16 code units.</summary>
    public required TextSpan Source { get; init; }

    public required string Citation { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<PassageEntity> Entities { get; init; }

    public static PassageWhole Of(StoredDocument document, Passage passage, IEnumerable<PassageLink> links, string language) => new()
    {
        Id = $"passage/{document.Id}/{passage.Locator}",
        Document = $"document/{document.Id}",
        Locator = passage.Locator,
        Kind = passage.Kind,
        Level = passage.Level,
        Parent = passage.Parent,
        Label = passage.Label,
        Text = passage.Text,
        Language = passage.Language ?? document.Language,
        HeadingPath = passage.HeadingPath,
        Cells = passage.Cells,
        Notes = passage.Notes,
        Source = passage.Source,
        Citation = Search.Citations.Citation.Of(document.Symbol, document.Title, passage.Locator, language),
        Url = Address.OfPassage(document.Id, passage.Locator),
        Entities = [.. links.Select(link => new PassageEntity(link.Entity, Address.Of(link.Entity), LinkProvenance.Of(link)))],
    };
}

/// <summary>An entity a passage speaks of, and why it is said to.</summary>
public sealed record PassageEntity(EntityId Id, string Url, LinkProvenance Provenance);

/// <summary>The headings of a document.</summary>
public sealed record DocumentOutline(string Document, IReadOnlyList<OutlineHeading> Headings)
{
    public static DocumentOutline Of(StoredDocument document, IReadOnlyList<Passage> passages) => new(
        $"document/{document.Id}",
        [
            .. passages.Where(passage => passage.Kind == PassageKind.Heading).Select(heading => new OutlineHeading(
                heading.Locator, heading.Level, heading.Label, heading.Text, Address.OfPassage(document.Id, heading.Locator))),
        ]);
}

/// <summary>A heading.</summary>
public sealed record OutlineHeading(string Locator, int Level, string? Label, string Text, string Url);
