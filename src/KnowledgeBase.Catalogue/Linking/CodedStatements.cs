using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds expected results where a line begins with the code and goes on with the statement: 4.2 在成员国发展…. The statement tells it from
/// a version, a price or a paragraph's number: it must be like the known one, or stand where expected results are listed.
/// </summary>
internal sealed class CodedStatements(EntityCatalogue catalogue)
{
    /// <summary>The least share of character pairs in common with a known wording of the statement.</summary>
    private const double LeastLikeness = 0.3;

    /// <summary>The results that lines of the passage begin with.</summary>
    public IEnumerable<Mention> In(Passage passage)
    {
        var listed = passage.HeadingPath.Count > 0 && ResultHeading.Matches(passage.HeadingPath[^1]);
        if (ResultCode.ReadAt(passage.Label ?? "", 0) is { } label && IsStatement(label.Code, passage.Text, listed) is { } labelled)
            yield return new Mention(labelled, LinkRules.Pattern, 0, passage.Text.Length);
        if (passage.Cells.Count == 0)
        {
            foreach (var mention in InLines(passage.Text, 0, listed))
                yield return mention;
            yield break;
        }
        foreach (var (cell, start) in CellOffsets.Of(passage))
        {
            foreach (var mention in InLines(cell.Text, start, ResultHeading.Matches(cell.Header)))
                yield return mention;
        }
    }

    private IEnumerable<Mention> InLines(string text, int offset, bool listed)
    {
        foreach (var range in LineRanges.Of(text, '\n'))
        {
            if (ResultCode.ReadAt(text, range.Start) is { } code
                && code.End < range.End
                && IsStatement(code.Code, text[code.End..range.End], listed) is { } result)
                yield return new Mention(result, LinkRules.Pattern, offset + range.Start, offset + range.End);
        }
    }

    private EntityId? IsStatement(string code, string statement, bool listed)
    {
        var id = new EntityId(EntityKinds.ExpectedResult, code);
        if (catalogue.Find(id) is not { } result || statement.Trim().Length < 4)
            return null;
        if (listed)
            return id;
        var known = new[] { result.Description.Zh, result.Description.En }.OfType<string>()
            .Concat(result.Aliases.Select(alias => alias.Text));
        return known.Any(wording => TextLikeness.Of(wording, statement) >= LeastLikeness) ? id : null;
    }
}
