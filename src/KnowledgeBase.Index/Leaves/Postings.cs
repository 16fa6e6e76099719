using System.Runtime.InteropServices;
using KnowledgeBase.Index.Fts;

namespace KnowledgeBase.Index.Leaves;

/// <summary>The list of documents of a leaf, growing, with a frequency by text field for each. Rented from a <see cref="PostingsPool"/>.</summary>
internal sealed unsafe class Postings : IDisposable
{
    private MatchBuffer* _buffer;

    public Postings(int fields)
    {
        _buffer = (MatchBuffer*)NativeMemory.AllocZeroed((nuint)sizeof(MatchBuffer));
        _buffer->Fields = fields;
    }

    ~Postings() => Free();

    public int Count => _buffer->Count;

    public int Capacity => _buffer->Capacity;

    /// <summary>Row ids after reading; document numbers once the reader has translated them.</summary>
    public Span<int> Documents => new(_buffer->Documents, _buffer->Count);

    /// <summary>The frequencies of all documents, as many for each as there are text fields.</summary>
    public ReadOnlySpan<ushort> Frequencies => new(_buffer->Frequencies, _buffer->Count * _buffer->Fields);

    public MatchBuffer* Buffer => _buffer;

    public void Clear(PhraseCombination combination)
    {
        _buffer->Count = 0;
        _buffer->Phrases = 0;
        _buffer->Combination = combination;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_buffer == null)
            return;
        MatchBuffer.Free(_buffer);
        _buffer = null;
    }
}
