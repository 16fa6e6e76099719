using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeBase.Index.Fts;
using KnowledgeBase.Index.Generations;
using KnowledgeBase.Index.Writing;

namespace KnowledgeBase.Index;

/// <summary>
/// A document checked and written in the forms the index takes (<see cref="IndexSchema.Prepare"/>). Immutable; it keeps nothing of the document it was made of
/// but its key and values, so that many may wait to be written.
/// </summary>
public sealed class PreparedDocument
{
    private const int UsualBytesOfToken = 8;
    private const int BytesOfObject = 24;

    private readonly ArrayBufferWriter<byte> _texts;
    private readonly int[] _ends;
    private readonly int[] _lengths;
    private readonly string[][] _facets;
    private readonly ulong _postings;
    private readonly List<(string Term, string Form)> _forms = [];
    private readonly long?[] _numbers;
    private readonly string?[] _sortTexts;

    internal PreparedDocument(IndexDocument document, IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(document.Key);
        Key = document.Key;
        Schema = schema;
        CheckSorts(document, schema);
        _numbers = [.. schema.SortFields.Select(sort => document.Numbers.TryGetValue(sort.Name, out var number) ? number : (long?)null)];
        _sortTexts = [.. schema.SortFields.Select(sort => document.Texts.GetValueOrDefault(sort.Name))];
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
        Weight = Weigh();
    }

    /// <summary>The document's name.</summary>
    public string Key { get; }

    /// <summary>About how much memory it takes until it is written, in bytes; less where its strings are those of other documents too.</summary>
    public long Weight { get; }

    /// <summary>The schema it was prepared for.</summary>
    internal IndexSchema Schema { get; }

    /// <summary>The terms that have a form, as often as they stand there, with their forms.</summary>
    internal IReadOnlyList<(string Term, string Form)> Forms => _forms;

    /// <summary>The text of a field, as <see cref="TokenText"/>.</summary>
    internal ReadOnlySpan<byte> Text(int field) => _texts.WrittenSpan[(field == 0 ? 0 : _ends[field - 1]).._ends[field]];

    /// <summary>Adds 1 for every term that stands in it, however often it does.</summary>
    internal void CountTerms(Dictionary<string, int> counts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var field = 0; field < _ends.Length; field++)
        {
            foreach (var term in TokenText.Terms(Text(field)))
            {
                if (seen.Add(term))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
            }
        }
    }

    /// <summary>Writes the <see cref="DocumentRecord"/>.</summary>
    /// <param name="output">Where to write; empty.</param>
    /// <param name="row">The document's row.</param>
    /// <param name="ordinals">The ordinals of facet values.</param>
    internal void WriteRecord(ArrayBufferWriter<byte> output, int row, FacetOrdinals ordinals)
    {
        foreach (var length in _lengths)
            DocumentRecord.WriteNumber(output, (ulong)length);
        WriteFacets(output, ordinals);

        for (var sort = 0; sort < Schema.SortFields.Count; sort++)
        {
            if (Schema.SortFields[sort].Type == SortFieldType.Number)
                DocumentRecord.WriteOptional(output, _numbers[sort]);
            else
                DocumentRecord.WriteOptional(output, _sortTexts[sort]);
        }

        DocumentRecord.Seal(output, row, Key, _postings);
    }

    private long Weigh()
    {
        var weight = (12L * BytesOfObject) + _texts.Capacity + TextBytes(Key);
        foreach (var (term, form) in _forms)
            weight += TextBytes(term) + TextBytes(form) + Unsafe.SizeOf<(string, string)>();
        foreach (var values in _facets)
            weight += BytesOfObject + values.Sum(TextBytes);
        return weight + _sortTexts.Sum(TextBytes);

        static long TextBytes(string? text) => text is null ? 0 : BytesOfObject + sizeof(long) + (2L * text.Length);
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
