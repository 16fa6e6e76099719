using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Leaves;

/// <summary>
/// A leaf's documents and their frequencies, decoded. Immutable, in native memory, shared by searches and the cache, each of which holds a reference;
/// the last to let go frees it. Documents that were removed since may still stand in it.
/// </summary>
/// <remarks>
/// A list with more than a document in 32 is a bitmap with the number of postings before each window of documents; a shorter one is an array of document
/// numbers. Beside each posting stands the number of its frequencies in a <see cref="FrequencyTable"/>: a byte, or four where there are more than 256.
/// </remarks>
internal sealed unsafe class PostingList
{
    private const int DenseRatio = 32;

    private ulong* _bits;
    private int* _ranks;
    private int* _documents;
    private byte* _codes;
    private int _references = 1;

    private PostingList(int count, int limit, int nextRow, FrequencyTable frequencies)
    {
        Count = count;
        Limit = limit;
        NextRow = nextRow;
        Frequencies = frequencies;
        IsDense = (long)count * DenseRatio > limit;
        HasWideCodes = frequencies.Count > 256;
        var words = Windows.WordsFor(limit);
        var documentBytes = IsDense ? ((long)words * sizeof(ulong)) + ((long)Windows.CountFor(limit) * sizeof(int)) : (long)count * sizeof(int);
        var codeBytes = (long)count * (HasWideCodes ? sizeof(int) : sizeof(byte));
        Bytes = documentBytes + codeBytes + ((long)frequencies.Count * 16) + 256;
        if (IsDense)
        {
            _bits = (ulong*)NativeMemory.AllocZeroed((nuint)words, sizeof(ulong));
            _ranks = (int*)NativeMemory.Alloc((nuint)Windows.CountFor(limit), sizeof(int));
        }
        else
        {
            _documents = (int*)NativeMemory.Alloc((nuint)Math.Max(count, 1), sizeof(int));
        }

        _codes = (byte*)NativeMemory.Alloc((nuint)Math.Max(codeBytes, 1));
        GC.AddMemoryPressure(Bytes);
    }

    ~PostingList() => Free();

    /// <summary>How many postings there are.</summary>
    public int Count { get; }

    /// <summary>The list is complete for documents below; whole windows of them.</summary>
    public int Limit { get; }

    /// <summary>The rowid of the first document that is not covered.</summary>
    public int NextRow { get; }

    /// <summary>What it takes of memory.</summary>
    public long Bytes { get; }

    /// <summary>True when documents are bits, false when they are numbers.</summary>
    public bool IsDense { get; }

    /// <summary>Whether codes take four bytes.</summary>
    public bool HasWideCodes { get; }

    public FrequencyTable Frequencies { get; }

    /// <summary>Dense: 64 documents a word, up to the end of the last window.</summary>
    public ReadOnlySpan<ulong> Bits => new(_bits, Windows.WordsFor(Limit));

    /// <summary>Sparse: the documents, growing.</summary>
    public ReadOnlySpan<int> Documents => new(_documents, Count);

    /// <summary>The codes of all postings, where they take one byte.</summary>
    public ReadOnlySpan<byte> Codes => new(_codes, Count);

    /// <summary>The codes of all postings, where they take four bytes.</summary>
    public ReadOnlySpan<int> WideCodes => new(_codes, Count);

    /// <summary>Dense: how many postings stand before a window.</summary>
    public int Rank(int window) => _ranks[window];

    /// <summary>Makes a list of growing documents and the codes of their frequencies.</summary>
    /// <param name="documents">The documents, growing.</param>
    /// <param name="codes">For each its code in the table.</param>
    /// <param name="frequencies">The table.</param>
    /// <param name="limit">The documents are complete below.</param>
    /// <param name="nextRow">The rowid of the first document beyond.</param>
    public static PostingList Of(ReadOnlySpan<int> documents, ReadOnlySpan<int> codes, FrequencyTable frequencies, int limit, int nextRow)
    {
        var list = new PostingList(documents.Length, limit, nextRow, frequencies);
        list.SetCodes(codes);
        if (list.IsDense)
            list.SetBits(documents);
        else
            documents.CopyTo(new Span<int>(list._documents, documents.Length));
        return list;
    }

    /// <summary>The place of a document's posting, or -1.</summary>
    public int Find(int document)
    {
        if (document >= Limit)
            return -1;
        if (!IsDense)
            return Math.Max(Documents.BinarySearch(document), -1);
        var word = document >> 6;
        if ((_bits[word] & (1UL << document)) == 0)
            return -1;
        var place = _ranks[document / Windows.Size];
        for (var before = document / Windows.Size * Windows.Words; before < word; before++)
            place += BitOperations.PopCount(_bits[before]);
        return place + BitOperations.PopCount(_bits[word] & ((1UL << document) - 1));
    }

    /// <summary>The frequencies, by text field, of the posting at a place.</summary>
    public ReadOnlySpan<ushort> FrequenciesAt(int place) => Frequencies[HasWideCodes ? WideCodes[place] : Codes[place]];

    /// <summary>How many of the documents are among those whose bits are set.</summary>
    public int CountAmong(ReadOnlySpan<ulong> alive)
    {
        var count = 0;
        if (IsDense)
        {
            var bits = Bits[..Math.Min(Bits.Length, alive.Length)];
            for (var word = 0; word < bits.Length; word++)
                count += BitOperations.PopCount(bits[word] & alive[word]);
            return count;
        }

        foreach (var document in Documents)
            count += (int)(alive[document >> 6] >> document) & 1;
        return count;
    }

    /// <summary>The documents and codes as arrays, to be made into a longer list.</summary>
    public void CopyTo(Span<int> documents, Span<int> codes)
    {
        if (IsDense)
        {
            var next = 0;
            var bits = Bits;
            for (var word = 0; word < bits.Length; word++)
            {
                for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                    documents[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
        else
        {
            Documents.CopyTo(documents);
        }

        for (var place = 0; place < Count; place++)
            codes[place] = HasWideCodes ? WideCodes[place] : Codes[place];
    }

    /// <summary>Takes a reference; false when the list has been freed already.</summary>
    public bool TryAcquire()
    {
        while (true)
        {
            var references = Volatile.Read(ref _references);
            if (references == 0)
                return false;
            if (Interlocked.CompareExchange(ref _references, references + 1, references) == references)
                return true;
        }
    }

    /// <summary>Gives a reference back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) > 0)
            return;
        Free();
    }

    private void SetCodes(ReadOnlySpan<int> codes)
    {
        if (HasWideCodes)
        {
            codes.CopyTo(new Span<int>(_codes, codes.Length));
            return;
        }

        for (var place = 0; place < codes.Length; place++)
            _codes[place] = (byte)codes[place];
    }

    private void SetBits(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
            _bits[document >> 6] |= 1UL << document;
        var before = 0;
        for (var window = 0; window < Windows.CountFor(Limit); window++)
        {
            _ranks[window] = before;
            for (var word = 0; word < Windows.Words; word++)
                before += BitOperations.PopCount(_bits[(window * Windows.Words) + word]);
        }
    }

    private void Free()
    {
        if (_codes == null)
            return;
        NativeMemory.Free(_bits);
        NativeMemory.Free(_ranks);
        NativeMemory.Free(_documents);
        NativeMemory.Free(_codes);
        _bits = null;
        _ranks = null;
        _documents = null;
        _codes = null;
        GC.RemoveMemoryPressure(Bytes);
    }
}
