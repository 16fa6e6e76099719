namespace KnowledgeBase.Index.Leaves;

/// <summary>
/// The distinct frequencies by text field that occur in a posting list, numbered from 0. Few combinations occur ("once in the body" above all), so
/// a posting needs only the number of its combination.
/// </summary>
internal sealed class FrequencyTable(int fields)
{
    private const int Empty = -1;

    private readonly List<ushort> _frequencies = [];
    private int[] _slots = NewSlots(16);
    private int _last = Empty;

    /// <summary>How many combinations there are.</summary>
    public int Count => _frequencies.Count / fields;

    /// <summary>The frequencies of a combination, by text field.</summary>
    public ReadOnlySpan<ushort> this[int code] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_frequencies).Slice(code * fields, fields);

    /// <summary>The number of a combination; a new one where it has not been seen.</summary>
    public int CodeOf(ReadOnlySpan<ushort> frequencies)
    {
        if (_last != Empty && this[_last].SequenceEqual(frequencies))
            return _last;
        for (var slot = SlotOf(frequencies); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var code = _slots[slot];
            if (code == Empty)
                return _last = Add(frequencies, slot);
            if (this[code].SequenceEqual(frequencies))
                return _last = code;
        }
    }

    /// <summary>A table with the same combinations that can grow on its own.</summary>
    public FrequencyTable Copy()
    {
        var copy = new FrequencyTable(fields) { _slots = (int[])_slots.Clone() };
        copy._frequencies.AddRange(_frequencies);
        return copy;
    }

    private int Add(ReadOnlySpan<ushort> frequencies, int slot)
    {
        var code = Count;
        _frequencies.AddRange(frequencies);
        _slots[slot] = code;
        if (Count * 2 > _slots.Length)
            Grow();
        return code;
    }

    private void Grow()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (var code = 0; code < Count; code++)
        {
            var slot = SlotOf(this[code]);
            while (_slots[slot] != Empty)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = code;
        }
    }

    private int SlotOf(ReadOnlySpan<ushort> frequencies)
    {
        var hash = 2166136261u;
        foreach (var frequency in frequencies)
            hash = (hash ^ frequency) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, Empty);
        return slots;
    }
}
