using System.Text;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Leaves;

/// <summary>Looks up which terms have a form (<see cref="IndexSchema.FormOf"/>), through one connection.</summary>
/// <remarks>Terms that no document holds any more stay noted; they find nothing.</remarks>
internal sealed class TermForms(Database database) : IDisposable
{
    private readonly Statement _terms = database.Prepare("SELECT term FROM forms WHERE form = ?1");

    /// <summary>A query's term with all terms whose form it is, joined as <see cref="TokenText"/> joins the terms at one position.</summary>
    public string WithTermsOf(string term)
    {
        StringBuilder? all = null;
        try
        {
            _terms.Bind(1, term);
            while (_terms.Step())
                (all ??= new StringBuilder(term)).Append((char)TokenText.SamePosition).Append(_terms.Text(0));
        }
        finally
        {
            _terms.Reset();
        }

        return all?.ToString() ?? term;
    }

    public void Dispose() => _terms.Dispose();
}
