using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeBase.Index.Sqlite;
using SQLitePCL;

namespace KnowledgeBase.Index.Fts;

/// <summary>
/// The FTS5 auxiliary function <c>collect(postings, buffer)</c>: notes the row and its frequencies by field in a <see cref="MatchBuffer"/> and yields
/// NULL. As a condition of a SELECT it lets no row through, so a whole posting list is read in one sqlite3_step.
/// </summary>
internal static unsafe class MatchCollector
{
    /// <summary>The type name under which a buffer is bound; guards against a pointer of another kind.</summary>
    public static ReadOnlySpan<byte> PointerType => "kb_match_buffer\0"u8;

    public static int Register(Fts5Api* api)
    {
        fixed (byte* name = "collect\0"u8)
            return api->CreateFunction(api, name, 0, &Collect, 0);
    }

    // No managed exception can leave this method: it only computes on native memory, and growing that memory is guarded.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Collect(Fts5ExtensionApi* api, nint match, nint result, int argumentCount, nint* arguments)
    {
        MatchBuffer* buffer = null;
        // The literal lies in the image's read-only data, so its address does not move.
        if (argumentCount == 1)
            buffer = (MatchBuffer*)NativeSqlite.ValuePointer(arguments[0], (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(PointerType)));
        if (buffer == null)
        {
            NativeSqlite.ResultError(result, raw.SQLITE_MISUSE);
            return;
        }

        if (buffer->Count == buffer->Capacity && !MatchBuffer.TryGrow(buffer))
        {
            NativeSqlite.ResultOutOfMemory(result);
            return;
        }

        if (buffer->Phrases == 0)
            buffer->Phrases = api->PhraseCount(match);
        buffer->Documents[buffer->Count] = (int)api->RowId(match);
        var frequencies = buffer->Frequencies + ((long)buffer->Count * buffer->Fields);
        var code = CountPhrase(api, match, 0, frequencies, buffer->Fields);
        if (code == raw.SQLITE_OK && buffer->Phrases > 1)
            code = CountOtherPhrases(api, match, buffer, frequencies);
        if (code == raw.SQLITE_OK)
            buffer->Count++;
        else
            NativeSqlite.ResultError(result, code);
    }

    private static int CountPhrase(Fts5ExtensionApi* api, nint match, int phrase, ushort* frequencies, int fields)
    {
        for (var field = 0; field < fields; field++)
            frequencies[field] = 0;
        Fts5PhraseIterator iterator;
        int field0, offset;
        var code = api->PhraseFirst(match, phrase, &iterator, &field0, &offset);
        while (code == raw.SQLITE_OK && field0 >= 0)
        {
            if (field0 < fields && frequencies[field0] < ushort.MaxValue)
                frequencies[field0]++;
            api->PhraseNext(match, &iterator, &field0, &offset);
        }

        return code;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CountOtherPhrases(Fts5ExtensionApi* api, nint match, MatchBuffer* buffer, ushort* frequencies)
    {
        var others = stackalloc ushort[buffer->Fields];
        for (var phrase = 1; phrase < buffer->Phrases; phrase++)
        {
            var code = CountPhrase(api, match, phrase, others, buffer->Fields);
            if (code != raw.SQLITE_OK)
                return code;
            for (var field = 0; field < buffer->Fields; field++)
            {
                frequencies[field] = buffer->Combination == PhraseCombination.Least
                    ? Math.Min(frequencies[field], others[field])
                    : (ushort)Math.Min(frequencies[field] + others[field], ushort.MaxValue);
            }
        }

        return raw.SQLITE_OK;
    }
}
