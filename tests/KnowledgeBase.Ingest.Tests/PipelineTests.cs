using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Tests;

public sealed class PipelineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeStore _store;

    public PipelineTests() => _store = _folder.OpenStore();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_good_files_are_in_and_the_bad_ones_are_reported_by_name_and_reason()
    {
        _folder.Write("a-good.txt", Texts.Plain());
        _folder.Write("b-gb18030.txt", [0xD6, 0xD0, 0xB9, 0xFA, 0x0A, 0xFF, 0xFE, 0x80]);
        _folder.Write("c-empty.txt", []);
        _folder.Write("d-blank.txt", " \n\t\n");
        _folder.Write("e-binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x00, 0x00, 0x00, 0xFF, 0xFE]);
        _folder.Write("f-one-line.txt", Enumerable.Repeat((byte)'x', 50_000_000).ToArray());
        _folder.Write("deeper/g-good.txt", Texts.Plain(5));

        var report = await Ingest();

        Assert.Equal(["a-good.txt", "deeper/g-good.txt"], Paths(report, FileStatus.Added));
        Assert.Equal(
            [
                ("b-gb18030.txt", FileReasons.BadEncoding),
                ("c-empty.txt", FileReasons.Empty),
                ("d-blank.txt", FileReasons.Empty),
                ("e-binary.txt", FileReasons.NotRecognised),
                ("f-one-line.txt", FileReasons.TooLarge),
            ],
            report.Files.Where(file => file.Status == FileStatus.Failed).Select(file => (file.Path, file.Reason!)));
        Assert.All(report.Files.Where(file => file.Status == FileStatus.Failed), file => Assert.NotEmpty(file.Detail!));
        Assert.Equal(2, _store.Documents().Count);
        Assert.Equal(5, _store.Ledger().Count(entry => entry.Outcome == "failed"));
        Assert.Empty(_store.Verify(Token));
    }

    [Fact]
    public async Task The_second_run_changes_nothing_and_says_so()
    {
        _folder.Write("a.txt", Texts.Plain());
        _folder.Write("b.txt", Texts.Report("CDIP/40/2"));
        _folder.Write("bad.txt", []);
        var first = await Ingest();
        var ledger = _store.Ledger();

        var second = await Ingest();

        Assert.True(first.Changed);
        Assert.False(second.Changed);
        Assert.Equal(first.SequenceAfter, second.SequenceAfter);
        Assert.Equal(["a.txt", "b.txt"], Paths(second, FileStatus.Unchanged));
        Assert.Equal(first.Files.Single(file => file.Path == "bad.txt"), second.Files.Single(file => file.Path == "bad.txt"));
        Assert.Equal(first.Passages, second.Passages);
        Assert.Equal(ledger, _store.Ledger());
    }

    [Fact]
    public async Task A_changed_file_replaces_its_document_and_a_missing_one_keeps_it()
    {
        var changing = _folder.Write("a.txt", Texts.Plain(3));
        var leaving = _folder.Write("b.txt", Texts.Plain(4));
        var first = await Ingest();
        File.WriteAllText(changing, Texts.Plain(9));
        File.Delete(leaving);

        var second = await Ingest();

        Assert.Equal(["a.txt"], Paths(second, FileStatus.Changed));
        Assert.Equal(2, _store.Documents().Count);
        Assert.True(second.Files.Single().Passages > first.Files[0].Passages);
        Assert.Equal(second.Files.Single().Passages, _store.Passages(second.Files.Single().DocumentId!).Count);
        Assert.Equal("changed", _store.FindLedger("a.txt")!.Outcome);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_any_more_keeps_its_document_until_it_can()
    {
        var path = _folder.Write("a.txt", Texts.Plain(3));
        var id = (await Ingest()).Files.Single().DocumentId!;
        File.WriteAllBytes(path, []);

        var failed = (await Ingest()).Files.Single();
        Assert.Equal((FileStatus.Failed, FileReasons.Empty, id), (failed.Status, failed.Reason, failed.DocumentId));
        Assert.NotEmpty(_store.Passages(id));

        File.WriteAllText(path, Texts.Plain(3));
        var mended = (await Ingest()).Files.Single();
        Assert.Equal((FileStatus.Unchanged, id), (mended.Status, mended.DocumentId));
        Assert.NotEqual("failed", _store.FindLedger("a.txt")!.Outcome);
    }

    [Fact]
    public async Task Two_different_files_with_one_identifier_do_not_replace_each_other()
    {
        _folder.Write("a.txt", Texts.Plain(3));
        _folder.Write("deeper/a.txt", Texts.Plain(5));
        _folder.Write("z/copy/a.txt", Texts.Plain(3));

        var report = await Ingest();
        Assert.Equal(["a.txt"], Paths(report, FileStatus.Added));
        Assert.Equal(["z/copy/a.txt"], Paths(report, FileStatus.Unchanged));
        var refused = Assert.Single(report.Files, file => file.Status == FileStatus.Failed);
        Assert.Equal(("deeper/a.txt", FileReasons.SameIdentifier), (refused.Path, refused.Reason));
        Assert.Contains("a.txt", refused.Detail, StringComparison.Ordinal);
        Assert.False((await Ingest()).Changed);
    }

    [Fact]
    public async Task A_document_in_two_formats_is_kept_in_the_one_that_tells_more()
    {
        _folder.Write("a/cdip_40_2.txt", Texts.Report("CDIP/40/2", 12));
        var page = _folder.Write("b/cdip_40_2.html", Page(Texts.Report("CDIP/40/2", 12)));

        var first = await Ingest();
        Assert.Equal(["a/cdip_40_2.txt"], Paths(first, FileStatus.Added));
        Assert.Equal(["b/cdip_40_2.html"], Paths(first, FileStatus.Changed));
        var document = Assert.Single(_store.Documents());
        Assert.Equal("cdip_40_2.html", document.FileName);
        Assert.False((await Ingest()).Changed);

        // The lesser one, changed, does not come back; the better one, changed, does.
        _folder.Write("a/cdip_40_2.txt", Texts.Report("CDIP/40/2", 13));
        var passedOver = Assert.Single((await Ingest()).Files, file => file.Status == FileStatus.Skipped);
        Assert.Equal(("a/cdip_40_2.txt", FileReasons.OtherFormat), (passedOver.Path, passedOver.Reason));
        Assert.Contains("b/cdip_40_2.html", passedOver.Detail, StringComparison.Ordinal);
        File.WriteAllText(page, Page(Texts.Report("CDIP/40/2", 14)));
        Assert.Equal(["b/cdip_40_2.html"], Paths(await Ingest(), FileStatus.Changed));
        Assert.Equal("cdip_40_2.html", Assert.Single(_store.Documents()).FileName);
    }

    [Fact]
    public async Task Another_text_under_the_same_symbol_replaces_nothing()
    {
        _folder.Write("a/report.txt", Texts.Report("CDIP/40/2", 12));
        _folder.Write("b/report.html", Page("CDIP/40/2\n原文：英文\n\n" + string.Join("\n\n", Enumerable.Range(1, 12).Select(n => $"第{n}届会议的与会者名单：代表团、观察员和主席团成员一一列出。"))));
        var report = await Ingest();
        Assert.Equal(["a/report.txt"], Paths(report, FileStatus.Added));
        Assert.Equal(FileReasons.SameIdentifier, Assert.Single(report.Files, file => file.Status == FileStatus.Failed).Reason);
    }

    private static string Page(string text) =>
        "<!DOCTYPE html><html><body>" + string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{line}</p>")) + "</body></html>";

    [Fact]
    public async Task A_deleted_document_comes_back_when_its_file_is_offered_again()
    {
        _folder.Write("a.txt", Texts.Plain(3));
        var id = (await Ingest()).Files.Single().DocumentId!;
        _store.DeleteDocument(id);
        Assert.Equal(FileStatus.Added, (await Ingest()).Files.Single().Status);
        Assert.NotNull(_store.FindDocument(id));
    }

    [Fact]
    public async Task A_larger_file_than_the_limit_is_not_even_opened_for_long()
    {
        _folder.Write("a.txt", Texts.Plain(100));
        var options = new IngestOptions { CatalogueFolder = null, Limits = new ReadLimits { MaxBytes = 1000 } };
        var file = (await new IngestPipeline(_store, null, TimeProvider.System, options).RunAsync([_folder.Documents], null, Token)).Files.Single();
        Assert.Equal(FileReasons.TooLarge, file.Reason);
        Assert.Contains("1,000", file.Detail, StringComparison.Ordinal);
        // Other limits, another try.
        Assert.Equal(FileStatus.Added, (await Ingest()).Files.Single().Status);
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_cancellation_stays_and_the_next_run_does_the_rest()
    {
        for (var i = 0; i < 20; i++)
            _folder.Write($"d{i:00}.txt", Texts.Plain(i + 1));
        using var stop = new CancellationTokenSource();
        var acknowledged = new List<string>();
        var progress = new Listener(happened =>
        {
            if (happened is IngestEvent.FileFinished finished)
                acknowledged.Add(finished.Outcome.DocumentId!);
            if (acknowledged.Count == 7)
                stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline().RunAsync([_folder.Documents], progress, stop.Token));
        Assert.Equal(acknowledged, _store.Documents().Select(document => document.Id));

        var rest = await Ingest();
        Assert.Equal(acknowledged.Count, rest.Unchanged);
        Assert.Equal(20 - acknowledged.Count, rest.Added);
        Assert.Empty(_store.Verify(Token));
    }

    [Fact]
    public async Task Events_tell_of_every_phase_and_every_file_in_order()
    {
        for (var i = 0; i < 5; i++)
            _folder.Write($"d{i}.txt", Texts.Plain(i + 1));
        var events = new List<IngestEvent>();
        var report = await Pipeline().RunAsync([_folder.Documents], new Listener(events.Add), Token);

        Assert.Equal(
            [IngestPhase.Discovering, IngestPhase.Reading, IngestPhase.Cataloguing, IngestPhase.Linking],
            events.OfType<IngestEvent.PhaseStarted>().Select(started => started.Phase));
        var finished = events.OfType<IngestEvent.FileFinished>().ToList();
        Assert.Equal(report.Files, finished.Select(file => file.Outcome));
        Assert.Equal([1, 2, 3, 4, 5], finished.Select(file => file.Number));
        Assert.Equal(report.Bytes, finished[^1].Bytes);
        Assert.Equal(report.Passages, finished[^1].Passages);
        Assert.Same(report, Assert.IsType<IngestEvent.Finished>(events[^1]).Report);
        Assert.Contains("\"documentId\": \"d0.zh\"", report.ToJson(), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IngestPipeline Pipeline() => new(_store, null, TimeProvider.System, new IngestOptions { CatalogueFolder = null, Pool = Readers.Shared });

    private Task<IngestReport> Ingest() => Pipeline().RunAsync([_folder.Documents], null, Token);

    private static IEnumerable<string> Paths(IngestReport report, FileStatus status) =>
        report.Files.Where(file => file.Status == status).Select(file => file.Path);

    private sealed class Listener(Action<IngestEvent> listen) : IProgress<IngestEvent>
    {
        public void Report(IngestEvent value) => listen(value);
    }
}
