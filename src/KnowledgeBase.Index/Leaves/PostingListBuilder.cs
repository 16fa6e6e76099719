using System.Buffers;
using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Leaves;

/// <summary>Gathers postings in growing order of documents and makes a list of them, behind those of an earlier list.</summary>
internal sealed class PostingListBuilder : IDisposable
{
    private readonly int[] _documents;
    private readonly int[] _codes;
    private readonly FrequencyTable _frequencies;
    private int _count;

    /// <param name="before">The list to go on with; null to begin a new one.</param>
    /// <param name="more">The most postings that will be added.</param>
    /// <param name="fields">Text fields.</param>
    public PostingListBuilder(PostingList? before, int more, int fields)
    {
        _count = before?.Count ?? 0;
        _documents = ArrayPool<int>.Shared.Rent(_count + more);
        _codes = ArrayPool<int>.Shared.Rent(_count + more);
        _frequencies = before?.Frequencies.Copy() ?? new FrequencyTable(fields);
        before?.CopyTo(_documents, _codes);
    }

    public void Add(int document, ReadOnlySpan<ushort> frequencies)
    {
        _documents[_count] = document;
        _codes[_count++] = _frequencies.CodeOf(frequencies);
    }

    /// <summary>The list, complete for a generation.</summary>
    public PostingList Build(Generation generation) =>
        PostingList.Of(_documents.AsSpan(0, _count), _codes.AsSpan(0, _count), _frequencies, generation.Limit, generation.Row.NextRow);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_documents);
        ArrayPool<int>.Shared.Return(_codes);
    }
}
