using System.Collections.Concurrent;

namespace KnowledgeBase.Search.Indexing;

/// <summary>Lets a sequence be made on another thread while it is used on this one.</summary>
public static class AheadOfUse
{
    /// <summary>
    /// The items of the source in their order. They are made on a thread of the pool, at most so many ahead of the one in use; what the source throws is thrown
    /// here, behind the items made before. Leaving the loop early, or cancelling, stops the making before the next item.
    /// </summary>
    /// <param name="source">Makes the items; used by one thread.</param>
    /// <param name="most">How many items may wait; 1 or more.</param>
    /// <param name="cancellationToken">Ends making and using with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<T> MadeAhead<T>(this IEnumerable<T> source, int most, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var items = new BlockingCollection<T>(most);
        var making = Task.Run(() => Make(source, items, stop.Token), CancellationToken.None);
        try
        {
            foreach (var item in items.GetConsumingEnumerable(cancellationToken))
                yield return item;
            making.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)making).AsyncWaitHandle.WaitOne();
        }
    }

    private static void Make<T>(IEnumerable<T> source, BlockingCollection<T> items, CancellationToken stop)
    {
        try
        {
            foreach (var item in source)
                items.Add(item, stop);
        }
        finally
        {
            items.CompleteAdding();
        }
    }
}
