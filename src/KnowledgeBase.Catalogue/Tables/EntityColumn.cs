namespace KnowledgeBase.Catalogue.Tables;

/// <summary>What the cells of a column hold.</summary>
public enum CellContent
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of <see cref="EntityColumn.Choices"/>.</summary>
    Choice,

    /// <summary>A day, month or year: <c>2024-03-05</c>, <c>2024-03</c>, <c>2024</c>.</summary>
    Date,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A language by its code of two or three letters: <c>en</c>, <c>zh</c>.</summary>
    Language,

    /// <summary>The address of a web page.</summary>
    Address,

    /// <summary>The slug of an entity of <see cref="RelationColumn.TargetKind"/>.</summary>
    Slug,
}

/// <summary>
/// One column of the table in which the entities of a kind are exported and imported. A cell with several values has one a line; slugs may
/// also be divided by a comma or semicolon.
/// </summary>
/// <param name="Key">The stable name of the column in files: lower-case words joined by underscores.</param>
/// <param name="Header">What people read above it.</param>
public abstract record EntityColumn(string Key, LocalizedText Header)
{
    /// <summary>Divides the values of a cell.</summary>
    public const char ValueSeparator = '\n';

    /// <summary>What its cells hold.</summary>
    public CellContent Content { get; init; }

    /// <summary>Whether a cell may hold several values.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>Whether a new entity needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values allowed, where <see cref="Content"/> is a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The values of an entity in this column, in order; a value that is known in the other language only is empty.</summary>
    public abstract IReadOnlyList<string> Values(Entity entity);

    /// <summary>What stands in the cell of an entity; empty where nothing is known.</summary>
    public string Read(Entity entity)
    {
        var values = Values(entity);
        return values.All(value => value.Length == 0) ? "" : string.Join(ValueSeparator, values);
    }
}

/// <summary>The identifier inside the kind.</summary>
public sealed record SlugColumn() : EntityColumn("id", new LocalizedText("标识符", "Identifier"))
{
    public override IReadOnlyList<string> Values(Entity entity) => [entity.Id.Slug];
}

/// <summary>A name or description in one language.</summary>
/// <param name="Field">Which of the two.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
public sealed record TextColumn(string Key, LocalizedText Header, Merging.TextField Field, string Language) : EntityColumn(Key, Header)
{
    public override IReadOnlyList<string> Values(Entity entity)
    {
        var text = Field == Merging.TextField.Name ? entity.Name : entity.Description;
        return (Language == "en" ? text.En : text.Zh) is { } value ? [value] : [];
    }
}

/// <summary>Other names in one language.</summary>
/// <param name="Language"><c>zh</c>, <c>en</c> or <c>und</c>.</param>
public sealed record AliasColumn(string Key, LocalizedText Header, string Language) : EntityColumn(Key, Header)
{
    public override IReadOnlyList<string> Values(Entity entity) =>
        [.. entity.Aliases.Where(alias => alias.Context is null && alias.Language == Language).Select(alias => alias.Text)];
}

/// <summary>A fact.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="Language"><c>zh</c> or <c>en</c> where the fact is worded in each; null where its value is the same in both.</param>
public sealed record FactColumn(string Key, LocalizedText Header, string Fact, string? Language = null) : EntityColumn(Key, Header)
{
    public override IReadOnlyList<string> Values(Entity entity)
    {
        var values = entity.Facts.Where(fact => fact.Name == Fact).Select(Value);
        return IsMultiple ? [.. values] : [.. values.Take(1)];
    }

    private string Value(Fact fact) => Language switch
    {
        "zh" => fact.Value.Zh ?? "",
        "en" => fact.Value.En ?? "",
        _ => fact.Value.In("en"),
    };
}

/// <summary>Links to other entities, by their slugs.</summary>
/// <param name="Type">The relation's type.</param>
/// <param name="TargetKind">The kind of entity linked to.</param>
public sealed record RelationColumn(string Key, LocalizedText Header, string Type, string TargetKind) : EntityColumn(Key, Header)
{
    public override IReadOnlyList<string> Values(Entity entity) =>
        [.. entity.Relations.Where(relation => relation.Type == Type && relation.Target.Kind == TargetKind).Select(relation => relation.Target.Slug)];
}
