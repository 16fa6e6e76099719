using System.Text;
using System.Text.Json;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Ingest.Tests.CommandLine;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.Imports;

/// <summary>Imports by the command line, of made-up rows.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly EntityId Activity = new(EntityKinds.Activity, "a-1");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_dry_run_says_row_by_row_what_would_change_and_changes_nothing()
    {
        Ingest();
        var file = _folder.Write("activities.csv", "id;name_zh;name_en;country;start\na-1;商标讲习班;Workshop on trademarks;Kenya;2024-05-06\na-2;某活动;;Atlantis;\n");

        var (exit, output, _) = Kb.Run("import", "activities", file, "--dry-run", "--data", _folder.Data);

        Assert.Equal(1, exit);
        Assert.Equal(
            """
            added      row 2  activity/a-1
            refused    row 3  activity/a-2
                       country: 'Atlantis' is neither the identifier nor a name of any country
                       start: a new activity needs it
            2 rows: 1 added, 0 changed, 0 unchanged, 1 refused; a dry run, nothing was changed

            """.ReplaceLineEndings("\n"),
            output);
        using var store = _folder.OpenStore(StoreAccess.ReadOnly);
        Assert.Null(store.FindEntity(Activity));
        Assert.Empty(store.Imports());
    }

    [Fact]
    public void Imported_records_are_stored_searched_kept_by_the_next_ingest_changed_by_the_next_import_and_taken_back()
    {
        Ingest();
        var file = _folder.Write("activities.csv", "id,name_en,country,start,topic,partner_en\na-1,Workshop on trademarks,ke,2024-05-06,m,Institute of Baking\n");
        Assert.Equal(0, Kb.Run("import", "activities", file, "--data", _folder.Data).Exit);
        Assert.Contains("Workshop on trademarks", Search("Institute of Baking"), StringComparison.Ordinal);

        Ingest();
        using (var store = _folder.OpenStore(StoreAccess.ReadOnly))
        {
            var activity = store.FindEntity(Activity)!;
            Assert.Equal("Workshop on trademarks", activity.Name.En);
            Assert.Equal("country/ke", Assert.Single(activity.Relations).Target.ToString());
            Assert.All(activity.Facts, fact => Assert.StartsWith("activities.csv, row 2, 20", fact.Source.Reference, StringComparison.Ordinal));
            Assert.Empty(store.Verify(TestContext.Current.CancellationToken));
        }

        _folder.Write("activities.csv", "id,name_en\na-1,Workshop on marks\n");
        using (var json = JsonDocument.Parse(Kb.Run("import", "activities", file, "--json", "--data", _folder.Data).Out))
        {
            var row = json.RootElement.GetProperty("rows")[0];
            Assert.Equal("changed", row.GetProperty("outcome").GetString());
            Assert.Equal(("name_en", "Workshop on trademarks", "Workshop on marks"), Change(row.GetProperty("changes")[0]));
        }
        using (var store = _folder.OpenStore(StoreAccess.ReadOnly))
            Assert.Equal(("Workshop on marks", 4), (store.FindEntity(Activity)!.Name.En, store.FindEntity(Activity)!.Facts.Count + 1));

        Assert.Equal(0, Kb.Run("import", "activities", file, "--remove", "--data", _folder.Data).Exit);
        using (var store = _folder.OpenStore(StoreAccess.ReadOnly))
            Assert.Null(store.FindEntity(Activity));
    }

    [Theory]
    [InlineData("import", "recommendations", "x.csv")]
    [InlineData("import", "activities", "no-such-file.csv")]
    public void What_cannot_be_imported_is_bad_usage(params string[] arguments) =>
        Assert.Equal(2, Kb.Run([.. arguments, "--data", _folder.Data]).Exit);

    [Fact]
    public void The_catalogue_of_the_seeds_has_nothing_open_to_look_at()
    {
        Assert.Equal(0, Kb.Run("ingest", SeedFolder.FindAbove(AppContext.BaseDirectory)!.Documents, "--data", _folder.Data).Exit);

        var (exit, output, _) = Kb.Run("catalogue", "check", "--data", _folder.Data);

        Assert.True(exit == 0, output);
        Assert.Matches(@"^[\d,]+ entities; 0 open issues, \d+ accepted\n$", output);
    }

    private static (string?, string?, string?) Change(JsonElement change) =>
        (change.GetProperty("column").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString());

    private void Ingest()
    {
        var folder = Path.GetDirectoryName(_folder.Write(Path.Combine("texts", "a.txt"), Encoding.UTF8.GetBytes("1.\t乌干达的女企业家参加了培训，内容是商标和地理标志的保护。\n")))!;
        Assert.Equal(0, Kb.Run("ingest", folder, "--data", _folder.Data).Exit);
    }

    private string Search(string query) => Kb.Run("search", query, "--kind", "activity", "--data", _folder.Data).Out;
}
