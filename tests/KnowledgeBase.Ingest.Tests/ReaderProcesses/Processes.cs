using System.Globalization;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

/// <summary>Processes as Linux shows them.</summary>
internal static class Processes
{
    public static bool Lives(int id) => StatOf(id) is { } stat && stat[0] is not ("Z" or "X");

    public static IEnumerable<int> ChildrenOf(int id) =>
        from folder in Directory.EnumerateDirectories("/proc")
        let child = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
        where child > 0 && StatOf(child) is { } stat && int.Parse(stat[1], CultureInfo.InvariantCulture) == id
        select child;

    /// <summary>State, parent and more, as they stand behind the name, which may hold anything, in brackets; null where there is no such process.</summary>
    private static string[]? StatOf(int id)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
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
