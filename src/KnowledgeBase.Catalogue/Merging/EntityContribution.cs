namespace KnowledgeBase.Catalogue.Merging;

/// <summary>What one source says of one entity: an entry of a catalogue file, or what an extractor read in a document.</summary>
public sealed record EntityContribution
{
    /// <summary>One of <see cref="EntityKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug, or null where the source names the entity only by its title; the builder then finds it by name.</summary>
    public string? Slug { get; init; }

    /// <summary>Names and descriptions, each with its source.</summary>
    public IReadOnlyList<StatedText> Texts { get; init; } = [];

    public IReadOnlyList<EntityAlias> Aliases { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Links whose target is known only by name; the builder finds it.</summary>
    public IReadOnlyList<NamedRelation> NamedRelations { get; init; } = [];
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
public sealed record StatedText(TextField Field, string Language, string Text, Source Source)
{
    /// <summary>The field and language as they stand in <see cref="TextOrigin.Field"/>.</summary>
    public string FieldName => (Field == TextField.Name ? "name." : "description.") + Language;
}

/// <summary>A link whose target is named, not identified.</summary>
/// <param name="Type">The relation's type, as in <see cref="Relation.Type"/>.</param>
/// <param name="TargetKind">The kind of entity that is named.</param>
/// <param name="Name">The name as the source writes it.</param>
/// <param name="Source">Where it is from.</param>
public sealed record NamedRelation(string Type, string TargetKind, string Name, Source Source);
