using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Linking;

/// <summary>Documents as they were read, made again from the store.</summary>
internal static class StoredDocuments
{
    /// <summary>The document as its reader gave it; null where it is not there any more.</summary>
    public static Document? Rebuild(this KnowledgeStore store, StoredDocument stored) => store.SourceText(stored.Id) is not { } source
        ? null
        : new Document
        {
            SourceText = source,
            Language = stored.Language,
            Header = new DocumentHeader
            {
                Symbol = stored.Symbol,
                Title = stored.Title.In(stored.Language),
                Session = stored.Session,
                Date = stored.Date,
                OriginalLanguage = stored.OriginalLanguage,
            },
            Passages = store.Passages(stored.Id),
            Warnings = stored.Warnings,
        };
}
