using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;

namespace KnowledgeBase.Index.Execution;

/// <summary>The posting lists of one search, each read once and kept until the search ends.</summary>
internal sealed class LeafLists(ReadConnection connection, Generation generation, PostingsPool pool) : IDisposable
{
    private readonly Dictionary<Leaf, Postings> _lists = [];

    /// <summary>The leaf's list, with document numbers.</summary>
    public Postings Of(Leaf leaf)
    {
        if (_lists.TryGetValue(leaf, out var known))
            return known;
        var postings = pool.Rent();
        _lists.Add(leaf, postings);
        connection.Leaves.Read(leaf, postings);
        Translate(postings.Documents);
        return postings;
    }

    public void Dispose()
    {
        foreach (var postings in _lists.Values)
            pool.Return(postings);
        _lists.Clear();
    }

    // Rows and documents grow together, so the list stays in order.
    private void Translate(Span<int> rows)
    {
        var documentOfRow = generation.Values.DocumentOfRow;
        var limit = generation.Values.RowLimit;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var document = (uint)row < (uint)limit ? documentOfRow[row] : -1;
            if (document < 0 || !generation.IsAlive(document))
                throw new SearchIndexException(connection.Database.File, IndexFault.Damaged, $"the postings name row {row}, which no document has");
            rows[i] = document;
        }
    }
}
