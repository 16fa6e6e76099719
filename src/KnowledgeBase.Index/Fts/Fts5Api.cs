using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Fts;

// The structures of fts5.h (https://sqlite.org/fts5.html#extending_fts5), as far as they are used here. The order of fields is theirs.

/// <summary>fts5_api: where tokenizers and auxiliary functions are registered, one for each connection.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, nint, Fts5Tokenizer*, nint, int> CreateTokenizer;
    public nint FindTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, nint, delegate* unmanaged[Cdecl]<Fts5ExtensionApi*, nint, nint, int, nint*, void>, nint, int> CreateFunction;
}

/// <summary>fts5_tokenizer.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Tokenizer
{
    public delegate* unmanaged[Cdecl]<nint, byte**, int, nint*, int> Create;
    public delegate* unmanaged[Cdecl]<nint, void> Delete;
    public delegate* unmanaged[Cdecl]<nint, nint, int, byte*, int, delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, int, int>, int> Tokenize;
}

/// <summary>Fts5PhraseIter: where an iteration over the occurrences of a phrase stands. Its fields are FTS5's own.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Fts5PhraseIterator
{
    public nint A;
    public nint B;
}

/// <summary>
/// Fts5ExtensionApi: what an auxiliary function may ask about the row it is called for. The functions called once a match return at once and
/// call nothing back, so they are called without the runtime's transition to native code, which would cost more than they do.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5ExtensionApi
{
    public int Version;
    public nint UserData;
    public nint ColumnCount;
    public nint RowCount;
    public nint ColumnTotalSize;
    public nint Tokenize;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> PhraseCount;
    public nint PhraseSize;
    public nint InstanceCount;
    public nint Instance;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> RowId;
    public nint ColumnText;
    public nint ColumnSize;
    public nint QueryPhrase;
    public nint SetAuxiliaryData;
    public nint GetAuxiliaryData;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, Fts5PhraseIterator*, int*, int*, int> PhraseFirst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, Fts5PhraseIterator*, int*, int*, void> PhraseNext;
}
