using KnowledgeBase.Index.Sqlite;
using KnowledgeBase.Index.Words;

namespace KnowledgeBase.Index.Reading;

/// <summary>The terms of the index, through fts5vocab.</summary>
internal sealed class Vocabulary : IDisposable
{
    private readonly Statement _terms;

    public Vocabulary(Database database)
    {
        database.Execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'postings', 'row')");
        database.Execute("CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', 'postings', 'instance')");
        _terms = database.Prepare("SELECT term, doc FROM temp.vocabulary");
    }

    /// <summary>All terms; reads the whole index.</summary>
    public WordList Load()
    {
        // Rows come in the order of UTF-8, which differs from that of UTF-16 beyond the basic plane.
        var terms = new List<string>();
        var documents = new List<int>();
        try
        {
            while (_terms.Step())
            {
                terms.Add(_terms.Text(0));
                documents.Add((int)_terms.Number(1));
            }
        }
        finally
        {
            _terms.Reset();
        }

        var sortedTerms = terms.ToArray();
        var sortedDocuments = documents.ToArray();
        Array.Sort(sortedTerms, sortedDocuments, StringComparer.Ordinal);
        return new WordList(sortedTerms, sortedDocuments, isExact: true);
    }

    public void Dispose() => _terms.Dispose();
}
