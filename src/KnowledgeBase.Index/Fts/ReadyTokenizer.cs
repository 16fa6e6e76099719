using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace KnowledgeBase.Index.Fts;

/// <summary>The FTS5 tokenizer "ready", which only takes apart what <see cref="TokenText"/> wrote; for documents and for queries.</summary>
internal static unsafe class ReadyTokenizer
{
    /// <summary>FTS5_TOKEN_COLOCATED: the token stands at the position of the one before.</summary>
    private const int Colocated = 1;

    public static int Register(Fts5Api* api)
    {
        var tokenizer = new Fts5Tokenizer { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };
        fixed (byte* name = "ready\0"u8)
            return api->CreateTokenizer(api, name, 0, &tokenizer, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(nint userData, byte** arguments, int count, nint* instance)
    {
        // It has no state; FTS5 only wants something that is not null.
        *instance = 1;
        return raw.SQLITE_OK;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(nint instance)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        nint instance,
        nint context,
        int reason,
        byte* text,
        int length,
        delegate* unmanaged[Cdecl]<nint, int, byte*, int, int, int, int> emit)
    {
        var flags = 0;
        for (var start = 0; start < length;)
        {
            var rest = new ReadOnlySpan<byte>(text + start, length - start);
            var size = rest.IndexOfAny(TokenText.NextPosition, TokenText.SamePosition);
            var end = size < 0 ? length : start + size;
            if (end > start)
            {
                var code = emit(context, flags, text + start, end - start, start, end);
                if (code != raw.SQLITE_OK)
                    return code;
            }

            flags = end < length && text[end] == TokenText.SamePosition ? Colocated : 0;
            start = end + 1;
        }

        return raw.SQLITE_OK;
    }
}
