namespace KnowledgeBase.Index.Generations;

/// <summary>
/// All that a search needs besides posting lists, as of one commit. Immutable. Documents are numbered from 0 in the order in which they were put; numbers of
/// removed ones stay empty until the index is loaded again.
/// </summary>
internal sealed class Generation
{
    private readonly ulong[] _alive;
    private readonly long[] _totalLengths;
    private readonly DocumentColumns _columns;
    private readonly int _additions;

    private Generation(IndexSchema schema, GenerationRow row, DocumentColumns columns, ulong[] alive, long[] totalLengths)
    {
        Row = row;
        Limit = columns.Count;
        Values = columns.Snapshot();
        _columns = columns;
        _additions = columns.Additions;
        _alive = alive;
        _totalLengths = totalLengths;
        var total = 0.0;
        for (var field = 0; field < totalLengths.Length; field++)
            total += schema.TextFields[field].Weight * totalLengths[field];
        AverageLength = row.Documents == 0 ? 0 : total / row.Documents;
    }

    /// <summary>What the file says of this generation.</summary>
    public GenerationRow Row { get; }

    public IndexGeneration Info => new(Row.Number, Row.Sequence, Row.Documents);

    /// <summary>Document numbers are below.</summary>
    public int Limit { get; }

    public DocumentValues Values { get; }

    /// <summary>The average over the living documents of the weighted length.</summary>
    public double AverageLength { get; }

    /// <summary>True when nothing was added to the columns since, so that the next generation can share them.</summary>
    public bool IsTip => _additions == _columns.Additions;

    /// <summary>True when so many numbers are empty that loading afresh saves more than it costs.</summary>
    public bool IsSparse => Limit - Row.Documents > Math.Max(Row.Documents, 4096);

    public bool IsAlive(int document) => (_alive[document >> 6] & (1UL << document)) != 0;

    /// <summary>Bits of the living documents, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Alive => _alive;

    /// <summary>Generation of a file's whole content, whose columns have been filled in one go.</summary>
    public static Generation Loaded(IndexSchema schema, GenerationRow row, DocumentColumns columns, long[] totalLengths)
    {
        var alive = new ulong[(columns.Count + 63) / 64];
        for (var document = 0; document < columns.Count; document++)
            alive[document >> 6] |= 1UL << document;
        return new Generation(schema, row, columns, alive, totalLengths);
    }

    /// <summary>The generation after this one, which must be the tip of its line.</summary>
    public Generation Next(IndexSchema schema, GenerationRow row, GenerationChanges changes)
    {
        if (!IsTip)
            throw new InvalidOperationException("Only the newest generation can have a next one.");
        _columns.BeginAdding();
        foreach (var (facet, value) in changes.FacetValues)
            _columns.AddFacetValue(facet, value);
        var totals = _totalLengths.ToArray();
        foreach (var added in changes.Added)
            _columns.Add(added.Row, added.Key, added.Record, totals);

        var alive = new ulong[(_columns.Count + 63) / 64];
        _alive.CopyTo(alive, 0);
        for (var document = Limit; document < _columns.Count; document++)
            alive[document >> 6] |= 1UL << document;
        foreach (var removed in changes.Removed)
        {
            var document = Values.DocumentOfRow[removed.Row];
            alive[document >> 6] &= ~(1UL << document);
            for (var field = 0; field < totals.Length; field++)
                totals[field] -= removed.Lengths[field];
        }

        return new Generation(schema, row, _columns, alive, totals);
    }
}

/// <summary>The one row of the generation table.</summary>
/// <param name="Number">Grows by one with each commit.</param>
/// <param name="Stamp">Random, so that equal numbers of different histories are told apart.</param>
/// <param name="Sequence">The writer's mark.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="NextRow">The rowid of the next document; rowids are never used twice.</param>
internal readonly record struct GenerationRow(long Number, long Stamp, long Sequence, int Documents, int NextRow);

/// <summary>What a batch changes.</summary>
internal sealed record GenerationChanges(
    IReadOnlyList<AddedDocument> Added,
    IReadOnlyList<RemovedDocument> Removed,
    IReadOnlyList<(int Facet, string Value)> FacetValues);

/// <summary>A document that a batch adds.</summary>
internal sealed record AddedDocument(int Row, string Key, byte[] Record);

/// <summary>A document of the generation before that a batch removes.</summary>
internal sealed record RemovedDocument(int Row, int[] Lengths);
