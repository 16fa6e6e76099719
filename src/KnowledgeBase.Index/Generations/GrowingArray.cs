namespace KnowledgeBase.Index.Generations;

/// <summary>
/// An array that grows at its end only. What has been written never changes, so whoever took <see cref="Items"/> and the count may go on reading that
/// part from any thread while one thread adds.
/// </summary>
internal sealed class GrowingArray<T>
{
    private T[] _items = new T[16];

    public T[] Items => _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, checked(_items.Length * 2));
        _items[Count++] = item;
    }

    /// <summary>Adds the item until there are <paramref name="count"/>.</summary>
    public void AddUpTo(int count, T item)
    {
        while (Count < count)
            Add(item);
    }
}
