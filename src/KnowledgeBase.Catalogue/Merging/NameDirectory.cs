using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Finds entities by what they are called.</summary>
internal sealed class NameDirectory
{
    private readonly Dictionary<(string Kind, string Key), string> slugs = [];

    /// <summary>The directory of every name that contributions with a slug give, the first to claim a name having it.</summary>
    public NameDirectory(IEnumerable<EntityContribution> contributions)
    {
        foreach (var contribution in contributions)
        {
            if (contribution.Slug is null)
                continue;
            foreach (var name in NamesOf(contribution))
                Add(contribution.Kind, name, contribution.Slug);
        }
    }

    /// <summary>Adds a name, unless another entity of the kind has it.</summary>
    public void Add(string kind, string name, string slug) => slugs.TryAdd((kind, NameKey.For(kind, name)), slug);

    /// <summary>
    /// The slug of the entity of that name, or null. A sector is also found by a name that begins with its own, as that of a unit does:
    /// 基础设施和平台部门知识产权局业务解决方案司.
    /// </summary>
    public string? Find(string kind, string name)
    {
        var key = NameKey.For(kind, name);
        if (slugs.TryGetValue((kind, key), out var exact) || kind != EntityKinds.Sector)
            return exact;
        for (var length = key.Length - 1; length > 1; length--)
        {
            if (slugs.TryGetValue((kind, key[..length]), out var slug))
                return slug;
        }
        return null;
    }

    private static IEnumerable<string> NamesOf(EntityContribution contribution) =>
        contribution.Texts.Where(text => text.Field == TextField.Name).Select(text => text.Text)
            .Concat(contribution.Aliases.Where(alias => alias.Context is null).Select(alias => alias.Text));
}
