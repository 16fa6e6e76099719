using KnowledgeBase.Catalogue.Extraction.Budgets;
using KnowledgeBase.Catalogue.Extraction.Proposals;
using KnowledgeBase.Catalogue.Extraction.Tools;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Extraction;

/// <summary>
/// Reads entities out of documents. Each extractor recognises a structure by its headings and labels, in Chinese and English, in whatever
/// document it stands; in a document without it, it finds nothing.
/// </summary>
public static class Extractors
{
    /// <summary>Everything that a document says of entities, each fact with its passage.</summary>
    /// <param name="documentId">The slug under which sources name the document.</param>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<EntityContribution> Extract(string documentId, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = new DocumentSource(documentId, document);
        return
        [
            .. RecommendationTable.Read(source),
            .. ResultStatements.Read(source),
            .. ProjectList.Read(source),
            .. ApprovedProjects.Read(source),
            .. ProjectProposal.Read(source),
            .. ToolTables.Read(source),
            .. DatabaseSections.Read(source),
            .. ToolRecommendations.Read(source),
            .. PostalAddresses.Read(source),
            .. Indicators.Read(source),
            .. Resources.Read(source),
            .. Priorities.Read(source),
            .. ReportedProjects.Read(source),
        ];
    }
}
