using System.Collections.Concurrent;
using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Search.QueryLanguage;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>Finds facet values by their slugs and by their names in either language. Thread-safe.</summary>
internal sealed class FacetValueNames(Knowledge knowledge)
{
    /// <summary>All names by facet, folded once; there are as many as there are facets.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Value, string Name)>> names = new(StringComparer.Ordinal);

    /// <summary>
    /// The values a text names: by slug, else by a whole name, else all whose name holds the text. The text itself, folded, where it names none.
    /// </summary>
    /// <returns>The values, and whether the text names any.</returns>
    public (IReadOnlyList<string> Values, bool Known) Find(string facet, string text)
    {
        var folded = Normaliser.Fold(text);
        if (facet == Facets.Year)
            return ([RangeText.Bound(folded) ?? folded], true);
        if (Numbered(facet, text) is { } number)
            return ([number], true);
        var candidates = NamesOf(facet);
        foreach (var fits in (Func<(string Value, string Name), bool>[])
        [
            candidate => Normaliser.Fold(candidate.Value) == folded,
            candidate => candidate.Name == folded,
            candidate => candidate.Name.StartsWith(folded, StringComparison.Ordinal),
            candidate => candidate.Name.Contains(folded, StringComparison.Ordinal),
        ])
        {
            if (candidates.Where(fits).Select(candidate => candidate.Value).Distinct().ToList() is { Count: > 0 } values)
                return (values, true);
        }

        return ([folded], false);
    }

    /// <summary>The values whose slug or name begins with a text.</summary>
    public IReadOnlyList<string> StartingWith(string facet, string text)
    {
        var folded = Normaliser.Fold(text);
        return
        [
            .. NamesOf(facet)
                .Where(candidate => candidate.Value.StartsWith(folded, StringComparison.OrdinalIgnoreCase) || candidate.Name.StartsWith(folded, StringComparison.Ordinal))
                .Select(candidate => candidate.Value).Distinct(),
        ];
    }

    /// <summary>The values from one to another.</summary>
    public IReadOnlyList<string> Between(string facet, ValueRange range) => [.. Slugs(facet).Where(slug => FieldValues.Contains(range, slug))];

    private IEnumerable<string> Slugs(string facet) => facet == Facets.Year
        ? knowledge.Documents.Values.Select(document => document.Year?.ToString(CultureInfo.InvariantCulture))
            .Concat(knowledge.Entities.Values.Select(entity => entity.FactValue("year"))).OfType<string>().Distinct()
        : knowledge.Entities.Keys.Where(id => id.Kind == EntityFacets.KindOf(facet)).Select(id => id.Slug);

    /// <summary>建议10 and Rec. 10 for the value 10.</summary>
    private string? Numbered(string facet, string text)
    {
        var kind = EntityFacets.KindOf(facet);
        return kind is EntityKinds.Recommendation or EntityKinds.ExpectedResult
            && NumberedWords.ReadAt(QueryPieces.Of(text), 0) is { } numbered && numbered.Kind == kind
            && knowledge.Entities.ContainsKey(new EntityId(kind, numbered.Number))
                ? numbered.Number
                : null;
    }

    private IReadOnlyList<(string Value, string Name)> NamesOf(string facet) => names.GetOrAdd(facet, key => [.. All(key)]);

    private IEnumerable<(string Value, string Name)> All(string facet)
    {
        foreach (var (value, name) in FacetLabels.Fixed(facet))
        {
            foreach (var text in Both(name))
                yield return (value, text);
        }

        if (facet == Facets.Document)
        {
            foreach (var document in knowledge.Documents.Values)
            {
                foreach (var text in Both(document.Title).Append(Normaliser.Fold(document.Symbol ?? document.Id)))
                    yield return (document.Id, text);
            }
        }

        if (EntityFacets.KindOf(facet) is not { } kind)
            yield break;
        foreach (var entity in knowledge.Entities.Values.Where(entity => entity.Id.Kind == kind))
        {
            foreach (var text in Both(entity.Name).Concat(entity.Aliases.Where(alias => alias.Context is null).Select(alias => Normaliser.Fold(alias.Text))))
                yield return (entity.Id.Slug, text);
        }
    }

    private static IEnumerable<string> Both(LocalizedText text) => new[] { text.Zh, text.En }.OfType<string>().Select(Normaliser.Fold);
}
