using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Linking;

public sealed class LabelledPassages(SeedCorpus corpus, ITestOutputHelper output)
{
    private const string AllKinds = "labelled-passages.txt";
    private const string UnitsAndIndicators = "labelled-units-and-indicators.txt";

    private static readonly string[] OfUnitsAndIndicators = [EntityKinds.Contact, EntityKinds.Indicator];

    private readonly Dictionary<string, IReadOnlyList<PassageLink>> links = [];

    [Fact]
    public void Are_150_and_more_in_both_languages()
    {
        var labelled = Labelled().ToList();

        Assert.True(labelled.Count >= 150, $"{labelled.Count} passages");
        Assert.Equal(labelled.Count, labelled.DistinctBy(passage => (passage.Document, passage.Locator)).Count());
        Assert.True(labelled.Count(passage => passage.Document.EndsWith(".en", StringComparison.Ordinal)) >= 20);
        Assert.All(labelled, passage => Assert.Contains(corpus[passage.Document].Passages, there => there.Locator == passage.Locator));
    }

    [Fact]
    public void Are_linked_with_precision_and_recall_of_at_least_95_in_100()
    {
        var tally = new Tally();
        foreach (var passage in Labelled())
            Compare(passage, passage.Stated, link => !link.Inherited && link.Rule != LinkRules.RegionOfCountry, tally);

        tally.Print(output);
        Assert.True(tally.Precision >= 0.95, $"precision {tally.Precision:F3}");
        Assert.True(tally.Recall >= 0.95, $"recall {tally.Recall:F3}");
        Assert.Empty(tally.KindsBelow(0.95));
    }

    /// <summary>Few of the passages above speak of contacts or indicators, so these have a sample of their own besides.</summary>
    [Fact]
    public void Are_linked_to_units_and_indicators_with_precision_and_recall_of_at_least_95_in_100()
    {
        var tally = new Tally();
        foreach (var passage in Labelled().Concat(Labelled(UnitsAndIndicators)))
        {
            var wanted = passage.Stated.Where(label => OfUnitsAndIndicators.Contains(EntityId.Parse(label).Kind)).ToList();
            Compare(passage, wanted, link => !link.Inherited && OfUnitsAndIndicators.Contains(link.Entity.Kind), tally);
        }

        tally.Print(output);
        Assert.True(tally.Precision >= 0.95, $"precision {tally.Precision:F3}");
        Assert.True(tally.Recall >= 0.95, $"recall {tally.Recall:F3}");
        Assert.Empty(tally.KindsBelow(0.95));
    }

    [Fact]
    public void Inherit_from_headings_with_precision_and_recall_of_at_least_95_in_100()
    {
        var tally = new Tally();
        foreach (var passage in Labelled().Where(passage => passage.Inherited is not null))
            Compare(passage, passage.Inherited!, link => link.Inherited, tally);

        tally.Print(output);
        Assert.True(tally.Precision >= 0.95, $"precision {tally.Precision:F3}");
        Assert.True(tally.Recall >= 0.95, $"recall {tally.Recall:F3}");
    }

    private void Compare(LabelledPassage passage, IReadOnlyList<string> wanted, Func<PassageLink, bool> counted, Tally tally)
    {
        if (!links.TryGetValue(passage.Document, out var all))
            links[passage.Document] = all = corpus.Linker.Link(corpus[passage.Document]);
        var found = all.Where(link => link.Locator == passage.Locator && counted(link)).Select(link => link.Entity.ToString()).ToHashSet();
        tally.Add(wanted, found);
        foreach (var label in wanted.Except(found))
            output.WriteLine($"missed  {passage.Document} {passage.Locator} {label}");
        foreach (var entity in found.Except(wanted))
            output.WriteLine($"wrong   {passage.Document} {passage.Locator} {entity}");
    }

    private static IEnumerable<LabelledPassage> Labelled(string file = AllKinds) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "KnowledgeBase.Catalogue.Tests", "Linking", file)).Where(line => line.Length > 0 && line[0] != '#').Select(LabelledPassage.Parse);

    /// <summary>A line of the file: which entities the passage itself speaks of, and which a heading above gives; null where that was not labelled.</summary>
    private sealed record LabelledPassage(string Document, string Locator, IReadOnlyList<string> Stated, IReadOnlyList<string>? Inherited)
    {
        public static LabelledPassage Parse(string line)
        {
            var columns = line.Split('|');
            var place = columns[0].Trim().Split(' ');
            return new LabelledPassage(place[0], place[1], Words(columns[1]), columns.Length > 2 ? Words(columns[2]) : null);
        }

        private static string[] Words(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Found, wanted and both, by kind.</summary>
    private sealed class Tally
    {
        private readonly SortedDictionary<string, (int Found, int Wanted, int Both)> byKind = new(StringComparer.Ordinal);

        public double Precision => (double)Sum(count => count.Both) / Sum(count => count.Found);

        public double Recall => (double)Sum(count => count.Both) / Sum(count => count.Wanted);

        public IEnumerable<string> KindsBelow(double least) =>
            byKind.Where(pair => pair.Value.Both < least * Math.Max(pair.Value.Found, pair.Value.Wanted)).Select(pair => pair.Key);

        public void Add(IReadOnlyList<string> wanted, HashSet<string> found)
        {
            foreach (var entity in wanted.Union(found))
            {
                var kind = entity.Split('/')[0];
                var count = byKind.GetValueOrDefault(kind);
                var (isFound, isWanted) = (found.Contains(entity), wanted.Contains(entity));
                byKind[kind] = (count.Found + (isFound ? 1 : 0), count.Wanted + (isWanted ? 1 : 0), count.Both + (isFound && isWanted ? 1 : 0));
            }
        }

        public void Print(ITestOutputHelper output)
        {
            foreach (var (kind, count) in byKind)
                output.WriteLine($"{kind,-16} precision {Ratio(count.Both, count.Found)}  recall {Ratio(count.Both, count.Wanted)}  labels {count.Wanted}");
            output.WriteLine($"{"all",-16} precision {Precision:F3}  recall {Recall:F3}  labels {Sum(count => count.Wanted)}");
        }

        private static string Ratio(int part, int whole) => whole == 0 ? "  -  " : $"{(double)part / whole:F3}";

        private int Sum(Func<(int Found, int Wanted, int Both), int> part) => byKind.Values.Sum(part);
    }
}
