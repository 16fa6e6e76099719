using KnowledgeBase.Index.Facets;
using KnowledgeBase.Index.Sorting;

namespace KnowledgeBase.Index.Generations;

/// <summary>
/// The doc values of a line of generations, by document number. Documents are only ever added, so every generation of the line reads the same arrays
/// up to its own end. One thread at a time may add.
/// </summary>
internal sealed class DocumentColumns
{
    private readonly IndexSchema _schema;
    private readonly GrowingArray<int> _documentOfRow;
    private readonly TextColumn _keys;
    private readonly GrowingArray<double> _weightedLengths;
    private readonly FacetTable _facets;
    private readonly SortColumn[] _sorts;

    /// <param name="schema">The schema.</param>
    /// <param name="documents">How many documents are expected.</param>
    /// <param name="rows">How many rows are expected.</param>
    public DocumentColumns(IndexSchema schema, int documents, int rows)
    {
        _schema = schema;
        _documentOfRow = new GrowingArray<int>(rows);
        _keys = new TextColumn(documents);
        _weightedLengths = new GrowingArray<double>(documents);
        _facets = new FacetTable(schema.FacetFields.Count, documents);
        _sorts = [.. schema.SortFields.Select(f => new SortColumn(f.Type, documents))];
    }

    /// <summary>Grows whenever something is about to be added: tells the newest generation of the line from older and abandoned ones.</summary>
    public int Additions { get; private set; }

    public int Count => _keys.Count;

    public void BeginAdding() => Additions++;

    public void AddFacetValue(int facet, string value) => _facets.AddValue(facet, value);

    /// <summary>Adds a document; rows come in growing order.</summary>
    /// <param name="row">Its rowid in the file.</param>
    /// <param name="key">Its key, in UTF-8.</param>
    /// <param name="record">Its <see cref="DocumentRecord"/>.</param>
    /// <param name="totalLengths">The sums of lengths by text field, to which its own are added.</param>
    public void Add(int row, ReadOnlySpan<byte> key, ReadOnlySpan<byte> record, long[] totalLengths)
    {
        var reader = DocumentRecord.Open(record, row, key);
        var weightedLength = 0.0;
        for (var field = 0; field < _schema.TextFields.Count; field++)
        {
            var length = reader.Below(int.MaxValue);
            totalLengths[field] += length;
            weightedLength += _schema.TextFields[field].Weight * length;
        }

        _facets.AddDocument(ref reader);
        foreach (var sort in _sorts)
            sort.AddDocument(ref reader);
        if (!reader.AtEnd)
            throw new InvalidDataException("a document's record is too long");
        _documentOfRow.AddUpTo(row, -1);
        _documentOfRow.Add(_keys.Count);
        _keys.Add(key);
        _weightedLengths.Add(weightedLength);
    }

    public DocumentValues Snapshot() => new(
        _documentOfRow.Items,
        _documentOfRow.Count,
        _keys.Snapshot(),
        _weightedLengths.Items,
        _facets.Snapshot(),
        [.. _sorts.Select(s => s.Snapshot())]);
}

/// <summary>The columns as one generation sees them. Arrays may be longer than the generation; it reads only its own documents.</summary>
/// <param name="DocumentOfRow">The document number by rowid; -1 where there is none.</param>
/// <param name="RowLimit">Rowids are below.</param>
/// <param name="Keys">Keys by document.</param>
/// <param name="WeightedLengths">By document the sum over text fields of weight times length.</param>
/// <param name="Facets">The facet values.</param>
/// <param name="Sorts">By sort field of the schema.</param>
internal sealed record DocumentValues(
    int[] DocumentOfRow,
    int RowLimit,
    TextValues Keys,
    double[] WeightedLengths,
    FacetValues Facets,
    SortValues[] Sorts);
