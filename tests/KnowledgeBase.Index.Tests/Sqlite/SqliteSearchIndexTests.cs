using KnowledgeBase.Index.Tests.Contract;

namespace KnowledgeBase.Index.Tests.Sqlite;

public sealed class SqliteSearchIndexTests : SearchIndexContract
{
    protected override ISearchIndex OpenIn(string folder, IndexSchema schema) => SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), schema);
}
