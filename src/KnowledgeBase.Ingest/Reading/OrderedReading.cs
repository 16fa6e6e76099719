using System.Runtime.CompilerServices;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>Reads several files at a time and hands them on one by one in their order, so that the outcome does not depend on the timing.</summary>
internal static class OrderedReading
{
    /// <param name="files">The files, in order.</param>
    /// <param name="read">Reads one; called on the thread pool.</param>
    /// <param name="readers">The most files that are read, or read and not yet handed on, at a time.</param>
    /// <param name="cancellationToken">Stops it; files under way are waited for.</param>
    public static async IAsyncEnumerable<(FoundFile File, Intake Intake)> ReadInOrderAsync(
        this IReadOnlyList<FoundFile> files,
        Func<FoundFile, CancellationToken, Task<Intake>> read,
        int readers,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<(FoundFile File, Task<Intake> Task)>();
        try
        {
            for (var next = 0; next < files.Count || underWay.Count > 0;)
            {
                while (next < files.Count && underWay.Count < readers)
                {
                    var file = files[next++];
                    underWay.Enqueue((file, Task.Run(() => read(file, stop.Token), stop.Token)));
                }
                var (first, task) = underWay.Dequeue();
                yield return (first, await task.ConfigureAwait(false));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(underWay.Select(item => (Task)item.Task)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
