using System.Runtime.InteropServices;

namespace KnowledgeBase.Index.Fts;

/// <summary>How the frequencies of several phrases in one MATCH become one.</summary>
internal enum PhraseCombination
{
    /// <summary>They are alternatives: frequencies add up.</summary>
    Sum,

    /// <summary>All are needed (NEAR): by field, the least of them.</summary>
    Least,
}

/// <summary>Where <see cref="MatchCollector"/> notes a leaf's matches: native memory, as it grows inside a callback from native code.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MatchBuffer
{
    private const int FirstCapacity = 1024;

    /// <summary>Row ids, growing.</summary>
    public int* Documents;

    /// <summary>For each match <see cref="Fields"/> frequencies; a frequency over 65,535 is noted as that.</summary>
    public ushort* Frequencies;
    public int Count;
    public int Capacity;
    public int Fields;

    /// <summary>How many phrases the MATCH has; 0 until the first match tells.</summary>
    public int Phrases;
    public PhraseCombination Combination;

    /// <summary>False when there is no memory.</summary>
    public static bool TryGrow(MatchBuffer* buffer)
    {
        if (buffer->Capacity > int.MaxValue / 2)
            return false;
        var capacity = Math.Max(FirstCapacity, buffer->Capacity * 2);
        try
        {
            buffer->Documents = (int*)NativeMemory.Realloc(buffer->Documents, (nuint)capacity * sizeof(int));
            buffer->Frequencies = (ushort*)NativeMemory.Realloc(buffer->Frequencies, (nuint)capacity * (nuint)buffer->Fields * sizeof(ushort));
        }
        catch (OutOfMemoryException)
        {
            return false;
        }

        buffer->Capacity = capacity;
        return true;
    }

    public static void Free(MatchBuffer* buffer)
    {
        NativeMemory.Free(buffer->Documents);
        NativeMemory.Free(buffer->Frequencies);
        NativeMemory.Free(buffer);
    }
}
