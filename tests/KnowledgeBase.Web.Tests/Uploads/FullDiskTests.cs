using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Uploads;

/// <summary>A data folder on a disk without room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Upload = "/api/v1/documents";

    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-base-full-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Ballast => Path.Combine(_folder, "ballast");

    [Fact]
    public async Task A_full_disk_refuses_what_comes_in_and_loses_nothing_that_was_taken()
    {
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", _folder), "A small file system can only be mounted by root.");
        try
        {
            string waiting;
            await using (var site = await Start())
            {
                using var client = Editor(site);
                await WritableSite.HandIn(client, ("kept.txt", Text("the zorblatt programme")));
                await NothingIsTakenWithoutRoom(client);
                await WhatWasTakenIsDoneWhenThereIsRoom(client);
                Assert.Equal("added", (await WritableSite.HandIn(client, ("next.txt", Text("a plinthwort scheme")))).GetProperty("files")[0].GetProperty("status").GetString());
                waiting = await Accept(client, "killed.txt", "the quenstedt agenda");
                await Tried(client, waiting);
            }

            // The server ended while the job waited; the next has room.
            File.Delete(Ballast);
            await using (var site = await Start())
            {
                using var client = Editor(site);
                Assert.Equal("done", (await WritableSite.Job(client, waiting)).GetProperty("state").GetString());
                foreach (var word in (string[])["zorblatt", "vexillum", "plinthwort", "quenstedt"])
                    Assert.Equal(1, await client.Total($"q={word}&kind=passage"));
            }
        }
        finally
        {
            Run("umount", _folder);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task NothingIsTakenWithoutRoom(HttpClient client)
    {
        var before = await client.Json("/api/v1/stats");
        Leave(0);
        using (var form = Form("refused.txt", "nothing"))
        using (var refused = await client.PostAsync(Upload, form, Token))
            await CheckProblem(refused);
        using (var refused = await client.DeleteAsync(Upload + "/kept.en", Token))
            await CheckProblem(refused);
        Assert.All(Directory.GetDirectories(Path.Combine(_folder, "jobs")), folder => Assert.True(File.Exists(Path.Combine(folder, "job.json"))));
        Assert.Equal(before.ToString(), (await client.Json("/api/v1/stats")).ToString());
        Assert.Equal(1, await client.Total("q=zorblatt&kind=passage"));
        Assert.Contains("zorblatt", await client.GetStringAsync("/api/v1/export?format=csv&q=zorblatt", Token), StringComparison.Ordinal);
        File.Delete(Ballast);
    }

    private async Task WhatWasTakenIsDoneWhenThereIsRoom(HttpClient client)
    {
        var job = await Accept(client, "waits.txt", "a vexillum of patents");
        await Tried(client, job);
        Assert.Equal(0, await client.Total("q=vexillum&kind=passage"));
        Assert.Equal(1, await client.Total("q=zorblatt&kind=passage"));
        File.Delete(Ballast);
        var done = await WritableSite.Job(client, job);
        Assert.Equal(("done", "added"), (done.GetProperty("state").GetString(), done.GetProperty("files")[0].GetProperty("status").GetString()));
        Assert.Equal(1, await client.Total("q=vexillum&kind=passage"));
    }

    /// <summary>Hands in a file for which there is room, though not for what is made of it.</summary>
    private async Task<string> Accept(HttpClient client, string name, string about)
    {
        using var form = Form(name, about, paragraphs: 1_500);
        Leave((int)form.Headers.ContentLength!.Value + (48 << 10));
        using var accepted = await client.PostAsync(Upload, form, Token);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return accepted.Headers.Location!.ToString();
    }

    /// <summary>Waits until a job was begun and put back.</summary>
    private static async Task Tried(HttpClient client, string address)
    {
        while (await client.Json(address) is var job && (job.GetProperty("startedAt").ValueKind == JsonValueKind.Null || job.GetProperty("state").GetString() == "running"))
            await Task.Delay(20, Token);
        Assert.Equal("queued", (await client.Json(address)).GetProperty("state").GetString());
    }

    private static async Task CheckProblem(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("urn:cdip-knowledge-base:bad-upload", JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("type").GetString());
    }

    /// <summary>Leaves so many bytes of room.</summary>
    private void Leave(int room)
    {
        using var stream = new FileStream(Ballast, FileMode.Create);
        stream.Write(new byte[Math.Max(0, new DriveInfo(_folder).AvailableFreeSpace - room)]);
    }

    private async Task<WritableSite> Start()
    {
        var site = new WritableSite { Settings = { ["Data:Path"] = _folder } };
        await site.InitializeAsync();
        return site;
    }

    private HttpClient Editor(WritableSite site)
    {
        var client = site.Client(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new AccessKeys(_folder, TimeProvider.System).Create("test", AccessRole.Editor).Text);
        return client;
    }

    private static MultipartFormDataContent Form(string name, string about, int paragraphs = 1) => new() { { new ByteArrayContent(Text(about, paragraphs)), "files", name } };

    private static byte[] Text(string about, int paragraphs = 1) => Encoding.UTF8.GetBytes(
        $"1. The committee discussed {about} at length.\n\n" + string.Concat(Enumerable.Range(2, paragraphs).Select(number => $"{number}. It took note of what was said of matter {number} and of its annex.\n\n")));

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
