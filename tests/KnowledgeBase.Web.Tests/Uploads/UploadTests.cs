using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using KnowledgeBase.Web.Uploads;

namespace KnowledgeBase.Web.Tests.Uploads;

public sealed class UploadTests(WritableSite site) : IClassFixture<WritableSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_handed_in_is_found_with_an_outcome_for_each_file()
    {
        using var client = site.Client(AccessRole.Editor);
        var before = (await client.Json("/api/v1/stats")).GetProperty("sequence").GetInt64();
        var job = await WritableSite.HandIn(
            client, ("found.txt", Text("the zorblatt programme")), ("empty.txt", []), ("picture.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0]), ("files.zip", Zip(("in/deep.txt", Text("a vexillum of patents")))));
        Assert.Equal("done", job.GetProperty("state").GetString());
        var files = job.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!);
        Assert.Equal("added", files["found.txt"].GetProperty("status").GetString());
        Assert.Equal("document/found.en", files["found.txt"].GetProperty("document").GetString());
        Assert.Equal(("failed", "empty"), (files["empty.txt"].GetProperty("status").GetString(), files["empty.txt"].GetProperty("reason").GetString()));
        Assert.Equal("failed", files["picture.png"].GetProperty("status").GetString());
        Assert.Equal("added", files["files.zip/in/deep.txt"].GetProperty("status").GetString());
        Assert.Equal(1, await client.Total("q=zorblatt&kind=passage"));
        Assert.Equal(1, await client.Total("q=vexillum&kind=passage"));
        Assert.True((await client.Json("/api/v1/stats")).GetProperty("sequence").GetInt64() > before);
        Assert.Contains(job.GetProperty("id").GetString()!, await client.GetStringAsync("/api/v1/jobs", Token), StringComparison.Ordinal);

        // Whoever was told the address needs no key; nobody else can know it, and nothing keeps an old answer.
        using var anonymous = site.Client(null);
        using var again = await anonymous.GetAsync("/api/v1/jobs/" + job.GetProperty("id").GetString(), Token);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.True(again.Headers.CacheControl!.NoStore);
        Assert.Null(again.Headers.ETag);
        await anonymous.Json("/api/v1/jobs/0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_name_again_is_a_new_version_and_the_same_file_again_changes_nothing()
    {
        using var client = site.Client(AccessRole.Editor);
        string[] statuses = ["added", "unchanged", "changed"];
        byte[][] versions = [Text("the first thing"), Text("the first thing"), Text("the second thing altogether")];
        foreach (var (status, version) in statuses.Zip(versions))
            Assert.Equal(status, (await WritableSite.HandIn(client, ("again.txt", version))).GetProperty("files")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_deleted_document_is_gone_from_every_answer_and_can_be_handed_in_again()
    {
        using var client = site.Client(AccessRole.Editor);
        await WritableSite.HandIn(client, ("gone.txt", Text("the plinthwort scheme")));
        Assert.Equal(1, await client.Total("q=plinthwort&kind=passage"));
        using var deleted = await client.DeleteAsync("/api/v1/documents/gone.en", Token);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await client.Json("/api/v1/documents/gone.en", HttpStatusCode.NotFound);
        Assert.Equal(0, await client.Total("q=plinthwort&kind=passage"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync("/api/v1/documents/gone.en", Token)).StatusCode);
        Assert.Equal("added", (await WritableSite.HandIn(client, ("gone.txt", Text("the plinthwort scheme")))).GetProperty("files")[0].GetProperty("status").GetString());
        Assert.Equal(1, await client.Total("q=plinthwort&kind=passage"));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_by_name_and_leaves_nothing_behind()
    {
        using var client = site.Client(AccessRole.Editor);
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[300_001]), "files", "large.txt" } };
        using var many = new MultipartFormDataContent();
        for (var i = 0; i < 21; i++)
            many.Add(new ByteArrayContent([65]), "files", $"{i}.txt");
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var none = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        using var broken = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nno end"u8.ToArray());
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        var folders = Folders();
        foreach (var (content, expected) in new (HttpContent, int)[] { (large, 413), (many, 413), (json, 415), (none, 400), (broken, 400) })
        {
            using var answer = await client.PostAsync("/api/v1/documents", content, Token);
            Assert.Equal(expected, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("urn:cdip-knowledge-base:bad-upload", JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("type").GetString());
        }
        Assert.Subset(folders.Concat(Folders().Where(folder => File.Exists(Path.Combine(folder, "job.json")))).ToHashSet(), Folders().ToHashSet());

        IEnumerable<string> Folders() => Directory.Exists(Path.Combine(site.Data, "jobs")) ? Directory.GetDirectories(Path.Combine(site.Data, "jobs")) : [];
    }

    [Theory]
    [InlineData("report.docx", "report.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\报告.txt", "报告.txt")]
    [InlineData("a\u0000b\u202Etxt.exe\r\n", "abtxt.exe")]
    [InlineData("", "file-7")]
    [InlineData("..", "file-7")]
    [InlineData("a/", "file-7")]
    [InlineData("e\u0301.txt", "\u00E9.txt")]
    public void A_name_is_a_name_and_nothing_else(string given, string expected) => Assert.Equal(expected, FileNames.Of(given, 7));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = FileNames.Of(string.Concat(Enumerable.Repeat("𠮷", 300)) + ".docx", 1);
        Assert.InRange(name.Length, 150, FileNames.MaxLength);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    private static byte[] Text(string about) => Encoding.UTF8.GetBytes($"1. The committee discussed {about} at length.\n\n2. It took note of it.\n");

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }
}
