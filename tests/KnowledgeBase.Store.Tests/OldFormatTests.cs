using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Store.Tests;

/// <summary>Stores of earlier formats, as the programs of those formats wrote them, open with all they hold.</summary>
public sealed class OldFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OldFormatTests()
    {
        using var connection = Connect();
        connection.Execute(File.ReadAllText(Path.Combine(Here(), "Formats", "format-1.sql")));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_of_the_first_format_opens_whole_and_lacks_only_what_it_could_not_hold()
    {
        using var store = _folder.OpenForWriting();

        Assert.Empty(store.Problems());
        var document = store.FindDocument("cdip-32-2.zh")!;
        Assert.Equal(Samples.Document() with { Warnings = [], OriginalLanguage = null, TwinOf = null, Format = null }, document with { Warnings = [] });
        Assert.Equal(
            Samples.Passages().Select(passage => (passage.Locator, passage.Text, passage.Language, (int?)null)),
            store.Passages("cdip-32-2.zh").Select(passage => (passage.Locator, passage.Text, passage.Language, passage.Page)));
        Assert.Equal(Samples.Links(), store.LinksIn("cdip-32-2.zh"));
        Assert.Equal(3, store.Ledger().Count);
        Assert.Equal(4, store.ChangeSequence);
        Assert.Empty(store.Twins());
    }

    [Fact]
    public void A_store_of_the_first_format_goes_on_as_one_of_the_newest()
    {
        using (var store = _folder.OpenForWriting())
        {
            Assert.True(store.Put(Samples.Document() with { RenderingOf = "cdip-12-7.en" }));
            Assert.True(store.PutTwins(Samples.Alignment("cdip-12-7.en", "cdip-32-2.zh"), "aligner-1"));
        }
        using var again = _folder.OpenForReading();
        Assert.Empty(again.Problems());
        Assert.Equal("cdip-12-7.en", again.FindDocument("cdip-32-2.zh")!.RenderingOf);
        Assert.Single(again.TwinsOf("cdip-32-2.zh"));
    }

    [Fact]
    public void A_row_of_an_older_format_is_still_checked()
    {
        _folder.OpenForWriting().Dispose();
        using (var connection = Connect())
            connection.Execute("UPDATE document SET twin_of = 'cdip-12-7.en' WHERE document_id = 'cdip-32-2.zh'");
        using var store = _folder.OpenForReading();
        Assert.Throws<DataFolderDamagedException>(() => store.FindDocument("cdip-32-2.zh"));
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.StoreFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
