namespace KnowledgeBase.Index.Leaves;

/// <summary>
/// Keeps decoded posting lists of one line of generations, the least recently used going first when there is no more room. A list made for an earlier
/// generation is made longer by the documents added since, which costs only their postings. Safe for many threads.
/// </summary>
/// <param name="capacity">The most bytes kept.</param>
internal sealed class ListCache(long capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Leaf, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private bool _closed;

    /// <summary>The bytes kept now.</summary>
    public long Bytes { get; private set; }

    /// <summary>A reference to the leaf's list as it was made last, or null. A list made for a later generation than the one asked for is none.</summary>
    public PostingList? Find(Leaf leaf, long generation, out bool isComplete)
    {
        lock (_gate)
        {
            isComplete = false;
            if (!_entries.TryGetValue(leaf, out var node) || node.Value.Generation > generation || !node.Value.List.TryAcquire())
                return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            isComplete = node.Value.Generation == generation;
            return node.Value.List;
        }
    }

    /// <summary>Keeps a list, which the caller goes on to hold, unless it is larger than an eighth of all there is.</summary>
    public void Keep(Leaf leaf, PostingList list, long generation)
    {
        lock (_gate)
        {
            if (_closed || list.Bytes > capacity / 8)
                return;
            if (_entries.TryGetValue(leaf, out var known))
            {
                if (known.Value.Generation > generation)
                    return;
                Remove(known);
            }

            if (!list.TryAcquire())
                return;
            _entries.Add(leaf, _byUse.AddFirst(new Entry(leaf, list, generation)));
            Bytes += list.Bytes;
            while (Bytes > capacity)
                Remove(_byUse.Last!);
        }
    }

    /// <summary>Lets go of everything and keeps nothing more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_byUse.Last is { } last)
                Remove(last);
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Leaf);
        Bytes -= node.Value.List.Bytes;
        node.Value.List.Release();
    }

    private sealed record Entry(Leaf Leaf, PostingList List, long Generation);
}
