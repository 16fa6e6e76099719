using System.Globalization;
using System.Text;
using KnowledgeBase.Documents;
using KnowledgeBase.Ingest.ReaderProcesses;

namespace KnowledgeBase.Ingest.Tests.ReaderProcesses;

/// <summary>A program that is killed while one of its reader processes waits and another one hangs; it says their identifiers.</summary>
internal static class ReaderOwner
{
    public const string Name = "own-readers";

    public static async Task<int> RunAsync()
    {
        var limits = new ReadLimits { MaxTime = TimeSpan.FromHours(1) };
        await using var pool = new ReaderPool(limits, 2, TimeProvider.System, HostileReader.Command);
        await Task.WhenAll(pool.ReadAsync(Encoding.UTF8.GetBytes("one"), "a.txt"), pool.ReadAsync(Encoding.UTF8.GetBytes("two"), "b.txt"));
        Console.WriteLine(string.Join(' ', pool.IdleProcesses.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        await pool.ReadAsync(Encoding.UTF8.GetBytes("breed!"), "c.txt");
        return 0;
    }
}
