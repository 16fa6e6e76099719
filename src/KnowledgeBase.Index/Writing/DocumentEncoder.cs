using System.Buffers;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Writing;

/// <summary>Checks documents and writes them in the forms the file takes, one after the other into the same buffers.</summary>
internal sealed class DocumentEncoder
{
    private readonly IndexSchema _schema;
    private readonly ArrayBufferWriter<byte>[] _texts;
    private readonly int[] _lengths;
    private readonly string[][] _facets;
    private IndexDocument? _document;
    private ulong _postings;

    public DocumentEncoder(IndexSchema schema)
    {
        _schema = schema;
        _texts = [.. schema.TextFields.Select(_ => new ArrayBufferWriter<byte>())];
        _lengths = new int[schema.TextFields.Count];
        _facets = new string[schema.FacetFields.Count][];
    }

    /// <summary>The text of a field of the document taken last, as <see cref="TokenText"/>. Valid until the next is taken.</summary>
    public ReadOnlySpan<byte> Text(int field) => _texts[field].WrittenSpan;

    /// <exception cref="ArgumentException">The document has a field that the schema lacks, a token that cannot be a term, or a reserved facet value.</exception>
    public void Take(IndexDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Key);
        _document = document;
        CheckSorts(document, _schema);
        Array.Clear(_lengths);
        _postings = 0;
        foreach (var text in _texts)
            text.ResetWrittenCount();
        foreach (var (name, tokens) in document.Text)
        {
            var field = _schema.TextFieldNumber(name);
            _lengths[field] = TokenText.Write(tokens, field, _texts[field], ref _postings);
        }

        Array.Fill(_facets, []);
        foreach (var (name, values) in document.Facets)
            _facets[_schema.FacetNumber(name)] = DistinctValues(name, values, _schema.HierarchicalFacets.Contains(name));
    }

    /// <summary>Writes the <see cref="DocumentRecord"/> of the document taken last.</summary>
    /// <param name="output">Where to write; empty.</param>
    /// <param name="row">The document's row.</param>
    /// <param name="ordinals">The ordinals of facet values.</param>
    public void WriteRecord(ArrayBufferWriter<byte> output, int row, FacetOrdinals ordinals)
    {
        var document = _document ?? throw new InvalidOperationException("No document has been taken.");
        foreach (var length in _lengths)
            DocumentRecord.WriteNumber(output, (ulong)length);
        WriteFacets(output, ordinals);

        foreach (var sort in _schema.SortFields)
        {
            if (sort.Type == SortFieldType.Number)
                DocumentRecord.WriteOptional(output, document.Numbers.TryGetValue(sort.Name, out var number) ? number : null);
            else
                DocumentRecord.WriteOptional(output, document.Texts.GetValueOrDefault(sort.Name));
        }

        DocumentRecord.Seal(output, row, document.Key, _postings);
    }

    // A document that states nothing in a facet has the ordinal of "not stated", which is the facet's own number.
    private void WriteFacets(IBufferWriter<byte> output, FacetOrdinals ordinals)
    {
        DocumentRecord.WriteNumber(output, (ulong)_facets.Sum(values => Math.Max(values.Length, 1)));
        for (var facet = 0; facet < _facets.Length; facet++)
        {
            if (_facets[facet].Length == 0)
                DocumentRecord.WriteNumber(output, (ulong)facet);
            foreach (var value in _facets[facet])
                DocumentRecord.WriteNumber(output, (ulong)ordinals.OrdinalOf(facet, value));
        }
    }

    private static string[] DistinctValues(string facet, IReadOnlyList<string> values, bool hierarchical)
    {
        if (values.Count == 0)
            return [];
        if (values.Contains(FacetFilter.NotStated))
            throw new ArgumentException($"The value '{FacetFilter.NotStated}' of facet '{facet}' is reserved for documents without a value.");
        if (values.Count == 1 && !hierarchical)
            return [values[0]];
        return [.. (hierarchical ? values.SelectMany(WithAncestors) : values).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> WithAncestors(string value)
    {
        for (var end = value.IndexOf(IndexSchema.LevelSeparator, StringComparison.Ordinal); end >= 0; end = value.IndexOf(IndexSchema.LevelSeparator, end + 1))
            yield return value[..end];
        yield return value;
    }

    private static void CheckSorts(IndexDocument document, IndexSchema schema)
    {
        foreach (var name in document.Numbers.Keys)
            Check(name, SortFieldType.Number);
        foreach (var name in document.Texts.Keys)
            Check(name, SortFieldType.Text);

        void Check(string name, SortFieldType type)
        {
            if (schema.SortFields[schema.SortFieldNumber(name)].Type != type)
                throw new ArgumentException($"The sort field '{name}' does not hold a {type}.");
        }
    }
}
