using KnowledgeBase.Documents.PlainText.Lines;
using KnowledgeBase.Documents.PlainText.Tables.Columns;
using KnowledgeBase.Documents.PlainText.Tables.Grids;

namespace KnowledgeBase.Documents.PlainText.Tables;

/// <summary>The headers of tables whose cells an extract wrote one below the other.</summary>
/// <param name="Columns">Of tables of name, body and contact.</param>
/// <param name="Grids">Of forms to be filled in.</param>
internal sealed record TableHeads(ColumnHeads Columns, IReadOnlyList<GridHead> Grids)
{
    /// <summary>Finds them.</summary>
    public static TableHeads Find(WorkText work, IReadOnlyList<Line> lines, LayoutProfile layout, LineJoiner joiner)
    {
        var columns = ColumnHeads.Find(work, lines, layout, joiner);
        return new TableHeads(columns, [.. GridHead.Find(work, lines, layout).Where(g => !columns.Lines.Contains(g.Lines[0]))]);
    }

    /// <summary>Their lines as printed, which no running heads are.</summary>
    public IReadOnlySet<string> Lines => Columns.Lines.Concat(Grids.SelectMany(g => g.Lines)).ToHashSet(StringComparer.Ordinal);
}
