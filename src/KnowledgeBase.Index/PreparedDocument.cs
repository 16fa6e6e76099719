using System.Buffers;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Writing;

namespace KnowledgeBase.Index;

/// <summary>A document checked and written in the forms the index takes (<see cref="IndexSchema.Prepare"/>). Immutable as long as the document is.</summary>
public sealed class PreparedDocument
{
    private const int UsualBytesOfToken = 8;

    private readonly ArrayBufferWriter<byte> _texts;
    private readonly int[] _ends;
    private readonly int[] _lengths;
    private readonly string[][] _facets;
    private readonly ulong _postings;
    private readonly List<(string Term, string Form)> _forms = [];

    internal PreparedDocument(IndexDocument document, IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Key);
        Document = document;
        Schema = schema;
        CheckSorts(document, schema);
        _texts = new ArrayBufferWriter<byte>(16 + (UsualBytesOfToken * document.Text.Values.Sum(tokens => tokens.Count)));
        _ends = new int[schema.TextFields.Count];
        _lengths = new int[schema.TextFields.Count];
        foreach (var name in document.Text.Keys)
            schema.TextFieldNumber(name);
        for (var field = 0; field < _ends.Length; field++)
        {
            if (document.Text.TryGetValue(schema.TextFields[field].Name, out var tokens))
            {
                _lengths[field] = TokenText.Write(TokenText.SpanOf(tokens), field, _texts, ref _postings);
                if (schema.FormOf is { } formOf)
                    AddForms(TokenText.SpanOf(tokens), formOf);
            }

            _ends[field] = _texts.WrittenCount;
        }

        _facets = new string[schema.FacetFields.Count][];
        Array.Fill(_facets, []);
        foreach (var (name, values) in document.Facets)
            _facets[schema.FacetNumber(name)] = DistinctValues(name, values, schema.HierarchicalFacets.Contains(name));
    }

    /// <summary>The document as it was given.</summary>
    public IndexDocument Document { get; }

    /// <summary>The schema it was prepared for.</summary>
    internal IndexSchema Schema { get; }

    /// <summary>The terms that have a form, as often as they stand there, with their forms.</summary>
    internal IReadOnlyList<(string Term, string Form)> Forms => _forms;

    /// <summary>The text of a field, as <see cref="TokenText"/>.</summary>
    internal ReadOnlySpan<byte> Text(int field) => _texts.WrittenSpan[(field == 0 ? 0 : _ends[field - 1]).._ends[field]];

    /// <summary>Writes the <see cref="DocumentRecord"/>.</summary>
    /// <param name="output">Where to write; empty.</param>
    /// <param name="row">The document's row.</param>
    /// <param name="ordinals">The ordinals of facet values.</param>
    internal void WriteRecord(ArrayBufferWriter<byte> output, int row, FacetOrdinals ordinals)
    {
        foreach (var length in _lengths)
            DocumentRecord.WriteNumber(output, (ulong)length);
        WriteFacets(output, ordinals);

        foreach (var sort in Schema.SortFields)
        {
            if (sort.Type == SortFieldType.Number)
                DocumentRecord.WriteOptional(output, Document.Numbers.TryGetValue(sort.Name, out var number) ? number : null);
            else
                DocumentRecord.WriteOptional(output, Document.Texts.GetValueOrDefault(sort.Name));
        }

        DocumentRecord.Seal(output, row, Document.Key, _postings);
    }

    private void AddForms(ReadOnlySpan<IndexToken> tokens, Func<string, string?> formOf)
    {
        foreach (ref readonly var token in tokens)
        {
            var term = TokenText.AsStored(token.Term);
            if (formOf(term) is { } form)
                _forms.Add((term, form));
        }
    }

    // A document that states nothing in a facet has the ordinal of "not stated", which is the facet's own number.
    private void WriteFacets(ArrayBufferWriter<byte> output, FacetOrdinals ordinals)
    {
        var count = 0;
        foreach (var values in _facets)
            count += Math.Max(values.Length, 1);
        DocumentRecord.WriteNumber(output, (ulong)count);
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
