using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeBase.Catalogue.Tables;

namespace KnowledgeBase.CommandLine.Output;

/// <summary>Prints what an import does: a line a row, below it a line for each column that changes and each reason for refusal; or all of it as JSON.</summary>
internal sealed class ImportPrinter(Terminal terminal, bool json)
{
    private const int LongestShown = 80;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Unreadable(string reason)
    {
        if (json)
            terminal.Out.WriteLine(JsonSerializer.Serialize(new { error = reason }, Readable));
        else
            terminal.Say("kb: " + Terminal.Plain(reason));
    }

    public void Plan(ImportPlan plan, bool dryRun)
    {
        if (json)
            terminal.Out.WriteLine(Json(plan, dryRun));
        else
            Print(plan, dryRun);
    }

    private void Print(ImportPlan plan, bool dryRun)
    {
        foreach (var error in plan.Errors)
            terminal.Say("kb: " + Terminal.Plain(error));
        foreach (var remark in plan.Remarks)
            terminal.Say("note: " + Terminal.Plain(remark));
        foreach (var row in plan.Rows.Where(row => row.Outcome != RowOutcome.Unchanged))
        {
            terminal.Out.WriteLine(Terminal.Plain($"{Name(row.Outcome),-9}  row {row.Row}  {row.Entity}"));
            foreach (var reason in row.Reasons)
                terminal.Out.WriteLine("           " + Terminal.Plain(reason));
            foreach (var change in row.Outcome == RowOutcome.Changed ? row.Changes : [])
                terminal.Out.WriteLine(Terminal.Plain($"           {change.Column}: {Shown(change.Before)} -> {Shown(change.After)}"));
        }
        terminal.Out.WriteLine(
            $"{plan.Rows.Count:N0} rows: {plan.Count(RowOutcome.Added):N0} added, {plan.Count(RowOutcome.Changed):N0} changed, "
            + $"{plan.Count(RowOutcome.Unchanged):N0} unchanged, {plan.Count(RowOutcome.Refused):N0} refused{(dryRun ? "; a dry run, nothing was changed" : "")}");
    }

    private static string Json(ImportPlan plan, bool dryRun) => JsonSerializer.Serialize(
        new
        {
            kind = plan.Kind,
            dryRun,
            errors = plan.Errors,
            remarks = plan.Remarks,
            added = plan.Count(RowOutcome.Added),
            changed = plan.Count(RowOutcome.Changed),
            unchanged = plan.Count(RowOutcome.Unchanged),
            refused = plan.Count(RowOutcome.Refused),
            rows = plan.Rows.Select(row => new
            {
                row = row.Row,
                id = row.Entity?.ToString(),
                outcome = Name(row.Outcome),
                changes = row.Changes.Select(change => new { column = change.Column, before = change.Before, after = change.After }),
                reasons = row.Reasons,
            }),
        },
        Readable);

    private static string Name(RowOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Shown(string value)
    {
        var line = value.ReplaceLineEndings(" | ");
        return line.Length == 0 ? "(empty)" : line.Length <= LongestShown ? line : line[..LongestShown] + " …";
    }
}
