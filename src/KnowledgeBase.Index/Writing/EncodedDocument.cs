using System.Buffers;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Writing;

/// <summary>A document checked and written in the forms the file takes.</summary>
internal sealed class EncodedDocument
{
    private readonly int[] _lengths;
    private readonly string[][] _facets;
    private readonly IndexDocument _document;

    private EncodedDocument(IndexDocument document, int[] lengths, ReadOnlyMemory<byte>[] texts, string[][] facets)
    {
        _document = document;
        _lengths = lengths;
        _facets = facets;
        Texts = texts;
    }

    /// <summary>By text field, as <see cref="TokenText"/>.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Texts { get; }

    /// <exception cref="ArgumentException">The document has a field that the schema lacks, a token that cannot be a term, or a reserved facet value.</exception>
    public static EncodedDocument Of(IndexDocument document, IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Key);
        CheckSorts(document, schema);
        var texts = new ReadOnlyMemory<byte>[schema.TextFields.Count];
        var lengths = new int[texts.Length];
        foreach (var (name, tokens) in document.Text)
        {
            var output = new ArrayBufferWriter<byte>();
            var field = schema.TextFieldNumber(name);
            lengths[field] = TokenText.Write(tokens, output);
            texts[field] = output.WrittenMemory;
        }

        var facets = new string[schema.FacetFields.Count][];
        Array.Fill(facets, []);
        foreach (var (name, values) in document.Facets)
            facets[schema.FacetNumber(name)] = DistinctValues(name, values, schema.HierarchicalFacets.Contains(name));
        return new EncodedDocument(document, lengths, texts, facets);
    }

    /// <summary>Writes the <see cref="DocumentRecord"/>.</summary>
    public void WriteRecord(IBufferWriter<byte> output, FacetOrdinals ordinals, IndexSchema schema)
    {
        foreach (var length in _lengths)
            DocumentRecord.WriteNumber(output, (ulong)length);
        WriteFacets(output, ordinals);

        foreach (var sort in schema.SortFields)
        {
            if (sort.Type == SortFieldType.Number)
                DocumentRecord.WriteOptional(output, _document.Numbers.TryGetValue(sort.Name, out var number) ? number : null);
            else
                DocumentRecord.WriteOptional(output, _document.Texts.GetValueOrDefault(sort.Name));
        }
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
        if (values.Contains(FacetFilter.NotStated))
            throw new ArgumentException($"The value '{FacetFilter.NotStated}' of facet '{facet}' is reserved for documents without a value.");
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
