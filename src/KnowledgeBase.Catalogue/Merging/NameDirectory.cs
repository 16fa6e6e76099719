using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Finds entities by what they are called.</summary>
internal sealed class NameDirectory
{
    private readonly Dictionary<(string Kind, string? Context, string Key), string> slugs = [];

    /// <summary>The directory of every name that contributions with a slug give, the first to claim a name having it.</summary>
    public NameDirectory(IEnumerable<EntityContribution> contributions)
    {
        foreach (var contribution in contributions.Where(contribution => contribution.Slug is not null))
        {
            foreach (var text in contribution.Texts.Where(text => text.Field == TextField.Name))
                Add(contribution.Kind, text.Text, contribution.Slug!);
            foreach (var alias in contribution.Aliases.Where(alias => alias.Context != AliasContexts.Never))
                slugs.TryAdd((contribution.Kind, alias.Context == AliasContexts.Cell ? null : alias.Context, NameKey.For(contribution.Kind, alias.Text)), contribution.Slug!);
        }
    }

    /// <summary>The directory of every name of entities that are known.</summary>
    public static NameDirectory Of(IEnumerable<Entity> entities) => new(entities.Select(entity => new EntityContribution
    {
        Kind = entity.Id.Kind,
        Slug = entity.Id.Slug,
        Texts = [.. Named(entity)],
        Aliases = entity.Aliases,
    }));

    private static IEnumerable<StatedText> Named(Entity entity)
    {
        if (entity.Name.Zh is { } chinese)
            yield return new StatedText(TextField.Name, "zh", chinese, Source.Editorial());
        if (entity.Name.En is { } english)
            yield return new StatedText(TextField.Name, "en", english, Source.Editorial());
    }

    /// <summary>Adds a name, unless another entity of the kind has it.</summary>
    public void Add(string kind, string name, string slug) => slugs.TryAdd((kind, null, NameKey.For(kind, name)), slug);

    /// <summary>
    /// The slug of the entity of that name, or null. A sector is also found by a name that begins with its own, as that of a unit does:
    /// 基础设施和平台部门知识产权局业务解决方案司; and by the short name it has in headings.
    /// </summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="context">The context the name stands in, or null.</param>
    public string? Find(string kind, string name, string? context = null)
    {
        var key = NameKey.For(kind, name);
        if (context is not null && slugs.TryGetValue((kind, context, key), out var here))
            return here;
        if (slugs.TryGetValue((kind, null, key), out var exact) || kind != EntityKinds.Sector)
            return exact;
        if (slugs.TryGetValue((kind, AliasContexts.Heading, key), out var headed))
            return headed;
        for (var length = key.Length - 1; length > 1; length--)
        {
            if (slugs.TryGetValue((kind, null, key[..length]), out var slug))
                return slug;
        }
        return null;
    }
}
