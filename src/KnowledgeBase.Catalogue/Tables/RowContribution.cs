using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>Makes of the changed cells of a row what it adds to the catalogue.</summary>
/// <param name="entity">The entity as it is known; blank for a new one.</param>
/// <param name="columns">The columns of its kind.</param>
/// <param name="values">The values of the columns that change, by key.</param>
/// <param name="source">The source of the row.</param>
internal sealed class RowContribution(
    Entity entity, IReadOnlyList<EntityColumn> columns, IReadOnlyDictionary<string, IReadOnlyList<string>> values, Source source)
{
    public EntityContribution Make() => new()
    {
        Kind = entity.Id.Kind,
        Slug = entity.Id.Slug,
        Overrides = true,
        Texts = [.. Changed<TextColumn>().SelectMany(pair => pair.Values.Take(1).Select(text => new StatedText(pair.Column.Field, pair.Column.Language, text, source, Chosen: true)))],
        Aliases = [.. Changed<AliasColumn>().SelectMany(pair => pair.Values.Where(NotEmpty).Select(alias => new EntityAlias(alias, pair.Column.Language)))],
        Facts = [.. columns.OfType<FactColumn>().GroupBy(column => column.Fact).SelectMany(Facts)],
        Relations = [.. Changed<RelationColumn>().SelectMany(pair => pair.Values.Where(NotEmpty).Select(slug => new Relation(pair.Column.Type, new EntityId(pair.Column.TargetKind, slug), source)))],
    };

    private static bool NotEmpty(string value) => value.Length > 0;

    private IEnumerable<(T Column, IReadOnlyList<string> Values)> Changed<T>()
        where T : EntityColumn =>
        columns.OfType<T>().Where(column => values.ContainsKey(column.Key)).Select(column => (column, values[column.Key]));

    /// <summary>A fact's values; where it is worded in each language, line by line, the language that does not change as it is known.</summary>
    private IEnumerable<Fact> Facts(IGrouping<string, FactColumn> fact)
    {
        if (!fact.Any(column => values.ContainsKey(column.Key)))
            return [];
        var neutral = fact.FirstOrDefault(column => column.Language is null);
        if (neutral is not null)
            return Current(neutral).Where(NotEmpty).Select(value => new Fact(fact.Key, new LocalizedText(value, value), source));
        var chinese = Current(fact.First(column => column.Language == "zh"));
        var english = Current(fact.First(column => column.Language == "en"));
        return Enumerable.Range(0, Math.Max(chinese.Count, english.Count))
            .Select(i => new LocalizedText(Line(chinese, i), Line(english, i)))
            .Where(text => !text.IsEmpty)
            .Select(text => new Fact(fact.Key, text, source));
    }

    private IReadOnlyList<string> Current(FactColumn column) => values.GetValueOrDefault(column.Key) ?? column.Values(entity);

    private static string? Line(IReadOnlyList<string> lines, int i) => i < lines.Count && lines[i].Length > 0 ? lines[i] : null;
}
