using System.Buffers;

namespace KnowledgeBase.Index.Sorting;

/// <summary>A match that may come onto the page.</summary>
internal readonly record struct Candidate(int Document, double Score);

/// <summary>Keeps the first so many matches of an order, in a heap of that size. For one search.</summary>
internal sealed class TopHits<TOrder> : IDisposable
    where TOrder : struct, IHitOrder
{
    private readonly int _skip;
    private readonly int _wanted;
    private readonly SearchPosition? _after;
    private readonly TOrder _order;
    private readonly Candidate[] _heap;
    private int _size;

    /// <param name="request">Which page is asked for.</param>
    /// <param name="most">How many matches there can be at most.</param>
    /// <param name="order">The order.</param>
    public TopHits(SearchRequest request, int most, TOrder order)
    {
        _skip = request.Skip;
        _wanted = request.Size == 0 ? 0 : (int)Math.Min((long)request.Skip + request.Size, most);
        _after = request.After;
        _order = order;
        _heap = ArrayPool<Candidate>.Shared.Rent(Math.Max(_wanted, 1));
    }

    /// <summary>Whether nothing is wanted.</summary>
    public bool WantsNone => _wanted == 0;

    /// <summary>A match with a lower score does not come onto the page, whatever else it has.</summary>
    public double LeastScore => _size < _wanted || _wanted == 0 ? double.NegativeInfinity : _order.LeastScoreBefore(_heap[0]);

    public void Add(int document, double score)
    {
        var candidate = new Candidate(document, score);
        if (_size == _wanted)
        {
            if (_wanted == 0 || _order.Compare(candidate, _heap[0]) >= 0 || (_after is { } position && !_order.IsBehind(candidate, position)))
                return;
            _heap[0] = candidate;
            SinkFirst(_size);
            return;
        }

        if (_after is { } after && !_order.IsBehind(candidate, after))
            return;
        _heap[_size] = candidate;
        RaiseLast(_size++);
    }

    /// <summary>The matches of the page, in order. To be called once, at the end.</summary>
    public Candidate[] Page()
    {
        // The last of all is at the root; taking it away again and again fills the array from its end.
        for (var left = _size - 1; left > 0; left--)
        {
            (_heap[0], _heap[left]) = (_heap[left], _heap[0]);
            SinkFirst(left);
        }

        return _heap.AsSpan(0, _size)[Math.Min(_skip, _size)..].ToArray();
    }

    public void Dispose() => ArrayPool<Candidate>.Shared.Return(_heap);

    private void RaiseLast(int place)
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (_order.Compare(_heap[place], _heap[parent]) <= 0)
                return;
            (_heap[place], _heap[parent]) = (_heap[parent], _heap[place]);
            place = parent;
        }
    }

    private void SinkFirst(int size)
    {
        var place = 0;
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= size)
                return;
            if (child + 1 < size && _order.Compare(_heap[child + 1], _heap[child]) > 0)
                child++;
            if (_order.Compare(_heap[child], _heap[place]) <= 0)
                return;
            (_heap[place], _heap[child]) = (_heap[child], _heap[place]);
            place = child;
        }
    }
}
