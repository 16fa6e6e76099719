using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.Tests.Golden;

/// <summary>
/// The golden set, asked of the seeds. The summary beside the queries says how well it was answered when it was last written; it may not fall.
/// With <c>UPDATE_GOLDEN=1</c> in the environment it is written anew.
/// </summary>
public sealed class GoldenSetTests(SeedCorpus seeds)
{
    private const string Overall = "overall";
    private const double LeastSuccess = 0.95;
    private const double LeastSuccessOfClass = 0.85;

    /// <summary>What rounding takes from a figure, and one place of one hit in a hundred queries.</summary>
    private const double Slack = 0.002;

    [Fact]
    public async Task No_class_is_answered_worse_than_the_summary_says()
    {
        var answered = await Ask();
        var now = answered.GroupBy(answer => answer.Class)
            .Select(group => (Name: group.Key, Relevance: Of(group)))
            .Append((Name: Overall, Relevance: Of(answered)))
            .ToList();
        Report(answered, now);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(GoldenFiles.Summary, Table(now), TestContext.Current.CancellationToken);

        var written = (await File.ReadAllLinesAsync(GoldenFiles.Summary, TestContext.Current.CancellationToken))
            .Skip(1).Select(Relevance.Parse).ToDictionary(line => line.Name, line => line.Relevance);
        Assert.Equal(now.Select(line => line.Name).Order(), written.Keys.Order());
        var fallen = now.Where(line =>
                line.Relevance.Success < written[line.Name].Success - Slack
                || (line.Name == Overall && line.Relevance.ReciprocalRank < written[Overall].ReciprocalRank - Slack)
                || (line.Name == Overall && line.Relevance.Gain < written[Overall].Gain - Slack))
            .Select(line => $"{line.Relevance.Line(line.Name)}; was {written[line.Name].Line(line.Name)}");
        Assert.Empty(fallen);
        Assert.All(now, line => Assert.True(
            line.Relevance.Success >= (line.Name == Overall ? LeastSuccess : LeastSuccessOfClass), $"{line.Name}: {line.Relevance.Success}"));
    }

    [Fact]
    public void There_are_enough_queries_each_with_an_answer() => Assert.Multiple(
        () => Assert.True(GoldenQuery.All.Count >= 120),
        () => Assert.All(GoldenQuery.All, entry =>
        {
            Assert.InRange(entry.Query.Within, 1, Relevance.Depth);
            Assert.Contains(entry.Query.Judged.Values, grade => grade >= 2);
            Assert.All(entry.Query.Judged.Values, grade => Assert.InRange(grade, 1, 3));
            Assert.NotEqual("", entry.Query.After);
        }),
        () => Assert.Distinct(GoldenQuery.All.Select(entry => (entry.Query.Query, entry.Query.Language))));

    [Fact]
    public async Task Every_record_that_is_judged_exists()
    {
        var store = await seeds.StoreAsync();
        var there = store.Entities().Select(entity => entity.Id.ToString())
            .Concat(store.Documents().Select(document => RecordKinds.DocumentKey(document.Id)))
            .Concat(store.Documents().SelectMany(document => store.Passages(document.Id).Select(passage => RecordKinds.PassageKey(document.Id, passage.Locator))))
            .ToHashSet();
        Assert.Empty(GoldenQuery.All.SelectMany(entry => entry.Query.Judged.Keys).Where(key => !there.Contains(key)).Distinct());
    }

    private async Task<List<(string Class, GoldenQuery Query, IReadOnlyList<string> Keys)>> Ask()
    {
        var service = await seeds.ServiceAsync();
        return [.. GoldenQuery.All.Select(entry => (entry.Class, entry.Query, KeysOf(service, entry.Query)))];
    }

    private static IReadOnlyList<string> KeysOf(SearchService service, GoldenQuery query)
    {
        var search = new SearchQuery
        {
            Text = query.Query,
            Size = Relevance.Depth,
            Facets = [],
            Filters = query.Language is { } language
                ? new Dictionary<string, IReadOnlyList<string>> { [Facets.Language] = [language] }
                : new Dictionary<string, IReadOnlyList<string>>(),
        };
        return service.Search(search, TestContext.Current.CancellationToken) switch
        {
            SearchAnswer answer => [.. answer.Hits.Select(hit => hit.Id)],
            // A query that is refused finds nothing; the report shows why.
            SearchProblem problem => [problem.Detail],
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    private static Relevance Of(IEnumerable<(string Class, GoldenQuery Query, IReadOnlyList<string> Keys)> answered) =>
        Relevance.Of([.. answered.Select(answer => (answer.Query, answer.Keys))]);

    private static string Table(IEnumerable<(string Name, Relevance Relevance)> lines) =>
        "class\tqueries\tsuccess\tMRR\tnDCG@10\n" + string.Concat(lines.Select(line => line.Relevance.Line(line.Name) + "\n"));

    /// <summary>The table, and what was missed with what came instead.</summary>
    private static void Report(
        IEnumerable<(string Class, GoldenQuery Query, IReadOnlyList<string> Keys)> answered, IEnumerable<(string Name, Relevance Relevance)> lines)
    {
        var report = new StringBuilder(Table(lines));
        foreach (var (kind, query, keys) in answered.Where(answer => !(answer.Query.PlaceOfAnswer(answer.Keys) <= answer.Query.Within)))
            report.Append(CultureInfo.InvariantCulture, $"\nmissed ({kind}, within {query.Within}): {query.Query}: {string.Join(' ', keys.Take(5))}");
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
    }
}
