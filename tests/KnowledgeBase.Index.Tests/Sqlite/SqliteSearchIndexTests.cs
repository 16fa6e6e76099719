using KnowledgeBase.Index.Tests.Contract;

namespace KnowledgeBase.Index.Tests.Sqlite;

public sealed class SqliteSearchIndexTests : SearchIndexContract
{
    private string File => Path.Combine(Folder, "search.db");

    protected override ISearchIndex OpenIn(string folder, IndexSchema schema) => SqliteSearchIndex.Open(Path.Combine(folder, "search.db"), schema);

    private SqliteSearchIndex OpenSqlite(IndexSchema? schema = null) => (SqliteSearchIndex)Open(schema);

    private SearchIndexException RefusedForReading(IndexSchema? schema = null) =>
        Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(File, schema ?? Schema, IndexAccess.ReadOnly));

    [Fact]
    public void Opening_makes_a_missing_index_and_says_so_once()
    {
        Assert.Equal(IndexFault.Missing, RefusedForReading().Fault);
        Assert.False(System.IO.File.Exists(File));
        using (var made = OpenSqlite())
            Assert.Equal(IndexFault.Missing, made.Recreation?.Fault);
        using var found = OpenSqlite();
        Assert.Null(found.Recreation);
    }

    [Theory]
    [InlineData("garbage over the header")]
    [InlineData("garbage in the middle")]
    [InlineData("half cut off")]
    [InlineData("cut to the header")]
    [InlineData("empty")]
    [InlineData("a text")]
    [InlineData("another database")]
    public void A_damaged_file_is_refused_for_reading_and_made_anew_for_writing(string damage)
    {
        Filled([.. Enumerable.Range(0, 300).Select(i => Document($"k{i}", $"x word{i} y{i % 7}"))]).Dispose();
        Damage(damage);
        var refusal = RefusedForReading();
        Assert.Equal(IndexFault.Damaged, refusal.Fault);
        Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
        using var index = OpenSqlite();
        Assert.Equal(IndexFault.Damaged, index.Recreation?.Fault);
        Assert.Equal(new IndexGeneration(0, 0, 0), index.Generation);
        Commit(index, 1, Document("a", "x"));
        Assert.Equal(["a"], Keys(index, new TermQuery("x")));
    }

    [Fact]
    public void Another_schema_version_or_other_fields_make_the_index_anew_but_other_weights_do_not()
    {
        Filled(Document("a", "x")).Dispose();
        var weighted = Schema with { TextFields = [new TextField("body", 4), new TextField("title")] };
        using (var same = OpenSqlite(weighted))
            Assert.Equal((null, 1), (same.Recreation, same.Generation.Documents));
        foreach (var other in new[] { Schema with { Version = "test-2" }, Schema with { FacetFields = ["country"], Version = "test-2" } })
        {
            Assert.Equal(IndexFault.OtherVersion, RefusedForReading(other).Fault);
            using var index = OpenSqlite(other);
            Assert.Equal((IndexFault.OtherVersion, 0), (index.Recreation?.Fault, index.Generation.Documents));
        }
    }

    [Fact]
    public void A_file_of_an_earlier_format_is_refused_for_reading_and_made_anew_for_writing()
    {
        Filled(Document("a", "x")).Dispose();
        Tamper("PRAGMA user_version = 2");
        Assert.Equal(IndexFault.OtherVersion, RefusedForReading().Fault);
        using var index = OpenSqlite();
        Assert.Equal((IndexFault.OtherVersion, 0), (index.Recreation?.Fault, index.Generation.Documents));
    }

    [Fact]
    public void An_index_opened_for_reading_searches_and_follows_anothers_commits_but_does_not_write()
    {
        var writing = Filled(Document("a", "x"));
        using var reading = SqliteSearchIndex.Open(File, Schema, IndexAccess.ReadOnly);
        Assert.Equal(["a"], Keys(reading, new TermQuery("x")));
        Commit(writing, 2, Document("b", "x"), Stated("c", ["CN"]));
        Assert.Equal(["a", "b", "c"], Keys(reading, new TermQuery("x")).Order());
        Assert.Equal("not-stated:2 CN:1", Shown(Search(reading, new SearchRequest { Query = new MatchAllQuery(), Facets = ["country"] }), "country"));
        Assert.Equal(writing.Generation, reading.Generation);
        Assert.Throws<InvalidOperationException>(reading.BeginWrite);
    }

    [Fact]
    public void Two_indexes_on_one_file_write_in_turn_and_see_each_others_commits()
    {
        using var one = OpenSqlite();
        using var two = OpenSqlite();
        for (var round = 0; round < 6; round++)
            Commit(round % 2 == 0 ? one : two, round, Document($"k{round}", "x"), Document("k0", "x again"));
        Assert.Equal(["k0", "k1", "k2", "k3", "k4", "k5"], Keys(one, new TermQuery("x")).Order());
        Assert.Equal(["k0", "k1", "k2", "k3", "k4", "k5"], Keys(two, new TermQuery("x")).Order());
        Assert.Equal(new IndexGeneration(6, 5, 6), two.Generation);
    }

    [Fact]
    public void A_second_writer_fails_after_the_time_allowed_with_the_name_of_the_file()
    {
        using var one = OpenSqlite();
        using var two = SqliteSearchIndex.Open(File, Schema, lockTimeout: TimeSpan.FromMilliseconds(20));
        using (one.BeginWrite())
        {
            var refusal = Assert.Throws<SearchIndexException>(two.BeginWrite);
            Assert.Equal(IndexFault.Locked, refusal.Fault);
            Assert.Contains(File, refusal.Message, StringComparison.Ordinal);
        }

        using (two.BeginWrite())
            Assert.Equal(IndexFault.Locked, Assert.Throws<SearchIndexException>(two.BeginWrite).Fault);
        Commit(two, 3, Document("a"));
        Assert.Equal(3, one.Generation.Sequence);
    }

    [Fact]
    public void Many_updates_of_the_same_documents_keep_answers_right_while_numbers_are_used_up()
    {
        var index = Open();
        for (var round = 0; round < 4; round++)
            Commit(index, round, [.. Enumerable.Range(0, 2000).Select(i => Document($"k{i}", $"x round{round}"))]);
        Assert.Equal(new IndexGeneration(4, 3, 2000), index.Generation);
        Assert.Equal(2000, Search(index, new SearchRequest { Query = new TermQuery("round3") }).Total);
        Assert.Equal(0, Search(index, new SearchRequest { Query = new TermQuery("round2") }).Total);
        Commit(index, 9, Document("new", "x"));
        Assert.Equal(2001, Search(index, new SearchRequest { Query = new TermQuery("x"), Size = 0 }).Total);
    }

    [Fact]
    public void Verifying_finds_nothing_in_a_sound_index_and_something_in_a_tampered_one()
    {
        using var index = (SqliteSearchIndex)FilledWithFacets();
        Assert.Empty(index.Verify(TestContext.Current.CancellationToken));
        Tamper("DELETE FROM documents WHERE key = '2'");
        Assert.Contains("documents instead of", Assert.Single(index.Verify(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE postings_data SET block = CAST(replace(block, CAST('zebra' AS BLOB), CAST('zebrb' AS BLOB)) AS BLOB)")]
    [InlineData("UPDATE documents SET key = 'other' WHERE key = 'k7'")]
    [InlineData("UPDATE facet_values SET value = 'XX' WHERE value = 'CN'")]
    [InlineData("UPDATE generation SET sequence = 99")]
    [InlineData("DELETE FROM facet_values WHERE value = 'CN'")]
    [InlineData("DELETE FROM forms WHERE term = 'ab'")]
    [InlineData("UPDATE forms SET form = '~b' WHERE term = 'ab'")]
    [InlineData("UPDATE forms SET term = 'abd' WHERE term = 'ab'")]
    [InlineData("INSERT INTO forms VALUES ('~a', 'zebra')")]
    public void Content_that_was_changed_within_a_sound_structure_is_found_by_the_check(string damage)
    {
        using (var index = OpenSqlite())
        {
            Commit(index, 1, [.. Enumerable.Range(0, 20).Select(i => Stated($"k{i}", ["CN"]) with { Text = Document("", "zebra x ab").Text })]);
            Assert.Empty(index.Verify(TestContext.Current.CancellationToken));
        }

        Tamper(damage);
        try
        {
            using var index = SqliteSearchIndex.Open(File, Schema, IndexAccess.ReadOnly);
            Assert.NotEmpty(index.Verify(TestContext.Current.CancellationToken));
        }
        catch (SearchIndexException e)
        {
            Assert.Equal(IndexFault.Damaged, e.Fault);
        }
    }

    /// <summary>FTS5 finds the leaf of a term by a table that reading all postings in order does not use.</summary>
    [Fact]
    public void Terms_that_are_looked_for_in_the_wrong_place_are_found_by_the_check()
    {
        using var index = (SqliteSearchIndex)Filled([.. Enumerable.Range(0, 3000).Select(i => Document($"k{i}", $"word{i:0000}"))]);
        Assert.Empty(index.Verify(TestContext.Current.CancellationToken));
        Tamper("UPDATE postings_idx SET term = CAST(CAST(term AS TEXT) || '!' AS BLOB) WHERE length(term) > 0");
        Assert.Contains(index.Verify(TestContext.Current.CancellationToken), finding => finding.EndsWith("terms are not found in all documents that hold them", StringComparison.Ordinal));
    }

    [Fact]
    public void Postings_damaged_within_a_sound_structure_are_reported_by_search_and_check_and_the_index_can_be_deleted()
    {
        var index = (SqliteSearchIndex)FilledWithFacets();
        Tamper("DELETE FROM postings_data WHERE id > 10");
        Assert.Equal(IndexFault.Damaged, Assert.Throws<SearchIndexException>(() => Keys(index, new TermQuery("x"))).Fault);
        Assert.NotEmpty(index.Verify(TestContext.Current.CancellationToken));
        index.Dispose();
        SqliteSearchIndex.Delete(File);
        Assert.Equal(IndexFault.Missing, OpenSqlite().Recreation?.Fault);
    }

    [Fact]
    public async Task An_index_is_rebuilt_beside_the_old_one_which_is_searched_meanwhile()
    {
        var index = (SqliteSearchIndex)Filled(Document("old", "x"));
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var seen = new HashSet<string>();
            while (!stop.IsCancellationRequested)
                seen.Add(string.Join(' ', index.Search(new SearchRequest { Query = new PrefixQuery("x") }, CancellationToken.None).Hits.Select(h => h.Key)));
            return seen;
        });
        for (var i = 0; i < 5; i++)
        {
            index.Rebuild(made =>
            {
                Assert.Equal(new IndexGeneration(0, 0, 0), made.Generation);
                Commit(made, 7, Document("new", "x"));
            });
        }

        await stop.CancelAsync();
        Assert.Subset(new HashSet<string> { "old", "new" }, await reading);
        Assert.Equal(["new"], Keys(index, new TermQuery("x")));
        Assert.Equal(7, index.Generation.Sequence);
        Commit(index, 8, Document("later", "x"));
        Assert.Equal(["later", "new"], Keys(index, new TermQuery("x")).Order());
        Assert.Equal(["search.db", "search.db-journal"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rebuild_that_fails_leaves_the_old_index()
    {
        var index = (SqliteSearchIndex)Filled(Document("old", "x"));
        Assert.Throws<InvalidOperationException>(() => index.Rebuild(_ => throw new InvalidOperationException("no")));
        Commit(index, 2, Document("more", "x"));
        Assert.Equal(["more", "old"], Keys(index, new TermQuery("x")).Order());
    }

    [Fact]
    public void A_running_statement_stops_when_its_token_is_cancelled()
    {
        using var database = Index.Sqlite.Database.Open(File, create: true, TimeSpan.FromSeconds(1));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        database.Watch(cancellation.Token);
        Assert.Throws<OperationCanceledException>(() => database.Scalar("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"));
        database.Watch(CancellationToken.None);
        Assert.Equal("1", database.Scalar("SELECT 1"));
    }

    [Fact]
    public void A_disposed_index_refuses_to_work()
    {
        var index = Filled(Document("a"));
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Search(index, new SearchRequest { Query = new MatchAllQuery() }));
        Assert.Throws<ObjectDisposedException>(index.BeginWrite);
    }

    private void Tamper(string sql)
    {
        Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_open(File, out var database));
        Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_exec(database, sql));
        database.Dispose();
    }

    private void Damage(string damage)
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        switch (damage)
        {
            case "garbage over the header":
                bytes.AsSpan(0, 40).Fill(0x5a);
                break;
            case "garbage in the middle":
                bytes.AsSpan(100, bytes.Length - 4196).Fill(0x5a);
                break;
            case "half cut off":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "cut to the header":
                bytes = bytes[..100];
                break;
            case "empty":
                bytes = [];
                break;
            case "a text":
                bytes = "This is a text and no database."u8.ToArray();
                break;
            case "another database":
                System.IO.File.Delete(File);
                SQLitePCL.raw.sqlite3_open(File, out var other);
                SQLitePCL.raw.sqlite3_exec(other, "CREATE TABLE documents(x); INSERT INTO documents VALUES (1)");
                other.Dispose();
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(damage));
        }

        System.IO.File.WriteAllBytes(File, bytes);
    }
}
