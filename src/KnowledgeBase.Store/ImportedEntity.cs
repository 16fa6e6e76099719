using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Store;

/// <summary>What was imported of one entity. It is part of the truth: the catalogue is built out of the documents, the overlays and these.</summary>
/// <param name="Id">The entity.</param>
/// <param name="Content">What the rows said of it, field by field the latest.</param>
/// <param name="From">The file and row of the latest import.</param>
/// <param name="At">When that was.</param>
public sealed record ImportedEntity(EntityId Id, EntityContribution Content, string From, DateTimeOffset At);
