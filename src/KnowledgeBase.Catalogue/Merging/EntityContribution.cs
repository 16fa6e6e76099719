using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>What one source says of one entity: an entry of a catalogue file, or what an extractor read in a document.</summary>
public sealed record EntityContribution
{
    /// <summary>One of <see cref="EntityKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug, or null where the source names the entity only by its title; the builder then finds it by name.</summary>
    public string? Slug { get; init; }

    /// <summary>
    /// A name by which the entity is looked up, where the source gives no slug and does not name the entity anew: what it says is left out where
    /// nothing is so called.
    /// </summary>
    public string? KnownAs { get; init; }

    /// <summary>
    /// A passage whose first sentence names the entity, in the words of running text; what the source says is left out where it names none.
    /// </summary>
    public Passage? FoundIn { get; init; }

    /// <summary>Whether it was imported: what it says of a field, a fact or a sort of link stands in place of all else that is said of that.</summary>
    public bool Overrides { get; init; }

    /// <summary>Names and descriptions, each with its source.</summary>
    public IReadOnlyList<StatedText> Texts { get; init; } = [];

    public IReadOnlyList<EntityAlias> Aliases { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Links whose target is known only by name; the builder finds it.</summary>
    public IReadOnlyList<NamedRelation> NamedRelations { get; init; } = [];

    /// <summary>Facts whose wording takes in the name of another entity.</summary>
    public IReadOnlyList<NamedFact> NamedFacts { get; init; } = [];
}

/// <summary>Which text of an entity.</summary>
public enum TextField
{
    Name,
    Description,
}

/// <summary>A text of an entity with its source.</summary>
/// <param name="Field">Which text.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Text">The text, never empty.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Chosen">Whether a person chose it, in a catalogue file, over what else a source of the same rank says.</param>
public sealed record StatedText(TextField Field, string Language, string Text, Source Source, bool Chosen = false)
{
    /// <summary>The field and language as they stand in <see cref="TextOrigin.Field"/>.</summary>
    public string FieldName => (Field == TextField.Name ? "name." : "description.") + Language;
}

/// <summary>A link whose target is named, not identified.</summary>
/// <param name="Type">The relation's type, as in <see cref="Relation.Type"/>.</param>
/// <param name="TargetKind">The kind of entity that is named.</param>
/// <param name="Name">The name as the source writes it.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="IsOptional">Left out, not kept as a fact, where nothing is so called: other facts say it already.</param>
/// <param name="Context">The context of the name, one of <see cref="AliasContexts"/>, or null for a name that counts anywhere.</param>
public sealed record NamedRelation(
    string Type, string TargetKind, string Name, Source Source, bool IsOptional = false, string? Context = null);

/// <summary>A fact that takes in the name of an entity that is itself only named.</summary>
/// <param name="Name">The name of the fact.</param>
/// <param name="TargetKind">The kind of entity that is named.</param>
/// <param name="TargetName">Its name as the source writes it; it stands in the fact as written where nothing is so called.</param>
/// <param name="Template">The value, with <see cref="Placeholder"/> where the name goes.</param>
/// <param name="Source">Where it is from.</param>
public sealed record NamedFact(string Name, string TargetKind, string TargetName, LocalizedText Template, Source Source)
{
    public const string Placeholder = "{name}";
}
