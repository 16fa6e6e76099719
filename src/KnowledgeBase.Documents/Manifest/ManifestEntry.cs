namespace KnowledgeBase.Documents.Manifest;

/// <summary>What kind of document it is.</summary>
public enum DocumentType
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A report on what was done.</summary>
    Report,

    /// <summary>A proposal of a member state or the Secretariat.</summary>
    Proposal,

    /// <summary>A manual.</summary>
    Manual,

    /// <summary>A program and budget.</summary>
    Budget,

    /// <summary>A paper for discussion.</summary>
    Paper,
}

/// <summary>What is known of one document beside its text. A value that is not known is null.</summary>
public sealed record ManifestEntry
{
    /// <summary>The file's name, without folders.</summary>
    public required string File { get; init; }

    /// <summary>The document's slug, such as <c>cdip-32-2.zh</c>: lower-case ASCII letters, digits, <c>-</c> and <c>.</c></summary>
    public required string Id { get; init; }

    /// <summary>The document symbol, such as <c>CDIP/32/2</c>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The title in Chinese. One of the two titles is always there.</summary>
    public string? TitleZh { get; init; }

    /// <summary>The title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>Where the English title comes from.</summary>
    public string? TitleEnSource { get; init; }

    /// <summary>The ordinal number of the session, 1 or more.</summary>
    public int? Session { get; init; }

    /// <summary>The date the document bears.</summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The type.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The identifier of the document of which this one is an unofficial rendering, made for this product; null where it is none.</summary>
    public string? RenderingOf { get; init; }

    /// <summary>
    /// The identifier of the same document in another language, for documents without a symbol by which it would be recognised; one of
    /// the two entries says so. Null where nothing is said.
    /// </summary>
    public string? TwinOf { get; init; }

    /// <summary>How we know what stands here.</summary>
    public required string Provenance { get; init; }
}
