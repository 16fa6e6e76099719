using System.Runtime.CompilerServices;
using KnowledgeBase.Ingest.Discovery;

namespace KnowledgeBase.Ingest.Reading;

/// <summary>Reads several files at a time and hands them on one by one in their order, so that the outcome does not depend on the timing.</summary>
internal static class OrderedReading
{
    /// <summary>How many files to each reader are under way at most.</summary>
    private const int Ahead = 4;

    /// <summary>The bytes of files that are under way beyond one for each reader, at most.</summary>
    private const long AheadBytes = 16 << 20;

    /// <param name="files">The files, in order.</param>
    /// <param name="read">Reads one; called on the thread pool.</param>
    /// <param name="readers">How many files are read at a time. Some more may be read and not yet handed on, so that a file that takes long does not hold up the others.</param>
    /// <param name="cancellationToken">Stops it; files under way are waited for.</param>
    public static async IAsyncEnumerable<(FoundFile File, Intake Intake)> ReadInOrderAsync(
        this IReadOnlyList<FoundFile> files,
        Func<FoundFile, CancellationToken, Task<Intake>> read,
        int readers,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<(FoundFile File, Task<Intake> Task)>();
        var bytes = 0L;
        try
        {
            for (var next = 0; next < files.Count || underWay.Count > 0;)
            {
                while (next < files.Count && (underWay.Count < readers || (underWay.Count < readers * Ahead && bytes + files[next].Length <= AheadBytes)))
                {
                    var file = files[next++];
                    bytes += file.Length;
                    underWay.Enqueue((file, Task.Run(() => read(file, stop.Token), stop.Token)));
                }
                var (first, task) = underWay.Dequeue();
                bytes -= first.Length;
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
