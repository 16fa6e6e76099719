using System.Globalization;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

/// <summary>Processes as Linux shows them.</summary>
internal static class Processes
{
    public static bool Lives(int id)
    {
        try
        {
            // The state stands behind the name, which may hold anything, in brackets.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static IEnumerable<int> ChildrenOf(int id)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/task/{id}/children");
        return !File.Exists(path) ? [] : File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until something is so, for half a minute at most.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
            await tick.WaitForNextTickAsync(patience.Token);
    }
}
