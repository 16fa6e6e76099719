using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Reading;

/// <summary>The terms of the index, through fts5vocab.</summary>
internal sealed class Vocabulary : IDisposable
{
    private readonly Statement _terms;

    public Vocabulary(Database database)
    {
        database.Execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'postings', 'row')");
        _terms = database.Prepare("SELECT term, doc FROM temp.vocabulary WHERE term >= ?1");
    }

    /// <summary>The terms that begin with the prefix, most frequent first, equally frequent ones in order of the terms.</summary>
    public TermCount[] MostFrequent(string prefix, int limit)
    {
        // Rows come by growing term, so the prefix's terms stand together.
        var best = new PriorityQueue<TermCount, TermCount>(Comparer<TermCount>.Create(static (a, b) => -CompareByCount(a, b)));
        try
        {
            _terms.Bind(1, prefix);
            while (_terms.Step() && _terms.Text(0) is var term && term.StartsWith(prefix, StringComparison.Ordinal))
            {
                var count = new TermCount(term, (int)_terms.Number(1));
                best.Enqueue(count, count);
                if (best.Count > limit)
                    best.Dequeue();
            }
        }
        finally
        {
            _terms.Reset();
        }

        var result = new TermCount[best.Count];
        for (var i = result.Length - 1; i >= 0; i--)
            result[i] = best.Dequeue();
        return result;
    }

    public void Dispose() => _terms.Dispose();

    private static int CompareByCount(TermCount a, TermCount b) =>
        a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents) : string.CompareOrdinal(a.Term, b.Term);
}
