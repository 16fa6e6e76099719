using KnowledgeBase.Index.Generations;

namespace KnowledgeBase.Index.Facets;

/// <summary>
/// Ordinals one behind the other, in two bytes each as long as they fit, then all in four: a search with facets reads those of every match, and waits for the
/// memory they are in. Grows at its end only; who took <see cref="Items"/> may go on reading them.
/// </summary>
internal sealed class OrdinalColumn
{
    private readonly GrowingArray<ushort> _narrow = new();
    private GrowingArray<int>? _wide;

    public int Count => _wide?.Count ?? _narrow.Count;

    /// <summary>The ordinals as they are now.</summary>
    public Ordinals Items => _wide is { } wide ? new Ordinals(null, wide.Items) : new Ordinals(_narrow.Items, null);

    public void Add(int ordinal)
    {
        if (_wide is null && ordinal <= ushort.MaxValue)
        {
            _narrow.Add((ushort)ordinal);
            return;
        }

        (_wide ??= Widened()).Add(ordinal);
    }

    private GrowingArray<int> Widened()
    {
        var wide = new GrowingArray<int>(_narrow.Count);
        foreach (var ordinal in _narrow.Items.AsSpan(0, _narrow.Count))
            wide.Add(ordinal);
        return wide;
    }
}

/// <summary>Ordinals of two bytes each, or of four; one of the arrays is there.</summary>
internal readonly record struct Ordinals(ushort[]? Narrow, int[]? Wide)
{
    /// <summary>Those from one place to before another.</summary>
    public OrdinalRun Between(int start, int end) =>
        Narrow is null ? new OrdinalRun([], Wide.AsSpan(start, end - start)) : new OrdinalRun(Narrow.AsSpan(start, end - start), []);
}

/// <summary>A run of ordinals.</summary>
internal readonly ref struct OrdinalRun(ReadOnlySpan<ushort> narrow, ReadOnlySpan<int> wide)
{
    private readonly ReadOnlySpan<ushort> _narrow = narrow;
    private readonly ReadOnlySpan<int> _wide = wide;

    public Enumerator GetEnumerator() => new(_narrow, _wide);

    public bool Contains(int ordinal) => _wide.Contains(ordinal) || (ordinal <= ushort.MaxValue && _narrow.Contains((ushort)ordinal));

    /// <summary>Goes through the run.</summary>
    public ref struct Enumerator(ReadOnlySpan<ushort> narrow, ReadOnlySpan<int> wide)
    {
        private readonly ReadOnlySpan<ushort> _narrow = narrow;
        private readonly ReadOnlySpan<int> _wide = wide;
        private int _at = -1;

        public readonly int Current => _at < _narrow.Length ? _narrow[_at] : _wide[_at];

        public bool MoveNext() => ++_at < _narrow.Length + _wide.Length;
    }
}
