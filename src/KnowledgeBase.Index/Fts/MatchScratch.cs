using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Fts;

/// <summary>A <see cref="MatchBuffer"/> with an owner. Rented from a <see cref="MatchScratchPool"/>.</summary>
internal sealed unsafe class MatchScratch : IDisposable
{
    private MatchBuffer* _buffer;

    public MatchScratch(int fields)
    {
        _buffer = (MatchBuffer*)NativeMemory.AllocZeroed((nuint)sizeof(MatchBuffer));
        _buffer->Fields = fields;
    }

    ~MatchScratch() => Free();

    public int Count => _buffer->Count;

    public int Capacity => _buffer->Capacity;

    /// <summary>The row ids noted.</summary>
    public Span<int> Rows => new(_buffer->Documents, _buffer->Count);

    /// <summary>The frequencies of all rows, as many for each as there are text fields.</summary>
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

/// <summary>Keeps buffers between reads: at most 8 of at most 262,144 rows. Safe for many threads.</summary>
internal sealed class MatchScratchPool(int fields)
{
    private const int MostKept = 8;
    private const int LargestKept = 262_144;

    private readonly ConcurrentBag<MatchScratch> _free = [];

    public MatchScratch Rent() => _free.TryTake(out var scratch) ? scratch : new MatchScratch(fields);

    public void Return(MatchScratch scratch)
    {
        if (scratch.Capacity > LargestKept || _free.Count >= MostKept)
            scratch.Dispose();
        else
            _free.Add(scratch);
    }

    public void Clear()
    {
        while (_free.TryTake(out var scratch))
            scratch.Dispose();
    }
}
