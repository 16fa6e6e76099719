using System.Collections.Concurrent;

namespace KnowledgeBase.Search.Indexing;

/// <summary>Lets a sequence be made on another thread while it is used on this one.</summary>
public static class AheadOfUse
{
    /// <summary>
    /// The items of the source in their order. They are made on a thread of the pool, while those that wait for their use weigh no more than
    /// <paramref name="most"/> together, or one waits alone; what the source throws is thrown here, behind the items made before. Leaving the loop early, or
    /// cancelling, stops the making before the next item.
    /// </summary>
    /// <param name="source">Makes the items; used by one thread.</param>
    /// <param name="weight">What an item weighs, in bytes or another unit; 0 or more, the same whenever it is asked.</param>
    /// <param name="most">How much may wait, in the unit of <paramref name="weight"/>; 0 or more.</param>
    /// <param name="cancellationToken">Ends making and using with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<T> MadeAhead<T>(this IEnumerable<T> source, Func<T, long> weight, long most, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var items = new BlockingCollection<T>();
        var room = new Room(most);
        using var wake = stop.Token.Register(room.Wake);
        var making = Task.Run(
            () =>
            {
                try
                {
                    foreach (var item in source)
                    {
                        room.Take(weight(item), stop.Token);
                        items.Add(item, stop.Token);
                    }
                }
                finally
                {
                    items.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var item in items.GetConsumingEnumerable(cancellationToken))
            {
                room.Give(weight(item));
                yield return item;
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)making).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>Room for what waits, by weight.</summary>
    private sealed class Room(long most)
    {
        private readonly object gate = new();
        private long taken;

        /// <summary>Takes room, once there is enough or nothing else waits.</summary>
        public void Take(long weight, CancellationToken stop)
        {
            lock (gate)
            {
                while (taken > 0 && taken + weight > most)
                {
                    stop.ThrowIfCancellationRequested();
                    Monitor.Wait(gate);
                }

                taken += weight;
            }
        }

        /// <summary>Gives room back.</summary>
        public void Give(long weight)
        {
            lock (gate)
            {
                taken -= weight;
                Monitor.PulseAll(gate);
            }
        }

        /// <summary>Lets who waits for room look whether it is to stop.</summary>
        public void Wake()
        {
            lock (gate)
                Monitor.PulseAll(gate);
        }
    }
}
