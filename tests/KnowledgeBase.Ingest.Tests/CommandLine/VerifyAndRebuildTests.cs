using KnowledgeBase.Store;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

public sealed class VerifyAndRebuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string IndexFile => Path.Combine(_folder.Data, DataFolder.IndexFileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_calls_a_sound_folder_sound_and_a_missing_index_is_made_anew_by_rebuild()
    {
        Ingest();
        Assert.Equal((0, "store: sound\nindex: sound\n"), Verify());
        File.Delete(IndexFile);
        Assert.Equal(3, Verify().Exit);
        Assert.Equal(0, Kb.Run("rebuild", "--data", _folder.Data).Exit);
        Assert.Equal((0, "store: sound\nindex: sound\n"), Verify());
    }

    [Fact]
    public void A_posting_list_with_other_bytes_is_found_by_verify_and_mended_by_rebuild()
    {
        Ingest();
        Tamper("UPDATE postings_data SET block = substr(block, 1, length(block) - 1) || CAST(x'01' AS BLOB) WHERE id = (SELECT max(id) FROM postings_data)");

        var (exit, output, error) = Kb.Run("verify", "--data", _folder.Data);
        Assert.Equal(3, exit);
        Assert.StartsWith("store: sound\nindex: damaged\n", output, StringComparison.Ordinal);
        Assert.Contains("kb rebuild", error, StringComparison.Ordinal);
        Assert.Matches(@"^The index holds \d+ records, made in ", Kb.Run("rebuild", "--data", _folder.Data).Out);
        Assert.Equal((0, "store: sound\nindex: sound\n"), Verify());
        Assert.Contains("【技术转让】", Kb.Run("search", "技术转让", "--data", _folder.Data, "--kind", "passage").Out, StringComparison.Ordinal);
    }

    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={IndexFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private void Ingest()
    {
        _folder.Write("good.txt", Texts.Plain());
        Assert.Equal(0, Kb.Run("ingest", _folder.Documents, "--data", _folder.Data).Exit);
    }

    private (int Exit, string Out) Verify()
    {
        var (exit, output, _) = Kb.Run("verify", "--data", _folder.Data);
        return (exit, output);
    }
}
