using KnowledgeBase.Index.Tests.Contract;

namespace KnowledgeBase.Index.Tests.Sqlite;

/// <summary>The whole contract once more with a cache that holds a list or two, so that lists come and go all the time.</summary>
public sealed class SmallCacheTests : SearchIndexContract
{
    protected override ISearchIndex OpenIn(string folder, IndexSchema schema) =>
        SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), schema, cacheBytes: 9000);
}
