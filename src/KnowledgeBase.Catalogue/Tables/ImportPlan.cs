using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Catalogue.Tables;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>It makes a new entity.</summary>
    Added,

    /// <summary>It changes one that is there.</summary>
    Changed,

    /// <summary>It says nothing that is not known.</summary>
    Unchanged,

    /// <summary>Something in it is wrong; nothing of it is taken.</summary>
    Refused,
}

/// <summary>What a row changes in one column.</summary>
/// <param name="Column">The column's key.</param>
/// <param name="Before">What stood there; empty where nothing did.</param>
/// <param name="After">What stands there afterwards.</param>
public sealed record CellChange(string Column, string Before, string After);

/// <summary>What a row of an imported table comes to.</summary>
/// <param name="Row">The number of the row as the spreadsheet shows it.</param>
/// <param name="Entity">The entity it is about; null where its identifier cannot be read.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Changes">What it changes, column by column.</param>
/// <param name="Reasons">Why it is refused, in English: what is wrong in which column, and what is wanted.</param>
/// <param name="Contribution">What it adds to the catalogue; null where it adds nothing.</param>
public sealed record RowPlan(
    int Row, EntityId? Entity, RowOutcome Outcome, IReadOnlyList<CellChange> Changes, IReadOnlyList<string> Reasons, EntityContribution? Contribution);

/// <summary>What an import would do.</summary>
/// <param name="Kind">The kind of entity.</param>
/// <param name="Errors">What is wrong with the table as a whole; then no row is taken.</param>
/// <param name="Remarks">What was passed over, such as a column that is not known.</param>
/// <param name="Rows">The rows below the header.</param>
public sealed record ImportPlan(string Kind, IReadOnlyList<string> Errors, IReadOnlyList<string> Remarks, IReadOnlyList<RowPlan> Rows)
{
    /// <summary>What is to be stored.</summary>
    public IEnumerable<EntityContribution> Contributions => Rows.Select(row => row.Contribution).OfType<EntityContribution>();

    /// <summary>How many rows have an outcome.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
