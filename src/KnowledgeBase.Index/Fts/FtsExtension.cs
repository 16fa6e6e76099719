using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Fts;

/// <summary>Gives a connection what our postings table needs: the tokenizer and the collector.</summary>
internal static unsafe class FtsExtension
{
    public static void Register(Database database)
    {
        var api = ApiOf(database);
        database.Check(ReadyTokenizer.Register(api));
        database.Check(MatchCollector.Register(api));
    }

    // As fts5.html prescribes: FTS5 writes its address to where a pointer of this type points.
    private static Fts5Api* ApiOf(Database database)
    {
        Fts5Api* api = null;
        using var statement = database.Prepare("SELECT fts5(?1)");
        fixed (byte* type = "fts5_api_ptr\0"u8)
        {
            database.Check(NativeSqlite.BindPointer(statement.Handle.DangerousGetHandle(), 1, &api, type, 0));
            statement.Run();
        }

        return api != null ? api : throw new InvalidOperationException("The SQLite library was built without FTS5.");
    }
}
