using System.Globalization;

namespace KnowledgeBase.Store.Tests.Crashes;

/// <summary>The program that is killed: puts document after document and says so once each is acknowledged.</summary>
internal static class KilledWriter
{
    public static int Run(string folder, int first)
    {
        using var store = KnowledgeStore.Open(folder, StoreAccess.ReadWrite, TimeProvider.System);
        store.PutEntities(Samples.Entities());
        Console.WriteLine("ready");
        for (var number = first; ; number++)
        {
            store.Put(Samples.Document(Id(number)), Samples.Passages(Size(number)));
            Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"document-{number}");

    /// <summary>Some documents are small, some large: a kill falls into both.</summary>
    public static int Size(int number) => 2 + (number * 131 % 400);
}
