using KnowledgeBase.Catalogue.Extraction.Budgets;
using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;
using KnowledgeBase.Text;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds indicators: in rows that set them beside their expected result, however short their names; elsewhere by names long enough to be nothing else.
/// </summary>
internal sealed class IndicatorMentions
{
    /// <summary>Names of at least so many Chinese characters, or so many words, are no everyday phrases.</summary>
    private const int LongInCharacters = 10;
    private const int LongInWords = 7;

    /// <summary>The least likeness of two wordings of one indicator.</summary>
    private const double LeastLikeness = 0.72;

    private readonly ILookup<string, (EntityId Id, string Name)> byResult;
    private readonly TermBase names;

    public IndicatorMentions(EntityCatalogue catalogue)
    {
        var indicators = catalogue.OfKind(EntityKinds.Indicator);
        byResult = indicators
            .SelectMany(indicator => indicator.Relations.Where(relation => relation.Target.Kind == EntityKinds.ExpectedResult), (indicator, relation) => (indicator, Code: relation.Target.Slug))
            .SelectMany(pair => Names(pair.indicator), (pair, name) => (pair.Code, pair.indicator.Id, Name: name.Text))
            .ToLookup(entry => entry.Code, entry => (entry.Id, entry.Name));
        var builder = new TermBaseBuilder();
        foreach (var indicator in indicators)
            builder.Add(indicator.Id.ToString(), indicator.Id.Kind, Names(indicator).Where(IsLong));
        names = builder.Build();
    }

    public IEnumerable<Mention> In(Passage passage)
    {
        var rows = InRow(passage).ToList();
        var named = names.FindLongest(passage.Text)
            // One name of two indicators says nothing outside its row.
            .Where(match => match.Candidates.Select(candidate => candidate.Concept.Id).Distinct().Count() == 1)
            .Select(match => new Mention(EntityId.Parse(match.Candidates[0].Concept.Id), LinkRules.Name, match.Start, match.End))
            .Where(mention => !rows.Exists(row => row.Entity == mention.Entity || (mention.Start >= row.Start && mention.End <= row.End)));
        return rows.Concat(named);
    }

    /// <summary>The indicators of a row: those of its result whose names its cell holds; where it holds none, the one it words most alike.</summary>
    private IEnumerable<Mention> InRow(Passage row)
    {
        if (row.Kind != PassageKind.TableRow || Indicators.ResultOf(row) is not { } code)
            yield break;
        foreach (var (cell, start) in CellOffsets.Of(row))
        {
            if (!Indicators.IsHeader(cell.Header))
                continue;
            var key = NameKey.Of(cell.Text);
            var held = byResult[code].Where(known => key.Contains(NameKey.Of(known.Name), StringComparison.Ordinal)).Select(known => known.Id).Distinct().ToList();
            if (held.Count == 0 && byResult[code].Select(known => (known.Id, Likeness: TextLikeness.Of(known.Name, cell.Text))).OrderByDescending(known => known.Likeness).FirstOrDefault() is { Likeness: >= LeastLikeness } best)
                held.Add(best.Id);
            foreach (var id in held)
                yield return new Mention(id, LinkRules.Self, start, start + cell.Text.Length);
        }
    }

    private static IEnumerable<TermSurface> Names(Entity indicator)
    {
        if (indicator.Name.Zh is { } zh)
            yield return new TermSurface(zh, "zh");
        if (indicator.Name.En is { } en)
            yield return new TermSurface(en, "en");
        foreach (var alias in indicator.Aliases.Where(alias => alias.Context is null))
            yield return new TermSurface(alias.Text, alias.Language);
    }

    private static bool IsLong(TermSurface name) =>
        HanText.Count(name.Text) >= LongInCharacters || (!HanText.Occurs(name.Text) && name.Text.Count(c => c == ' ') + 1 >= LongInWords);
}
