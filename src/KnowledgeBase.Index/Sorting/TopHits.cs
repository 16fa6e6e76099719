using System.Buffers;

namespace KnowledgeBase.Index.Sorting;

/// <summary>Finds the first so many matches of an order with a heap of that size.</summary>
internal static class TopHits
{
    /// <summary>The places of the matches of the page, in order.</summary>
    /// <param name="count">How many matches there are.</param>
    /// <param name="request">Which page is asked for.</param>
    /// <param name="order">The order.</param>
    public static int[] Page<TOrder>(int count, SearchRequest request, TOrder order)
        where TOrder : struct, IHitOrder
    {
        var wanted = (int)Math.Min((long)request.Skip + request.Size, count);
        if (wanted <= request.Skip || request.Size == 0)
            return [];
        var heap = ArrayPool<int>.Shared.Rent(wanted);
        var size = 0;
        for (var match = 0; match < count; match++)
        {
            if (request.After is { } after && !order.IsBehind(match, after))
                continue;
            if (size < wanted)
            {
                heap[size] = match;
                RaiseLast(heap, size++, order);
            }
            else if (order.Compare(match, heap[0]) < 0)
            {
                heap[0] = match;
                SinkFirst(heap, size, order);
            }
        }

        // The last of all is at the root; taking it away again and again fills the array from its end.
        for (var left = size - 1; left > 0; left--)
        {
            (heap[0], heap[left]) = (heap[left], heap[0]);
            SinkFirst(heap, left, order);
        }

        var page = heap.AsSpan(0, size)[Math.Min(request.Skip, size)..].ToArray();
        ArrayPool<int>.Shared.Return(heap);
        return page;
    }

    private static void RaiseLast<TOrder>(int[] heap, int place, TOrder order)
        where TOrder : struct, IHitOrder
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (order.Compare(heap[place], heap[parent]) <= 0)
                return;
            (heap[place], heap[parent]) = (heap[parent], heap[place]);
            place = parent;
        }
    }

    private static void SinkFirst<TOrder>(int[] heap, int size, TOrder order)
        where TOrder : struct, IHitOrder
    {
        var place = 0;
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= size)
                return;
            if (child + 1 < size && order.Compare(heap[child + 1], heap[child]) > 0)
                child++;
            if (order.Compare(heap[child], heap[place]) <= 0)
                return;
            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }
}
