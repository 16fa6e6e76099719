using KnowledgeBase.Catalogue.Checking;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Ingest.Linking;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Imports;

/// <summary>What a person should look at in a catalogue.</summary>
/// <param name="Entities">How many entities there are.</param>
/// <param name="Open">Issues that nobody accepted.</param>
/// <param name="Accepted">Issues that the file of accepted issues lists, with the reason it gives.</param>
/// <param name="Errors">What is wrong in the catalogue's files.</param>
/// <param name="Unused">Entries of the file of accepted issues that accept nothing any more.</param>
public sealed record CatalogueReview(
    int Entities,
    IReadOnlyList<CatalogueIssue> Open,
    IReadOnlyList<(CatalogueIssue Issue, string Reason)> Accepted,
    IReadOnlyList<string> Errors,
    IReadOnlyList<string> Unused)
{
    /// <summary>Builds the catalogue of a store anew and looks it over.</summary>
    /// <param name="store">The store; reading it is enough.</param>
    /// <param name="catalogueFolder">The folder of the catalogue's files; null for none.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public static CatalogueReview Of(KnowledgeStore store, string? catalogueFolder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var built = CatalogueStep.Build(store, catalogueFolder, cancellationToken);
        var accepted = AcceptedIssues.Load(catalogueFolder);
        var issues = built.Issues.Concat(CatalogueCheck.Run(built.Catalogue)).ToList();
        return new CatalogueReview(
            built.Catalogue.Count,
            [.. issues.Where(issue => accepted.ReasonFor(issue) is null)],
            [.. issues.Select(issue => (issue, Reason: accepted.ReasonFor(issue))).Where(pair => pair.Reason is not null).Select(pair => (pair.issue, pair.Reason!))],
            [.. built.Errors, .. accepted.Errors],
            accepted.Unused(issues));
    }
}
