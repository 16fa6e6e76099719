using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Store;

/// <summary>A row of <c>document</c>: the document, the digests of what belongs to it, and the catalogue its links were made with.</summary>
internal sealed record DocumentRow(StoredDocument Document, string SourceDigest, string PassageDigest, string LinkDigest, string LinkedWith)
{
    public const string Columns =
        "document_id, symbol, title_zh, title_en, session_number, published_on, filed_year, language_code, document_type, file_name, " +
        "content_hash, provenance, warnings, source_digest, passage_digest, link_digest, linked_with, " +
        "original_language, rendering_of, twin_of, file_format, checksum";

    private const string DateFormat = "yyyy-MM-dd";

    public static DocumentRow From(Row row) => new(
        new StoredDocument
        {
            Id = row.Text(0),
            Symbol = row.TextOrNull(1),
            Title = new LocalizedText(row.TextOrNull(2), row.TextOrNull(3)),
            Session = row.IntOrNull(4),
            Date = row.TextOrNull(5) is { } date ? DateOnly.ParseExact(date, DateFormat, CultureInfo.InvariantCulture) : null,
            Year = row.IntOrNull(6),
            Language = row.Text(7),
            Type = row.Text(8),
            FileName = row.Text(9),
            ContentHash = row.Text(10),
            Provenance = row.TextOrNull(11),
            OriginalLanguage = row.TextOrNull(17),
            RenderingOf = row.TextOrNull(18),
            TwinOf = row.TextOrNull(19),
            Format = row.TextOrNull(20),
            Warnings = JsonSerializer.Deserialize(row.Text(12), ColumnJson.Types.IReadOnlyListReadWarning)!,
        },
        row.Text(13), row.Text(14), row.Text(15), row.Text(16));

    /// <summary>The columns but the checksum, in their order.</summary>
    public object?[] Values() =>
    [
        Document.Id,
        Document.Symbol,
        Document.Title.Zh,
        Document.Title.En,
        (long?)Document.Session,
        Document.Date?.ToString(DateFormat, CultureInfo.InvariantCulture),
        (long?)Document.Year,
        Document.Language,
        Document.Type,
        Document.FileName,
        Document.ContentHash,
        Document.Provenance,
        JsonSerializer.Serialize(Document.Warnings, ColumnJson.Types.IReadOnlyListReadWarning),
        SourceDigest,
        PassageDigest,
        LinkDigest,
        LinkedWith,
        Document.OriginalLanguage,
        Document.RenderingOf,
        Document.TwinOf,
        Document.Format,
    ];
}
