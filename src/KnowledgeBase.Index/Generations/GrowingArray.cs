namespace KnowledgeBase.Index.Generations;

/// <summary>
/// An array that grows at its end only. What has been written never changes, so whoever took <see cref="Items"/> and the count may go on reading that
/// part from any thread while one thread adds.
/// </summary>
/// <param name="capacity">For how many items room is made at once.</param>
internal sealed class GrowingArray<T>(int capacity = 0)
{
    private const int LeastCapacity = 16;

    /// <summary>From so many items on an array grows by a quarter and not to twice its size: then the room left empty matters more than the copying.</summary>
    private const int Large = 1 << 18;

    private T[] _items = new T[Math.Max(capacity, LeastCapacity)];

    public T[] Items => _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow(Count + 1L);
        _items[Count++] = item;
    }

    public void Add(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - Count)
            Grow((long)Count + items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Adds the item until there are <paramref name="count"/>.</summary>
    public void AddUpTo(int count, T item)
    {
        while (Count < count)
            Add(item);
    }

    private void Grow(long least)
    {
        var usual = _items.Length < Large ? 2L * _items.Length : _items.Length + (_items.Length / 4L);
        Array.Resize(ref _items, checked((int)Math.Max(least, Math.Min(usual, Array.MaxLength))));
    }
}
