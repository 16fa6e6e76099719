using System.Text.Json;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_writes_a_line_a_file_and_its_exit_code_tells_whether_some_failed()
    {
        _folder.Write("good.txt", Texts.Plain());
        var (exit, output, error) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        Assert.Equal("", string.Join('\n', error.Split('\n').Where(line => line.StartsWith("kb:", StringComparison.Ordinal))));
        Assert.Equal(0, exit);
        Assert.Matches(@"^added      good\.zh  good\.txt  \d+ passages\n$", output);

        _folder.Write("empty.txt", []);
        (exit, output, error) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        Assert.Equal(1, exit);
        Assert.Matches(@"^failed     empty\.txt: empty — .+\nunchanged  good\.zh  good\.txt  \d+ passages\n$", output);
        Assert.Contains("nothing changed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_lost_in_reading_is_counted_in_the_line_told_with_verbose_and_in_the_report()
    {
        _folder.Write("notes.txt", Texts.Plain(3) + "4.\t委员会注意到了这一点[footnoteRef:7]，并请秘书处继续工作。\n");
        var (_, output, error) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data, "--verbose");
        Assert.Matches(@"passages, 1 warning\n {11}reference-without-note: .+ note 7.+\n", output);
        Assert.Contains("1 document read with something lost or guessed", error, StringComparison.Ordinal);

        _folder.Write("notes.txt", Texts.Plain(4) + "5.\t委员会注意到了这一点[footnoteRef:7]，并请秘书处继续工作。\n");
        var report = JsonDocument.Parse(Kb.Run("ingest", _folder.Documents, "--data", _folder.Data, "--json").Out).RootElement;
        var file = report.GetProperty("files")[0];
        Assert.Equal("plain-text", file.GetProperty("format").GetString());
        Assert.NotEmpty(file.GetProperty("warningDetails")[0].GetProperty("code").GetString()!);
    }

    [Fact]
    public void The_end_says_how_many_failed_for_which_reason_and_what_to_do()
    {
        for (var number = 0; number < 7; number++)
            _folder.Write($"empty{number}.txt", []);
        _folder.Write("cut.zip", "PK\u0003\u0004 and no more than that");
        var (exit, _, error) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        Assert.Equal(1, exit);
        Assert.Contains("8 files: 0 added, 0 changed, 0 unchanged, 8 failed, 0 skipped; 0 passages", error, StringComparison.Ordinal);
        Assert.Matches(@"    7 empty: nothing in them\n +empty0\.txt\n( +empty\d\.txt\n){4} +and 2 more; 'kb status' lists them all\n", error);
        Assert.Contains("    1 truncated: cut off; copy or download them again\n          cut.zip\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_finds_what_was_ingested_and_makes_a_lost_index_anew()
    {
        _folder.Write("good.txt", Texts.Plain());
        Assert.Equal(0, Kb.Run("ingest", _folder.Documents, "--data", _folder.Data).Exit);
        var (exit, output, _) = Kb.Run("search", "技术转让", "--kind", "passage", "--json", "--size", "2", "--data", _folder.Data);
        Assert.Equal(0, exit);
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal(3, answer.GetProperty("total").GetInt32());
        Assert.Equal(2, answer.GetProperty("hits").GetArrayLength());
        Assert.StartsWith("passage/good.zh/", answer.GetProperty("hits")[0].GetProperty("id").GetString(), StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder.Data, DataFolder.IndexFileName));
        (exit, output, _) = Kb.Run("search", "技术转让", "--data", _folder.Data, "--kind", "passage");
        Assert.Equal(0, exit);
        Assert.Contains("【技术转让】", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_says_what_is_there_and_what_failed()
    {
        _folder.Write("good.txt", Texts.Plain());
        _folder.Write("empty.txt", []);
        Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
        var (exit, output, _) = Kb.Run("status", "--data", _folder.Data);
        Assert.Equal(0, exit);
        Assert.Contains("Documents    1", output, StringComparison.Ordinal);
        Assert.Contains("empty.txt: empty", output, StringComparison.Ordinal);

        var json = JsonDocument.Parse(Kb.Run("status", "--json", "--data", _folder.Data).Out).RootElement;
        Assert.Equal(1, json.GetProperty("statistics").GetProperty("documents").GetInt32());
    }

    [Theory]
    [InlineData("ingest", "no-such-file")]
    [InlineData("search")]
    [InlineData("search", "x", "--size", "many")]
    [InlineData("search", "x", "--lang", "fr")]
    [InlineData("nonsense")]
    public void Bad_usage_exits_with_2_and_says_what_to_do(params string[] arguments)
    {
        var (exit, output, error) = Kb.Run([.. arguments, "--data", _folder.Data]);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public void A_locked_a_damaged_and_an_empty_data_folder_exit_with_3_and_say_what_to_do()
    {
        Assert.Equal(3, Kb.Run("status", "--data", _folder.Data).Exit);

        using (_folder.OpenStore())
        {
            var (locked, _, told) = Kb.Run("ingest", _folder.Documents, "--data", _folder.Data);
            Assert.Equal(3, locked);
            Assert.Contains($"process {Environment.ProcessId}", told, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(_folder.Data, "store.db"), "no database at all, but long enough to be looked at as one");
        var (damaged, _, error) = Kb.Run("status", "--data", _folder.Data);
        Assert.Equal(3, damaged);
        Assert.Contains("backup", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_tells_of_every_command_and_of_the_data_folder()
    {
        var (exit, output, _) = Kb.Run("--help");
        Assert.Equal(0, exit);
        foreach (var command in new[] { "ingest", "search", "status" })
        {
            Assert.Contains(command, output, StringComparison.Ordinal);
            Assert.Contains("--data", Kb.Run(command, "--help").Out, StringComparison.Ordinal);
        }
    }
}
