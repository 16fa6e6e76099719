using System.Text;

namespace KnowledgeBase.Benchmarks.Corpus;

/// <summary>A document before its analysis: texts by field, facet values, sort values.</summary>
internal sealed record SourceDocument
{
    public required string Id { get; init; }

    /// <summary>Texts by text field; texts of one field do not belong together.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; }

    /// <summary>Year times 10,000 plus month and day; null where it has none.</summary>
    public long? Date { get; init; }

    /// <summary>Bytes of UTF-8 of all its texts.</summary>
    public long TextBytes => Texts.Values.SelectMany(texts => texts).Sum(text => (long)Encoding.UTF8.GetByteCount(text));
}
