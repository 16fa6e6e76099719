using KnowledgeBase.Catalogue.Names;

namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Several statements of one text brought down to one: the best source's, among equals the one that a person chose, and else the commonest wording.</summary>
/// <param name="Kept">The statement kept.</param>
/// <param name="Others">One statement for each other wording, in the order in which they came.</param>
internal sealed record TextMerge(StatedText Kept, IReadOnlyList<StatedText> Others)
{
    /// <summary>Merges statements of one field in one language; null where there is none.</summary>
    public static TextMerge? Of(IEnumerable<StatedText> statements)
    {
        var wordings = statements.GroupBy(statement => NameKey.Of(statement.Text)).Select(Wording).ToList();
        if (wordings.Count == 0)
            return null;
        var kept = wordings.OrderBy(wording => wording.Rank).ThenByDescending(wording => wording.First.Chosen).ThenByDescending(wording => wording.Count).First().First;
        return new TextMerge(kept, [.. wordings.Select(wording => wording.First).Where(statement => statement != kept)]);
    }

    /// <summary>One wording, whatever its punctuation: the best source's commonest spelling stands for it.</summary>
    private static (StatedText First, int Rank, int Count) Wording(IEnumerable<StatedText> group)
    {
        var rank = group.Min(statement => SourceRank.Of(statement.Source));
        var spelling = group.Where(statement => SourceRank.Of(statement.Source) == rank)
            .GroupBy(statement => statement.Text)
            .OrderByDescending(same => same.Any(statement => statement.Chosen))
            .ThenByDescending(same => same.Count())
            .First();
        return (spelling.FirstOrDefault(statement => statement.Chosen) ?? spelling.First(), rank, group.Count());
    }
}
