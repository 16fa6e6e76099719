using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue;

/// <summary>The names of entities and of the glossary's concepts as a term base, by which searches are recognised and widened.</summary>
public static class CatalogueTerms
{
    /// <summary>The source of the glossary's names; names of entities have the entity's identifier as their source.</summary>
    public const string GlossarySource = "term-base";

    /// <summary>
    /// One concept for each entity, its id the entity's. Names that count only in a context (see <see cref="AliasContexts"/>) are left out:
    /// nobody who types 发展 means a sector.
    /// </summary>
    public static TermBase Of(IEnumerable<Entity> entities)
    {
        var builder = new TermBaseBuilder();
        foreach (var entity in entities)
        {
            var source = entity.Id.Kind == EntityKinds.Concept ? GlossarySource : entity.Id.ToString();
            builder.Add(entity.Id.ToString(), source, Surfaces(entity));
        }
        return builder.Build();
    }

    private static IEnumerable<TermSurface> Surfaces(Entity entity)
    {
        if (entity.Name.Zh is { } zh && !entity.IsEverydayPhrase(zh))
            yield return new TermSurface(zh, "zh");
        if (entity.Name.En is { } en && !entity.IsEverydayPhrase(en))
            yield return new TermSurface(en, "en");
        if (entity.FactValue("code") is { } code)
            yield return new TermSurface(code, "und");
        foreach (var alias in entity.Aliases.Where(alias => alias.Context is null))
            yield return new TermSurface(alias.Text, alias.Language, alias.Search);
    }
}
