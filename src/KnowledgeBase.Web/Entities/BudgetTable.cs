using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Web.Entities;

/// <summary>A project's budget by output.</summary>
/// <param name="Lines">The outputs with their amounts, in the document's order.</param>
/// <param name="Total">The total the document gives; null where it gives none.</param>
/// <param name="TotalSource">Where the total is from.</param>
public sealed record BudgetTable(IReadOnlyList<BudgetLine> Lines, decimal? Total, Source? TotalSource)
{
    /// <summary>The names of the facts it is read from.</summary>
    public static IReadOnlyList<string> FactNames { get; } = ["budget-by-output", "budget-total"];

    /// <summary>Whether the budget is said to be in Swiss francs; nothing is known of another currency.</summary>
    public bool IsInFrancs { get; private init; }

    /// <summary>What the lines add up to.</summary>
    public decimal Sum => Lines.Sum(line => line.Amount);

    /// <summary>Reads the facts; null where there are no lines, or one of them is no name with a single amount.</summary>
    public static BudgetTable? Of(Entity entity, string language)
    {
        var lines = new List<BudgetLine>();
        foreach (var fact in entity.Facts.Where(fact => fact.Name == FactNames[0]))
        {
            if (NamedValue.Of(fact.Value.In(language)) is not { } named || NamedValue.NumberIn(named.Value) is not { } amount)
                return null;
            lines.Add(new BudgetLine(named.Name, amount, fact.Source));
        }
        var total = entity.Facts.FirstOrDefault(fact => fact.Name == FactNames[1]);
        return lines.Count == 0 ? null : new BudgetTable(lines, total is null ? null : NamedValue.NumberIn(total.Value.In(language)), total?.Source) { IsInFrancs = StatesFrancs(entity) };
    }

    /// <summary>Whether a sentence of a project's budget names Swiss francs.</summary>
    public static bool StatesFrancs(Entity entity) => entity.Facts.FirstOrDefault(fact => fact.Name == "budget")?.Value is { } stated
        && (stated.Zh?.Contains("瑞郎", StringComparison.Ordinal) == true || stated.En?.Contains("Swiss franc", StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>An output with what it costs.</summary>
public sealed record BudgetLine(string Name, decimal Amount, Source Source);
