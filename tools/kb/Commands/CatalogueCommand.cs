using System.CommandLine;
using System.Text.Json;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Ingest;
using KnowledgeBase.Ingest.Imports;
using KnowledgeBase.Store;

namespace KnowledgeBase.CommandLine.Commands;

/// <summary><c>kb catalogue check</c>: what a person should look at in the catalogue.</summary>
internal static class CatalogueCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var all = new Option<bool>("--all") { Description = "Also print the issues that seeds/catalogue/accepted-issues.yaml accepts, each with its reason." };
        var check = new Command("check", "Print conflicts, links that lead nowhere, missing translations and facts without a source; exit code 1 when any is open.") { data, json, all };
        check.SetAction((parsed, cancellationToken) =>
        {
            using var store = KnowledgeStore.Open(DataFolder.Resolve(parsed.GetValue(data)), StoreAccess.ReadOnly, TimeProvider.System);
            var review = CatalogueReview.Of(store, SeedFolder.Find()?.Catalogue, cancellationToken);
            if (parsed.GetValue(json))
                terminal.Out.WriteLine(Json(review));
            else
                Print(review, parsed.GetValue(all), terminal);
            return Task.FromResult(review.Open.Count + review.Errors.Count > 0 ? ExitCodes.SomeFilesFailed : ExitCodes.Done);
        });
        return new Command("catalogue", "Look the catalogue over.") { check };
    }

    private static void Print(CatalogueReview review, bool all, Terminal terminal)
    {
        foreach (var error in review.Errors)
            terminal.Out.WriteLine("error  " + Terminal.Plain(error));
        foreach (var issue in review.Open)
            terminal.Out.WriteLine(Terminal.Plain($"{issue.Code}  {issue.Entity}  {issue.Message}"));
        if (all)
        {
            foreach (var (issue, reason) in review.Accepted)
                terminal.Out.WriteLine(Terminal.Plain($"accepted {issue.Code}  {issue.Entity}  {issue.Message}  because: {reason}"));
        }
        foreach (var unused in review.Unused)
            terminal.Out.WriteLine(Terminal.Plain($"accepted-issues.yaml accepts nothing any more: {unused}"));
        var byCode = review.Open.CountBy(issue => issue.Code).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value:N0} {count.Key}");
        terminal.Out.WriteLine($"{review.Entities:N0} entities; {review.Open.Count:N0} open issues{(review.Open.Count > 0 ? $" ({string.Join(", ", byCode)})" : "")}, {review.Accepted.Count:N0} accepted");
    }

    private static string Json(CatalogueReview review) => JsonSerializer.Serialize(new
    {
        entities = review.Entities,
        errors = review.Errors,
        open = review.Open.Select(Shown),
        accepted = review.Accepted.Select(pair => new { issue = Shown(pair.Issue), reason = pair.Reason }),
        unused = review.Unused,
    });

    private static object Shown(CatalogueIssue issue) => new { code = issue.Code, entity = issue.Entity.ToString(), message = issue.Message };
}
