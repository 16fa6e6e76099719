using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store.Tests;

public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DamageTests()
    {
        using var store = _folder.OpenForWriting();
        store.PutEntities(Samples.Entities());
        store.Put(Samples.Document(), Samples.Passages(400));
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Damages => new()
    {
        { "empty", "is empty" },
        { "not a database", "not an SQLite database" },
        { "cut in half", "" },
        { "missing table", "passage_link" },
        { "missing state", "format" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_store_is_refused_for_reading_and_writing_with_what_to_do(string damage, string told)
    {
        Inflict(damage);
        foreach (var open in new[] { _folder.OpenForWriting, _folder.OpenForReading })
        {
            var refused = Assert.Throws<DataFolderDamagedException>(open);
            Assert.Contains(told, refused.Message, StringComparison.Ordinal);
            Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
            Assert.Contains("backup", refused.Message, StringComparison.Ordinal);
        }
        // And the lock is free again for whoever mends it.
        File.Delete(_folder.StoreFile);
        using var mended = _folder.OpenForWriting();
        Assert.Empty(mended.Documents());
    }

    [Fact]
    public void A_row_altered_behind_the_stores_back_is_never_served()
    {
        Sql("UPDATE passage SET body = body || '!' WHERE locator = 'p2'");
        using var store = _folder.OpenForWriting();
        Assert.Throws<DataFolderDamagedException>(() => store.FindPassage("cdip-32-2.zh", "p2"));
        Assert.Throws<DataFolderDamagedException>(() => store.Passages("cdip-32-2.zh"));
        Assert.NotNull(store.FindPassage("cdip-32-2.zh", "p1"));
        Assert.Contains(store.Problems(), problem => problem.What.Contains("p2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM passage WHERE locator = 'p7'", "cdip-32-2.zh")]
    [InlineData("DELETE FROM passage_link WHERE position = 1", "cdip-32-2.zh")]
    [InlineData("DELETE FROM document_source", "cdip-32-2.zh")]
    [InlineData("DELETE FROM entity WHERE entity_kind = 'country'", "passage_link")]
    [InlineData("DELETE FROM change_log", "change_log")]
    [InlineData("UPDATE state SET value = value + 1 WHERE name = 'change_sequence'", "state")]
    [InlineData("UPDATE entity SET content = replace(content, '乌干达', '乌克兰')", "entity")]
    [InlineData("UPDATE ledger SET outcome = 'failed'", "ledger")]
    [InlineData("UPDATE passage SET position = -1 WHERE locator = 'p1'", "passage")]
    [InlineData("UPDATE document SET language_code = 'en'", "document")]
    public void Verify_finds_rows_that_are_missing_or_altered(string damage, string where)
    {
        Sql(damage);
        using var connection = Connect();
        Assert.Contains(new StoreVerification(connection).Run(CancellationToken.None), problem => problem.Where == where);
    }

    [Fact]
    public void Any_single_flipped_bit_that_alters_an_answer_is_found()
    {
        var original = File.ReadAllBytes(_folder.StoreFile);
        var before = Answers();
        var random = new Random(7);
        var found = 0;
        for (var flip = 0; flip < 300; flip++)
        {
            var bytes = (byte[])original.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_folder.StoreFile, bytes);
            try
            {
                using var store = _folder.OpenForReading();
                if (store.Problems().Count > 0)
                    found++;
                else
                    Assert.Equal(before, Answers());
            }
            catch (DataFolderException)
            {
                found++;
            }
        }
        Assert.True(found > 100, $"only {found} of 300 flips were found; most of the file is rows, so that cannot be");
    }

    private string Answers()
    {
        using var store = _folder.OpenForReading();
        return System.Text.Json.JsonSerializer.Serialize(new
        {
            Documents = store.Documents(),
            Passages = store.Passages("cdip-32-2.zh"),
            Source = store.SourceText("cdip-32-2.zh"),
            Links = store.LinksIn("cdip-32-2.zh"),
            ToEntity = store.LinksOf(Samples.Recommendation10, 10),
            One = store.FindPassage("cdip-32-2.zh", "p30"),
            Entities = store.Entities(),
            Ledger = store.Ledger(),
            Changes = store.ChangesSince(0, 100),
        });
    }

    private void Inflict(string damage)
    {
        var bytes = File.ReadAllBytes(_folder.StoreFile);
        switch (damage)
        {
            case "empty":
                File.WriteAllBytes(_folder.StoreFile, []);
                break;
            case "not a database":
                File.WriteAllText(_folder.StoreFile, string.Concat(Enumerable.Repeat("这不是数据库。", 1000)));
                break;
            case "cut in half":
                File.WriteAllBytes(_folder.StoreFile, bytes[..(bytes.Length / 2)]);
                break;
            case "missing table":
                Sql("DROP TABLE passage_link");
                break;
            case "missing state":
                Sql("DELETE FROM state WHERE name = 'format'");
                break;
            default:
                Assert.Fail(damage);
                break;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.StoreFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string sql)
    {
        using var connection = Connect();
        connection.Execute("PRAGMA foreign_keys = OFF");
        connection.Execute(sql);
    }
}
