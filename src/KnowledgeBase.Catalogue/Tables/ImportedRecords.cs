using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>What was imported for one entity, from one import to the next.</summary>
public static class ImportedRecords
{
    /// <summary>An earlier import and a later one together: field by field the later one's, and else the earlier one's.</summary>
    public static EntityContribution Combine(EntityContribution earlier, EntityContribution later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return later with
        {
            Texts = [.. later.Texts, .. earlier.Texts.Where(text => !later.Texts.Any(other => other.FieldName == text.FieldName))],
            Aliases = [.. later.Aliases, .. earlier.Aliases.Where(alias => !later.Aliases.Any(other => other.Language == alias.Language))],
            Facts = [.. later.Facts, .. earlier.Facts.Where(fact => !later.Facts.Any(other => other.Name == fact.Name))],
            Relations = [.. later.Relations, .. earlier.Relations.Where(relation => !later.Relations.Any(other => other.Type == relation.Type && other.Target.Kind == relation.Target.Kind))],
        };
    }
}
