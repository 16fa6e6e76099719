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
            facets[schema.FacetNumber(name)] = DistinctValues(name, values);
        return new EncodedDocument(document, lengths, texts, facets);
    }

    /// <summary>Writes the <see cref="DocumentRecord"/>.</summary>
    public void WriteRecord(IBufferWriter<byte> output, FacetValueNumbers numbers, IndexSchema schema)
    {
        foreach (var length in _lengths)
            DocumentRecord.WriteNumber(output, (ulong)length);
        for (var facet = 0; facet < _facets.Length; facet++)
        {
            DocumentRecord.WriteNumber(output, (ulong)_facets[facet].Length);
            foreach (var value in _facets[facet])
                DocumentRecord.WriteNumber(output, (ulong)numbers.OrdinalOf(facet, value));
        }

        foreach (var sort in schema.SortFields)
        {
            if (sort.Type == SortFieldType.Number)
                DocumentRecord.WriteOptional(output, _document.Numbers.TryGetValue(sort.Name, out var number) ? number : null);
            else
                DocumentRecord.WriteOptional(output, _document.Texts.GetValueOrDefault(sort.Name));
        }
    }

    private static string[] DistinctValues(string facet, IReadOnlyList<string> values)
    {
        if (values.Contains(FacetFilter.NotStated))
            throw new ArgumentException($"The value '{FacetFilter.NotStated}' of facet '{facet}' is reserved for documents without a value.");
        return [.. values.Distinct(StringComparer.Ordinal)];
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
