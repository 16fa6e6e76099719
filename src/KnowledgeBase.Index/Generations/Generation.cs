using System.Text;
using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Leaves;
using KnowledgeBase.Index.Reading;
using KnowledgeBase.Index.Words;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// All that a search needs besides posting lists, as of one commit. What it says never changes. Documents are numbered from 0 in the order in which they
/// were put; numbers of removed ones stay empty until the index is loaded again.
/// </summary>
internal sealed class Generation
{
    private readonly ulong[] _alive;
    private readonly long[] _totalLengths;
    private readonly DocumentColumns _columns;
    private readonly int _additions;
    private readonly Lock _wordsGate = new();
    private volatile WordList? _words;

    private Generation(GenerationParts parts)
    {
        Row = parts.Row;
        _columns = parts.Columns;
        _additions = _columns.Additions;
        _alive = parts.Alive;
        _totalLengths = parts.TotalLengths;
        _words = parts.Words;
        Limit = _columns.Count;
        Values = _columns.Snapshot();
        FacetTotals = parts.FacetTotals;
        Lists = parts.Lists;
        FieldCount = parts.Schema.TextFields.Count;
        var total = 0.0;
        for (var field = 0; field < _totalLengths.Length; field++)
            total += parts.Schema.TextFields[field].Weight * _totalLengths[field];
        AverageLength = Row.Documents == 0 ? 0 : total / Row.Documents;
    }

    /// <summary>What the file says of this generation.</summary>
    public GenerationRow Row { get; }

    public IndexGeneration Info => new(Row.Number, Row.Sequence, Row.Documents);

    /// <summary>Document numbers are below.</summary>
    public int Limit { get; }

    /// <summary>How many text fields there are.</summary>
    public int FieldCount { get; }

    public DocumentValues Values { get; }

    /// <summary>By facet ordinal, how many of all documents have the value.</summary>
    public int[] FacetTotals { get; }

    /// <summary>Decoded lists, shared by a line of generations.</summary>
    public ListCache Lists { get; }

    /// <summary>Bitmaps of facet choices.</summary>
    public FacetBitmaps Choices { get; } = new();

    /// <summary>The average over the living documents of the weighted length.</summary>
    public double AverageLength { get; }

    /// <summary>True when nothing was added to the columns since, so that the next generation can share them.</summary>
    public bool IsTip => _additions == _columns.Additions;

    /// <summary>True when so many numbers are empty that loading afresh saves more than it costs.</summary>
    public bool IsSparse => Limit - Row.Documents > Math.Max(Row.Documents, 4096);

    /// <summary>Whether some numbers are empty.</summary>
    public bool HasDead => Limit > Row.Documents;

    /// <summary>Whether its terms are known without reading them.</summary>
    public bool HasWords => _words is not null;

    public bool IsAlive(int document) => (_alive[document >> 6] & (1UL << document)) != 0;

    /// <summary>Bits of the living documents, 64 to a word, up to the end of the last window.</summary>
    public ReadOnlySpan<ulong> Alive => _alive;

    /// <summary>The same bits.</summary>
    public ReadOnlyMemory<ulong> AliveMemory => _alive;

    /// <summary>The terms of this generation.</summary>
    /// <param name="connection">A connection whose transaction sees this generation; read from where the terms are not known yet.</param>
    /// <param name="exact">Whether the counts must be exact.</param>
    public WordList WordsOf(ReadConnection connection, bool exact = false)
    {
        if (_words is { } known && (known.IsExact || !exact))
            return known;
        lock (_wordsGate)
        {
            if (_words is { } loaded && (loaded.IsExact || !exact))
                return loaded;
            return _words = connection.Vocabulary.Load();
        }
    }

    /// <summary>Generation of a file's whole content, whose columns have been filled in one go.</summary>
    public static Generation Loaded(IndexSchema schema, GenerationRow row, DocumentColumns columns, long[] totalLengths, ListCache lists)
    {
        var alive = new ulong[Windows.WordsFor(columns.Count)];
        for (var document = 0; document < columns.Count; document++)
            alive[document >> 6] |= 1UL << document;
        var facets = columns.Snapshot().Facets;
        var totals = new int[facets.OrdinalCount];
        for (var document = 0; document < columns.Count; document++)
            AddTo(totals, facets.Of(document), 1);
        return new Generation(new GenerationParts(schema, row, columns, alive, totalLengths, totals, lists, null));
    }

    /// <summary>The generation after this one, which must be the tip of its line.</summary>
    public Generation Next(IndexSchema schema, GenerationRow row, GenerationChanges changes)
    {
        if (!IsTip)
            throw new InvalidOperationException("Only the newest generation can have a next one.");
        _columns.BeginAdding();
        foreach (var (facet, value) in changes.FacetValues)
            _columns.AddFacetValue(facet, value);
        var lengths = _totalLengths.ToArray();
        foreach (var added in changes.Added)
            _columns.Add(added.Row, Encoding.UTF8.GetBytes(added.Key), added.Record, lengths);

        var alive = new ulong[Windows.WordsFor(_columns.Count)];
        _alive.CopyTo(alive, 0);
        var facets = _columns.Snapshot().Facets;
        var totals = new int[facets.OrdinalCount];
        FacetTotals.CopyTo(totals, 0);
        for (var document = Limit; document < _columns.Count; document++)
        {
            alive[document >> 6] |= 1UL << document;
            AddTo(totals, facets.Of(document), 1);
        }

        foreach (var removed in changes.Removed)
        {
            var document = Values.DocumentOfRow[removed.Row];
            alive[document >> 6] &= ~(1UL << document);
            AddTo(totals, facets.Of(document), -1);
            for (var field = 0; field < lengths.Length; field++)
                lengths[field] -= removed.Lengths[field];
        }

        var words = changes.Terms is null ? null : _words?.With(changes.Terms, changes.TermsAreExact);
        return new Generation(new GenerationParts(schema, row, _columns, alive, lengths, totals, Lists, words));
    }

    private static void AddTo(int[] totals, OrdinalRun ordinals, int change)
    {
        foreach (var ordinal in ordinals)
            totals[ordinal] += change;
    }

    private sealed record GenerationParts(
        IndexSchema Schema,
        GenerationRow Row,
        DocumentColumns Columns,
        ulong[] Alive,
        long[] TotalLengths,
        int[] FacetTotals,
        ListCache Lists,
        WordList? Words);
}

/// <summary>The one row of the generation table.</summary>
/// <param name="Number">Grows by one with each commit.</param>
/// <param name="Stamp">Random, so that equal numbers of different histories are told apart.</param>
/// <param name="Sequence">The writer's mark.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="NextRow">The rowid of the next document; rowids are never used twice.</param>
/// <param name="FacetValues">The CRC-32C of all facet values, one after the other.</param>
internal readonly record struct GenerationRow(long Number, long Stamp, long Sequence, int Documents, int NextRow, long FacetValues)
{
    /// <summary>The CRC-32C of all of this.</summary>
    public long Crc => Checksums.Crc([Number, Stamp, Sequence, Documents, NextRow, FacetValues]);

    /// <summary>The checksum of facet values with one more.</summary>
    public static long WithFacetValue(long facetValues, int facet, string value) => Checksums.Crc([facetValues, facet], Encoding.UTF8.GetBytes(value));
}

/// <summary>What a batch changes.</summary>
/// <param name="Added">The documents it adds and does not remove again.</param>
/// <param name="Removed">Documents of the generation before that it removes.</param>
/// <param name="FacetValues">Facet values that are new.</param>
/// <param name="Terms">How many of the added documents hold each term; null where nobody counted.</param>
/// <param name="TermsAreExact">False where documents were removed, whose terms nobody knows.</param>
internal sealed record GenerationChanges(
    IReadOnlyList<AddedDocument> Added,
    IReadOnlyList<RemovedDocument> Removed,
    IReadOnlyList<(int Facet, string Value)> FacetValues,
    IReadOnlyDictionary<string, int>? Terms,
    bool TermsAreExact);

/// <summary>A document that a batch adds.</summary>
internal sealed record AddedDocument(int Row, string Key, byte[] Record);

/// <summary>A document of the generation before that a batch removes.</summary>
internal sealed record RemovedDocument(int Row, int[] Lengths);
