using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using KnowledgeBase.Index;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests.CommandLine;

/// <summary>The server as a process: what becomes of what it has accepted when it is killed, stopped, or not alone.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    /// <summary>How often the server is killed: twice, or as many times as the variable <c>KB_KILLS</c> says.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("KB_KILLS"), out var kills) ? kills : 2;

    private readonly TemporaryFolder _folder = new();

    private string Seeds => Path.Combine(_folder.Documents, "seeds");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_accepted_is_done_though_the_server_is_killed_at_any_moment()
    {
        var random = new Random(7);
        var accepted = new List<(string Job, string Document)>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await Server.StartAsync(_folder.Data, Seeds);
            server.Authorize(_folder.Data, AccessRole.Editor);
            for (var number = 0; number < 3; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"r{round}n{number}");
                accepted.Add((await server.HandInAsync((name + ".txt", System.Text.Encoding.UTF8.GetBytes(Texts.Plain((round * 10) + number + 1)))), name));
            }
            // Not a wait for anything: a kill at a moment that has nothing to do with what is being written.
            await Task.Delay(random.Next(400), Token);
            server.Kill();
        }

        using var last = await Server.StartAsync(_folder.Data, Seeds);
        foreach (var (address, name) in accepted)
        {
            var job = await last.JobAsync(address);
            Assert.Equal("done", job.GetProperty("state").GetString());
            var file = Assert.Single(job.GetProperty("files").EnumerateArray());
            Assert.Contains(file.GetProperty("status").GetString(), (string[])["added", "unchanged"]);
            var document = file.GetProperty("document").GetString()!;
            Assert.StartsWith("document/" + name, document, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await last.Client.GetAsync("/api/v1/documents/" + document["document/".Length..], Token)).StatusCode);
        }
        Assert.Equal(0, (await last.TerminateAsync()).Exit);
        using var store = _folder.OpenStore(StoreAccess.ReadOnly);
        Assert.Empty(store.Verify(Token));
        Assert.Equal(accepted.Count, store.Documents().Count);

        // Nothing but the records is left of what was handed in.
        Assert.All(Directory.GetFiles(Path.Combine(_folder.Data, DataFolder.JobsFolderName), "*", SearchOption.AllDirectories), file => Assert.Equal("job.json", Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_cuts_no_answer_off_and_is_gone_within_ten_seconds()
    {
        using var server = await Server.StartAsync(_folder.Data, Seeds);
        server.Authorize(_folder.Data, AccessRole.Editor);
        await server.JobAsync(await server.HandInAsync([.. Enumerable.Range(0, 20).Select(number => ($"d{number}.txt", System.Text.Encoding.UTF8.GetBytes(Texts.Plain(number))))]));
        var whole = (await server.Client.GetByteArrayAsync("/api/v1/export?format=jsonl", Token)).Length;
        Assert.True(whole > 10_000);

        // The head is there, so the server has taken it on; the rest is read after it was told to stop.
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Client.GetAsync("/api/v1/export?format=jsonl", HttpCompletionOption.ResponseHeadersRead, Token)));
        var stopped = server.TerminateAsync();
        foreach (var answer in answers)
        {
            Assert.Equal(whole, (await answer.Content.ReadAsByteArrayAsync(Token)).Length);
            answer.Dispose();
        }
        var (exit, took) = await stopped;
        Assert.Equal(0, exit);
        Assert.InRange(took, TimeSpan.Zero, LongestStop);
    }

    [Fact]
    public async Task Beside_a_server_nobody_else_writes_but_a_backup_is_made_and_keys_change_at_once()
    {
        using var server = await Server.StartAsync(_folder.Data, Seeds);
        var key = JsonDocument.Parse(Kb.Run("key", "create", "--role", "admin", "--name", "ann", "--json", "--data", _folder.Data).Out).RootElement;
        server.Client.DefaultRequestHeaders.Add("X-Api-Key", key.GetProperty("key").GetString());
        Assert.Contains("ann", await server.Client.GetStringAsync("/api/v1/keys", Token), StringComparison.Ordinal);
        await server.JobAsync(await server.HandInAsync(("one.txt", System.Text.Encoding.UTF8.GetBytes(Texts.Plain(1)))));

        foreach (var command in (string[][])[["watch", _folder.Documents], ["ingest", _folder.Documents]])
        {
            var (exit, _, error) = Kb.Run([.. command, "--data", _folder.Data]);
            Assert.Equal(3, exit);
            Assert.Contains($"process {server.Id} ", error, StringComparison.Ordinal);
        }

        var backup = Path.Combine(_folder.Documents, "backup.zip");
        Assert.Equal(0, Kb.Run("backup", backup, "--data", _folder.Data).Exit);
        Assert.Equal(3, Kb.Run("restore", backup, "--data", _folder.Data).Exit);
        Assert.Equal(0, Kb.Run("restore", backup, "--data", _folder.Data + "-2").Exit);
        using (var restored = KnowledgeStore.Open(_folder.Data + "-2", StoreAccess.ReadOnly, TimeProvider.System))
            Assert.Equal("one.zh", Assert.Single(restored.Documents()).Id);

        Assert.Equal(0, Kb.Run("key", "revoke", key.GetProperty("id").GetString()!, "--data", _folder.Data).Exit);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/api/v1/keys", Token)).StatusCode);
        Assert.Contains("revoked", Kb.Run("key", "list", "--data", _folder.Data).Out, StringComparison.Ordinal);
        Assert.DoesNotContain(key.GetProperty("key").GetString()!.Split('_')[2], await File.ReadAllTextAsync(Path.Combine(_folder.Data, AccessKeys.FileName), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_takes_in_what_is_put_into_the_folder_it_watches_and_nothing_too_large_elsewhere()
    {
        var watched = Directory.CreateDirectory(Path.Combine(_folder.Documents, "in")).FullName;
        using var server = await Server.StartAsync(_folder.Data, Seeds, "--watch", watched);
        await File.WriteAllTextAsync(Path.Combine(watched, "late.txt"), Texts.Plain(3), Token);
        while ((await server.Client.GetAsync("/api/v1/documents/late.zh", Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(100, Token);

        using var large = new FormUrlEncodedContent([new("verb", new string('a', 70_000))]);
        using var refused = await server.Client.PostAsync("/oai", large, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.True(refused.Headers.Contains("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_harvester_that_is_not_ours_harvests_all_of_it()
    {
        var readers = Path.Combine(Checkout(), "tests", "readers");
        Assert.SkipUnless(Directory.Exists(Path.Combine(readers, "node_modules", "oai-pmh")), "The readers in tests/readers are not installed (npm install --prefix tests/readers).");
        var catalogue = Directory.CreateDirectory(Path.Combine(Seeds, "catalogue")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout(), "seeds", "catalogue")))
            File.Copy(file, Path.Combine(catalogue, Path.GetFileName(file)));
        using var server = await Server.StartAsync(_folder.Data, Seeds);
        server.Authorize(_folder.Data, AccessRole.Editor);
        await server.JobAsync(await server.HandInAsync(("one.txt", System.Text.Encoding.UTF8.GetBytes(Texts.Plain(1))), ("two.txt", System.Text.Encoding.UTF8.GetBytes(Texts.Plain(2)))));
        (await server.Client.DeleteAsync("/api/v1/documents/two.zh", Token)).EnsureSuccessStatusCode();

        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(readers, "harvest.mjs"), server.Client.BaseAddress + "oai"]) { RedirectStandardOutput = true })!;
        var harvest = JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync(Token)).RootElement;
        using var store = _folder.OpenStore(StoreAccess.ReadOnly);
        var records = store.ChangesSince(0, int.MaxValue).Count(change => !change.Id.StartsWith("concept/", StringComparison.Ordinal));
        Assert.True(records > 200, "so that lists come in several parts");
        foreach (var list in (string[])["headers", "identifiers", "records", "titled", "whole"])
            Assert.Equal(records, harvest.GetProperty(list).GetInt32());
        Assert.Equal(["oai_dc", "kb"], harvest.GetProperty("formats").EnumerateArray().Select(format => format.GetString()));
    }

    [Fact]
    public async Task Every_backup_made_while_documents_are_ingested_restores_to_what_it_says_and_gives_the_same_answers_again()
    {
        for (var number = 0; number < 60; number++)
            _folder.Write($"d{number:00}.txt", Texts.Plain(20 + number));
        using var ingest = Kb.Start("ingest", _folder.Documents, "--data", _folder.Data);
        var read = ingest.StandardError.ReadToEndAsync(Token);
        await ingest.StandardOutput.ReadLineAsync(Token);
        var rest = ingest.StandardOutput.ReadToEndAsync(Token);
        var backups = new List<(string File, BackupManifest Manifest)>();
        while (!ingest.HasExited && backups.Count < 12)
            Back();
        await Task.WhenAll(read, rest);
        await ingest.WaitForExitAsync(Token);
        Back();
        Assert.True(backups.Select(backup => backup.Manifest.Sequence).Distinct().Count() > 1, "so that there were backups of several states");

        foreach (var (file, manifest) in backups)
        {
            var first = Restored(file, manifest);
            Assert.Equal(first, Restored(file, manifest));
        }

        // A busy machine may make many while nothing changes: one of each state is kept.
        void Back()
        {
            var file = Path.Combine(Path.GetDirectoryName(_folder.Data)!, $"backup-{backups.Count}.zip");
            var manifest = FolderBackup.Write(_folder.Data, file, TimeProvider.System, Token);
            if (backups.Count > 0 && backups[^1].Manifest.Sequence == manifest.Sequence)
                File.Delete(file);
            else
                backups.Add((file, manifest));
        }
    }

    /// <summary>Restores a backup into an empty folder.</summary>
    /// <returns>The answer to a search.</returns>
    private List<string> Restored(string file, BackupManifest manifest)
    {
        var target = Path.Combine(Path.GetDirectoryName(_folder.Data)!, Path.GetRandomFileName());
        Assert.Equal(manifest.Sequence, FolderRestore.Restore(file, target, TimeProvider.System, Token).Sequence);
        using var store = KnowledgeStore.Open(target, StoreAccess.ReadWrite, TimeProvider.System);
        Assert.Empty(store.Verify(Token));
        Assert.Equal(manifest.Sequence, store.ChangeSequence);
        Assert.Equal((manifest.Documents, manifest.Passages), (store.Statistics().Documents, store.Statistics().Passages));
        using var index = SqliteSearchIndex.Open(Path.Combine(target, DataFolder.IndexFileName), IndexLayout.Schema);
        new IndexFollower(store, index).CatchUp(Token);
        var answer = Assert.IsType<SearchAnswer>(new SearchService(store, index, TimeProvider.System).Search(new SearchQuery { Text = "知识产权", Size = 100 }, Token));
        return [$"{answer.Total}", .. answer.Hits.Select(hit => $"{hit.Id} {hit.Text}")];
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
