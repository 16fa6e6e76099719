using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Store;

/// <summary>A document as the store keeps it, without its passages.</summary>
public sealed record StoredDocument
{
    /// <summary>The slug, such as <c>cdip-32-2.zh</c>: lower-case ASCII letters, digits, <c>.</c> and <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The document symbol where it is known.</summary>
    public string? Symbol { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>The committee's session, where known.</summary>
    public int? Session { get; init; }

    /// <summary>The date, where known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year by which it is filed: of its date, else of its session, else null.</summary>
    public int? Year { get; init; }

    /// <summary>The language of the text, <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What sort of document it is: <c>report</c>, <c>proposal</c>, <c>manual</c>, <c>budget</c>, <c>paper</c> or <c>other</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the file it was read from, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>
    /// The format it was read as, told by the file's content: <c>word</c>, <c>pdf</c>, <c>plain-text</c>, <c>html</c>, <c>markdown</c>, <c>open-document</c>,
    /// <c>old-word</c>, <c>csv</c> or <c>excel</c>; null for documents stored before formats were, until they are read again.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The language the document says it was written in first: <c>ar</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>ru</c> or <c>zh</c>; null where it does not say.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>
    /// The document of which this one is an unofficial rendering, made for this product; null where it is none. Whoever shows such a
    /// document says so.
    /// </summary>
    public string? RenderingOf { get; init; }

    /// <summary>The document of which the manifest says that this one is the same in another language; null where it says nothing.</summary>
    public string? TwinOf { get; init; }

    /// <summary>How symbol, title, session and date are known; null where the text itself states them.</summary>
    public string? Provenance { get; init; }

    /// <summary>What was lost or guessed while reading.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>A passage with the document it belongs to.</summary>
public sealed record StoredPassage(string DocumentId, Passage Passage)
{
    /// <summary><c>passage/{document}/{locator}</c>.</summary>
    public string Id => $"passage/{DocumentId}/{Passage.Locator}";
}

/// <summary>A link with the document it belongs to.</summary>
public sealed record StoredLink(string DocumentId, PassageLink Link);

/// <summary>A change the store acknowledged.</summary>
/// <param name="Sequence">Grows with each change; gaps are possible.</param>
/// <param name="Kind"><c>document</c> (its data, passages or links) or <c>entity</c>.</param>
/// <param name="Id">The document's slug or the entity's <c>kind/slug</c>.</param>
/// <param name="Deleted">Whether it is gone.</param>
public sealed record Change(long Sequence, string Kind, string Id, bool Deleted);

/// <summary>What the ledger keeps of one file that was offered for ingest.</summary>
/// <param name="Path">The file's path relative to the folder it was offered with, with forward slashes; the key.</param>
/// <param name="ContentHash">SHA-256 of its bytes, in lower-case hexadecimal; null where it could not be read.</param>
/// <param name="Outcome"><c>added</c>, <c>changed</c>, <c>failed</c> or <see cref="Deleted"/>: the last that was not <c>unchanged</c>.</param>
/// <param name="Reason">Failures: the named reason and its detail.</param>
/// <param name="DocumentId">The document made of it, if any.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ReadWith">
/// A fingerprint of everything but the bytes that the outcome came from: the reader's version, the manifest's entry, the limits. A file
/// is read again when its bytes or this fingerprint differ.
/// </param>
public sealed record LedgerEntry(
    string Path,
    string? ContentHash,
    string Outcome,
    string? Reason,
    string? DocumentId,
    DateTimeOffset At,
    string? ReadWith = null)
{
    /// <summary>The outcome of a file whose document was deleted, or replaced by another file's.</summary>
    public const string Deleted = "deleted";
}
