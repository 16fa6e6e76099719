using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Generations;

/// <summary>The full check of an index: SQLite's own, the checksums of all doc values, and the checksums of all postings taken again from FTS5's lists.</summary>
internal static class IndexVerification
{
    /// <summary>How many documents with wrong postings are named.</summary>
    private const int MostNamed = 5;

    /// <summary>Everything that is wrong with what a transaction sees.</summary>
    public static List<string> Run(Database database, IndexSchema schema, GenerationRow row)
    {
        var findings = new List<string>();
        using (var check = database.Prepare("PRAGMA integrity_check"))
        {
            while (check.Step())
            {
                if (check.Text(0) is var finding && finding != "ok")
                    findings.Add(finding);
            }
        }

        try
        {
            GenerationLoader.Load(database, schema, row, cacheBytes: 0);
            CheckPostings(database, row, findings);
            CheckTerms(database, findings);
            if (schema.FormOf is { } formOf)
                CheckForms(database, formOf, findings);
        }
        catch (SearchIndexException e) when (e.Fault == IndexFault.Damaged)
        {
            findings.Add(e.Detail);
        }

        return findings;
    }

    private static void CheckPostings(Database database, GenerationRow row, List<string> findings)
    {
        var sums = SumPostings(database, row);
        using var documents = database.Prepare("SELECT row, key, record FROM documents");
        var wrong = new List<string>();
        while (documents.Step())
        {
            var document = (int)documents.Number(0);
            if (sums[document] != DocumentRecord.PostingsOf(documents.Blob(2)))
                wrong.Add(documents.Text(1));
            sums[document] = 0;
        }

        if (wrong.Count > 0)
            findings.Add($"the postings of {wrong.Count} documents are not those that were written: {string.Join(", ", wrong.Take(MostNamed))}{(wrong.Count > MostNamed ? " and others" : "")}");
        if (sums.Count(sum => sum != 0) is > 0 and var orphans)
            findings.Add($"{orphans} rows of postings belong to no document");
    }

    /// <summary>
    /// Looks every term up as a search does: FTS5 finds the leaf of a term through an index of its own, which reading all postings in order passes by.
    /// </summary>
    private static void CheckTerms(Database database, List<string> findings)
    {
        using var terms = database.Prepare("SELECT term, doc FROM temp.vocabulary");
        using var count = database.Prepare("SELECT count(*) FROM postings WHERE postings MATCH ?1");
        var wrong = 0;
        while (terms.Step())
        {
            count.Bind(1, MatchExpression.Term(terms.Text(0), null));
            if (!count.Step() || count.Number(0) != terms.Number(1))
                wrong++;
            count.Reset();
        }

        if (wrong > 0)
            findings.Add($"{wrong} terms are not found in all documents that hold them");
    }

    /// <summary>The forms noted are those that the schema's function gives, for every term there is.</summary>
    private static void CheckForms(Database database, Func<string, string?> formOf, List<string> findings)
    {
        var noted = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = 0;
        using (var forms = database.Prepare("SELECT form, term FROM forms"))
        {
            while (forms.Step())
            {
                var (form, term) = (forms.Text(0), forms.Text(1));
                if (formOf(term) != form || !noted.TryAdd(term, form))
                    wrong++;
            }
        }

        using var terms = database.Prepare("SELECT term FROM temp.vocabulary");
        while (terms.Step())
        {
            if (formOf(terms.Text(0)) is not null && !noted.ContainsKey(terms.Text(0)))
                wrong++;
        }

        if (wrong > 0)
            findings.Add($"the forms of {wrong} terms are not those that were written");
    }

    /// <summary>By row the sum of the checksums of its postings, from a table that <see cref="Reading.Vocabulary"/> makes.</summary>
    private static ulong[] SumPostings(Database database, GenerationRow row)
    {
        var sums = new ulong[row.NextRow];
        using var instances = database.Prepare("SELECT term, doc, col, offset FROM temp.instances");
        while (instances.Step())
        {
            var document = instances.Number(1);
            if (document < 0 || document >= sums.Length)
                throw new SearchIndexException(database.File, IndexFault.Damaged, $"the postings name row {document}, which no document has");
            sums[document] += Checksums.OfPosting(instances.Utf8(0), MatchExpression.FieldOf(instances.Utf8(2)), (int)instances.Number(3));
        }

        return sums;
    }
}
