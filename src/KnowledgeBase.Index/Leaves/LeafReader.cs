using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Sqlite;

namespace KnowledgeBase.Index.Leaves;

/// <summary>Reads posting lists from FTS5 through one connection.</summary>
internal sealed class LeafReader(Database database, MatchScratchPool pool) : IDisposable
{
    // FTS5 yields rows by growing rowid; saying so costs nothing. The last condition is never true: one step reads the whole list.
    private readonly Statement _statement =
        database.Prepare("SELECT 1 FROM postings WHERE postings MATCH ?1 AND rowid >= ?3 AND collect(postings, ?2) ORDER BY rowid");

    private readonly TermForms _forms = new(database);

    /// <summary>Reads what a leaf finds; the caller lets go of the list.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="generation">What the connection's transaction sees.</param>
    /// <param name="before">The list as it was, to which only documents added since are added; null to read all.</param>
    public PostingList Read(TermsLeaf leaf, Generation generation, PostingList? before)
    {
        var terms = leaf.Terms.Split(' ');
        for (var i = 0; i < terms.Length - (leaf.LastIsPrefix ? 1 : 0); i++)
            terms[i] = _forms.WithTermsOf(terms[i]);
        return leaf.Slop == 0
            ? Read(MatchExpression.Phrase(terms, leaf.Field, leaf.LastIsPrefix), PhraseCombination.Sum, generation, before)
            : Read(MatchExpression.Near(terms, leaf.Slop, leaf.Field), PhraseCombination.Least, generation, before);
    }

    private PostingList Read(string expression, PhraseCombination combination, Generation generation, PostingList? before)
    {
        var scratch = pool.Rent();
        try
        {
            Collect(expression, combination, before?.NextRow ?? 0, scratch);
            using var builder = new PostingListBuilder(before, scratch.Count, generation.FieldCount);
            var frequencies = scratch.Frequencies;
            var rows = scratch.Rows;
            for (var i = 0; i < rows.Length; i++)
                builder.Add(DocumentOf(rows[i], generation, database.File), frequencies.Slice(i * generation.FieldCount, generation.FieldCount));
            return builder.Build(generation);
        }
        finally
        {
            pool.Return(scratch);
        }
    }

    /// <summary>Reads the documents of several terms, frequencies added up; the caller lets go of the list.</summary>
    public unsafe PostingList ReadAll(IReadOnlyList<string> terms, int? field, Generation generation, CancellationToken cancellationToken)
    {
        if (terms.Count == 1)
            return Read(MatchExpression.Term(terms[0], field), PhraseCombination.Sum, generation, null);
        var fields = generation.FieldCount;
        var sums = (ushort*)NativeMemory.AllocZeroed((nuint)Math.Max(generation.Limit, 1) * (nuint)fields, sizeof(ushort));
        var bits = (ulong*)NativeMemory.AllocZeroed((nuint)Math.Max(Windows.WordsFor(generation.Limit), 1), sizeof(ulong));
        var scratch = pool.Rent();
        try
        {
            var all = new Span<ulong>(bits, Windows.WordsFor(generation.Limit));
            foreach (var term in terms)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Collect(MatchExpression.Term(term, field), PhraseCombination.Sum, 0, scratch);
                AddUp(scratch, generation, all, sums);
            }

            var count = 0;
            foreach (var word in all)
                count += BitOperations.PopCount(word);
            using var builder = new PostingListBuilder(null, count, fields);
            for (var word = 0; word < all.Length; word++)
            {
                for (var rest = all[word]; rest != 0; rest &= rest - 1)
                {
                    var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                    builder.Add(document, new ReadOnlySpan<ushort>(sums + ((long)document * fields), fields));
                }
            }

            return builder.Build(generation);
        }
        finally
        {
            pool.Return(scratch);
            NativeMemory.Free(bits);
            NativeMemory.Free(sums);
        }
    }

    public void Dispose()
    {
        _forms.Dispose();
        _statement.Dispose();
    }

    private unsafe void AddUp(MatchScratch scratch, Generation generation, Span<ulong> bits, ushort* sums)
    {
        var fields = generation.FieldCount;
        var rows = scratch.Rows;
        var frequencies = scratch.Frequencies;
        for (var i = 0; i < rows.Length; i++)
        {
            var document = DocumentOf(rows[i], generation, database.File);
            bits[document >> 6] |= 1UL << document;
            var sum = sums + ((long)document * fields);
            for (var field = 0; field < fields; field++)
                sum[field] = (ushort)Math.Min(sum[field] + frequencies[(i * fields) + field], ushort.MaxValue);
        }
    }

    private unsafe void Collect(string expression, PhraseCombination combination, int fromRow, MatchScratch scratch)
    {
        scratch.Clear(combination);
        _statement.Bind(1, expression).Bind(3, fromRow);
        fixed (byte* type = MatchCollector.PointerType)
        {
            database.Check(NativeSqlite.BindPointer(_statement.Handle.DangerousGetHandle(), 2, scratch.Buffer, type, 0));
            _statement.Run();
        }

        GC.KeepAlive(scratch);
    }

    // Rows and documents grow together, so lists stay in order.
    private static int DocumentOf(int row, Generation generation, string file)
    {
        var document = (uint)row < (uint)generation.Values.RowLimit ? generation.Values.DocumentOfRow[row] : -1;
        return document >= 0 && generation.IsAlive(document)
            ? document
            : throw new SearchIndexException(file, IndexFault.Damaged, $"the postings name row {row}, which no document has");
    }
}
