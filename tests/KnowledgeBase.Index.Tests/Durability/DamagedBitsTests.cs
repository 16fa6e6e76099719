using System.Globalization;

namespace KnowledgeBase.Index.Tests.Durability;

/// <summary>Single flipped bits anywhere in the file.</summary>
public sealed class DamagedBitsTests : IDisposable
{
    private const int Generations = 14;
    private const int Flips = 200;
    private readonly string _folder = Directory.CreateTempSubdirectory("index-damaged-").FullName;

    /// <summary>A flip may do no harm (in unused space, in a value nobody asks for), but where an answer changes, verification says so.</summary>
    [Fact]
    public void A_flipped_bit_is_reported_or_changes_no_answer()
    {
        var file = Path.Combine(_folder, "search.db");
        using (var index = SqliteSearchIndex.Open(file, Crash.Workload.Schema))
        {
            for (var number = 1L; number <= Generations; number++)
                WorkloadModel.Write(index, number);
        }

        var sound = File.ReadAllBytes(file);
        var model = new WorkloadModel();
        model.GoTo(Generations);
        var random = new Random(20261121);
        var unnoticed = new List<string>();
        var reported = 0;
        for (var flip = 0; flip < Flips * Proof.Factor; flip++)
        {
            var place = random.Next(sound.Length);
            var bit = random.Next(8);
            var damaged = (byte[])sound.Clone();
            damaged[place] ^= (byte)(1 << bit);
            var copy = Path.Combine(_folder, "damaged.db");
            File.WriteAllBytes(copy, damaged);
            switch (Judge(copy, model))
            {
                case null:
                    break;
                case "":
                    reported++;
                    break;
                case var difference:
                    unnoticed.Add(string.Create(CultureInfo.InvariantCulture, $"byte {place} (page {1 + (place / 4096)}, {place % 4096}), bit {bit}: {difference}"));
                    break;
            }
        }

        TestContext.Current.SendDiagnosticMessage("{0} reported, {1} unnoticed", reported, unnoticed.Count);
        Assert.Empty(unnoticed);
        Assert.NotEqual(0, reported);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Empty where the damage is reported, null where every answer is right, otherwise the answer that is wrong while verification finds nothing.</summary>
    private static string? Judge(string file, WorkloadModel model)
    {
        try
        {
            using var index = SqliteSearchIndex.Open(file, Crash.Workload.Schema, IndexAccess.ReadOnly);
            if (index.Verify(TestContext.Current.CancellationToken).Count > 0)
                return "";
            return index.Generation is { Number: Generations, Sequence: Generations } ? model.FirstDifference(index) : $"generation {index.Generation}";
        }
        catch (SearchIndexException refusal)
        {
            Assert.NotEqual(IndexFault.Locked, refusal.Fault);
            return "";
        }
    }
}
