using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Leaves;

/// <summary>Reads posting lists from FTS5 through one connection.</summary>
internal sealed class LeafReader(Database database) : IDisposable
{
    // FTS5 yields rows by growing rowid; saying so costs nothing. The condition is never true: one step reads the whole list.
    private readonly Statement _statement =
        database.Prepare("SELECT 1 FROM postings WHERE postings MATCH ?1 AND collect(postings, ?2) ORDER BY rowid");

    /// <summary>Fills the buffer with the row ids and frequencies of the leaf's matches.</summary>
    public unsafe void Read(Leaf leaf, Postings postings)
    {
        postings.Clear(leaf.Combination);
        if (leaf.Match is null)
            return;
        _statement.Bind(1, leaf.Match);
        fixed (byte* type = MatchCollector.PointerType)
        {
            database.Check(NativeSqlite.BindPointer(_statement.Handle.DangerousGetHandle(), 2, postings.Buffer, type, 0));
            _statement.Run();
        }

        GC.KeepAlive(postings);
    }

    public void Dispose() => _statement.Dispose();
}
