using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Checking;

/// <summary>Looks a catalogue over for what a person should mend.</summary>
public static class CatalogueCheck
{
    /// <summary>
    /// Links that lead nowhere, texts in one language only, texts and facts without a source, and names that two entities of one kind
    /// share; by code, then by entity.
    /// </summary>
    public static IReadOnlyList<CatalogueIssue> Run(EntityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return
        [
            .. catalogue.All.SelectMany(entity => DanglingRelations(entity, catalogue))
                .Concat(catalogue.All.SelectMany(MissingTranslations))
                .Concat(catalogue.All.SelectMany(MissingSources))
                .Concat(SharedNames(catalogue))
                .OrderBy(issue => issue.Code, StringComparer.Ordinal)
                .ThenBy(issue => issue.Entity),
        ];
    }

    private static IEnumerable<CatalogueIssue> DanglingRelations(Entity entity, EntityCatalogue catalogue) =>
        entity.Relations.Where(relation => !catalogue.Contains(relation.Target))
            .Select(relation => new CatalogueIssue(
                CatalogueIssues.DanglingRelation, entity.Id, $"{relation.Type} leads to {relation.Target}, which is not in the catalogue"));

    private static IEnumerable<CatalogueIssue> MissingTranslations(Entity entity)
    {
        foreach (var (field, text) in new[] { ("name", entity.Name), ("description", entity.Description) })
        {
            if (!text.IsEmpty && (text.Zh is null || text.En is null))
                yield return new CatalogueIssue(CatalogueIssues.MissingTranslation, entity.Id, $"{field} is known in {(text.Zh is null ? "en" : "zh")} only");
        }
        foreach (var fact in entity.Facts.Where(fact => fact.Value.Zh is null != fact.Value.En is null))
            yield return new CatalogueIssue(CatalogueIssues.MissingTranslation, entity.Id, $"{fact.Name} is known in {(fact.Value.Zh is null ? "en" : "zh")} only: '{fact.Value.In("zh")}'");
    }

    private static IEnumerable<CatalogueIssue> MissingSources(Entity entity)
    {
        if (entity.Sources.Count == 0)
            yield return new CatalogueIssue(CatalogueIssues.MissingSource, entity.Id, "no source of its name is known");
        var facts = entity.Facts.Select(fact => (fact.Name, fact.Source)).Concat(entity.Relations.Select(relation => (relation.Type, relation.Source)));
        foreach (var (name, source) in facts.Where(fact => SaysNothing(fact.Source)))
            yield return new CatalogueIssue(CatalogueIssues.MissingSource, entity.Id, $"{name}: its source names no {(source.Kind == SourceKind.Document ? "passage" : "address")}");
    }

    private static bool SaysNothing(Source source) => source.Kind switch
    {
        SourceKind.Document => string.IsNullOrEmpty(source.DocumentId) || string.IsNullOrEmpty(source.Locator),
        SourceKind.Public => string.IsNullOrEmpty(source.Reference),
        _ => false,
    };

    private static IEnumerable<CatalogueIssue> SharedNames(EntityCatalogue catalogue) =>
        catalogue.All.SelectMany(Names)
            .GroupBy(name => (name.Entity.Id.Kind, name.Key))
            .Where(group => group.Select(name => name.Entity.Id).Distinct().Count() > 1)
            .Select(group => new CatalogueIssue(
                CatalogueIssues.SharedName,
                group.First().Entity.Id,
                $"'{group.First().Text}' is also a name of {string.Join(", ", group.Select(name => name.Entity.Id).Distinct().Skip(1))}"));

    private static IEnumerable<(Entity Entity, string Key, string Text)> Names(Entity entity) =>
        new[] { entity.Name.Zh, entity.Name.En }.OfType<string>()
            .Concat(entity.Aliases.Where(alias => alias.Context is null).Select(alias => alias.Text))
            .Select(text => (entity, NameKey.Of(text), text))
            .Where(name => name.Item2.Length > 0);
}
