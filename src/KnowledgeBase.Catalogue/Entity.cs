namespace KnowledgeBase.Catalogue;

/// <summary>A text in Chinese and English. Either may be null where it is not known.</summary>
public sealed record LocalizedText(string? Zh, string? En)
{
    /// <summary>Neither language is known.</summary>
    public static LocalizedText None { get; } = new(null, null);

    /// <summary>The text in the language asked for (<c>zh</c> or <c>en</c>), else in the other; empty where neither is known.</summary>
    public string In(string language) => (language == "en" ? En ?? Zh : Zh ?? En) ?? "";

    /// <summary>True where neither language is known.</summary>
    public bool IsEmpty => Zh is null && En is null;
}

/// <summary>A thing the documents speak of, with everything known about it and where that is from.</summary>
public sealed record Entity
{
    public required EntityId Id { get; init; }

    /// <summary>The name people know it by.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The full text or description: of a recommendation its wording, of an expected result its statement.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.None;

    /// <summary>Other names under which the documents speak of it.</summary>
    public IReadOnlyList<EntityAlias> Aliases { get; init; } = [];

    /// <summary>The aliases that are names of it; not those that are noted because they mean something else (<see cref="AliasContexts.Never"/>).</summary>
    public IEnumerable<EntityAlias> OtherNames => Aliases.Where(alias => alias.Context != AliasContexts.Never);

    /// <summary>Named facts in the order in which they are shown: <c>starred</c>, <c>cluster</c>, <c>status</c>, <c>iso3</c>, <c>budget</c> ...</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Links to other entities, as the sources state them.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Where name and description are from.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Where each text is from, by field and language; what <see cref="Sources"/> says, in detail.</summary>
    public IReadOnlyList<TextOrigin> TextOrigins { get; init; } = [];

    /// <summary>Where one of the texts is from, or null where it is not known.</summary>
    /// <param name="field"><c>name.zh</c>, <c>name.en</c>, <c>description.zh</c> or <c>description.en</c>.</param>
    public Source? OriginOf(string field) => TextOrigins.FirstOrDefault(origin => origin.Field == field)?.Source;

    /// <summary>Whether a name of it counts only where it fills a table cell.</summary>
    public bool IsEverydayPhrase(string name) => Aliases.Any(alias => alias.Context == AliasContexts.Cell && alias.Text == name);

    /// <summary>The first value of a fact, or null.</summary>
    public string? FactValue(string name) => Facts.FirstOrDefault(fact => fact.Name == name)?.Value.In("en");
}

/// <summary>Another name of an entity.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Language"><c>zh</c>, <c>en</c>, or <c>und</c> for acronyms and codes.</param>
/// <param name="Search">False for a name that is fit for linking but would mislead as a search expansion.</param>
/// <param name="Context">Where the name means this entity: one of <see cref="AliasContexts"/>, or null for anywhere.</param>
public sealed record EntityAlias(string Text, string Language, bool Search = true, string? Context = null);

/// <summary>The contexts to which a name may be bound.</summary>
public static class AliasContexts
{
    /// <summary>Only in a table column that is headed by the word for sector.</summary>
    public const string SectorColumn = "sector-column";

    /// <summary>Only where it is all that a heading says, apart from its number.</summary>
    public const string Heading = "heading";

    /// <summary>Only where it fills a table cell: a name that is an everyday phrase elsewhere. It holds for the entity's own name too.</summary>
    public const string Cell = "cell";

    /// <summary>Nowhere: a phrase that contains a name of the entity and means something else, such as 发展中国家 for 中国.</summary>
    public const string Never = "never";

    /// <summary>All contexts.</summary>
    public static IReadOnlyList<string> All { get; } = [SectorColumn, Heading, Cell, Never];
}

/// <summary>Where one text of an entity is from.</summary>
/// <param name="Field"><c>name.zh</c>, <c>name.en</c>, <c>description.zh</c> or <c>description.en</c>.</param>
/// <param name="Source">Where it is from.</param>
public sealed record TextOrigin(string Field, Source Source);

/// <summary>One thing known of an entity.</summary>
/// <param name="Name">A stable lower-case name, such as <c>cluster</c>.</param>
/// <param name="Value">The value; language-neutral values stand in both languages.</param>
/// <param name="Source">Where it is from.</param>
public sealed record Fact(string Name, LocalizedText Value, Source Source)
{
    /// <summary>The language (<c>zh</c> or <c>en</c>) in which the value is not the source's but translated here from the other; null where it is the source's in both.</summary>
    public string? TranslatedInto { get; init; }
}

/// <summary>A link from one entity to another.</summary>
/// <param name="Type">A stable lower-case name, such as <c>expected-result</c>, <c>pillar</c>, <c>region</c>, <c>group</c>, <c>recommendation</c>, <c>sector</c>, <c>proponent</c>, <c>beneficiary</c>.</param>
/// <param name="Target">The entity linked to.</param>
/// <param name="Source">Where it is from.</param>
public sealed record Relation(string Type, EntityId Target, Source Source);

/// <summary>What kind of source something comes from.</summary>
public enum SourceKind
{
    /// <summary>A passage of a document in the store.</summary>
    Document,

    /// <summary>A public page, named by its address.</summary>
    Public,

    /// <summary>Translated by the makers of this product from the other language.</summary>
    Translated,

    /// <summary>Set by the makers of this product (a slug, a grouping).</summary>
    Editorial,

    /// <summary>A row of a file that someone in charge of the knowledge base imported.</summary>
    Imported,
}

/// <summary>Where something is from.</summary>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="DocumentId">Documents: the slug of the document, such as <c>cdip-32-2.zh</c>.</param>
/// <param name="Locator">Documents: the locator of the passage.</param>
/// <param name="Quote">The very words, where they are kept.</param>
/// <param name="Reference">Public: the address or a short reference; editorial and translated: a note, if any; imported: the file and the row.</param>
public sealed record Source(SourceKind Kind, string? DocumentId = null, string? Locator = null, string? Quote = null, string? Reference = null)
{
    public static Source Editorial(string? note = null) => new(SourceKind.Editorial, Reference: note);

    public static Source Public(string address) => new(SourceKind.Public, Reference: address);

    public static Source Translated(string? note = null) => new(SourceKind.Translated, Reference: note);

    /// <param name="row">The file's name and the row, and when it was imported.</param>
    public static Source Imported(string row) => new(SourceKind.Imported, Reference: row);

    public static Source FromDocument(string documentId, string locator, string? quote = null) =>
        new(SourceKind.Document, documentId, locator, quote);
}
