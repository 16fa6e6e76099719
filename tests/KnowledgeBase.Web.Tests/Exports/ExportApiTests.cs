using System.IO.Compression;
using System.Net;
using System.Text.Json;
using KnowledgeBase.Export;
using KnowledgeBase.Export.Columns;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Api;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Web.Tests.Exports;

public sealed class ExportApiTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats() => [.. ExportFormat.All.Select(format => format.Name)];

    [Theory]
    [InlineData("q=知识产权")]
    [InlineData("q=gastronomic tourism&kind=passage")]
    [InlineData("recommendation=10&language=zh&sort=newest")]
    [InlineData("")]
    public async Task The_rows_are_the_count_shown_and_in_the_order_shown(string parameters)
    {
        using var client = site.Client();
        var shown = await client.Json("/api/v1/search?facets=none&size=100&" + parameters);
        var lines = (await client.GetStringAsync("/api/v1/export?format=jsonl&" + parameters, Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(shown.GetProperty("total").GetInt32(), lines.Length);
        var exported = lines.Take(100).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal(shown.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()), exported);
        var manifest = await client.Json("/api/v1/export/manifest?format=csv&" + parameters);
        Assert.Equal(lines.Length, manifest.GetProperty("total").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_format_is_a_file_to_keep_with_a_name(string format)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync($"/api/v1/export?format={format}&q=gastronomic+tourism&language=zh&lang=en", Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var known = ExportFormat.Find(format)!;
        Assert.Equal(known.MediaType.Split(';')[0], answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches($"^cdip-gastronomic-tourism-zh-[0-9-]{{10}}\\.{known.Extension}$", answer.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Token));
        var manifest = answer.Headers.GetValues("Link").Single();
        Assert.Contains("rel=\"describedby\"", manifest, StringComparison.Ordinal);
        var link = manifest.Split('>')[0].TrimStart('<');
        Assert.Equal(format, (await client.Json(new Uri(link).PathAndQuery)).GetProperty("format").GetString());
    }

    [Fact]
    public async Task The_manifests_link_runs_the_export_again()
    {
        using var client = site.Client();
        var manifest = await client.Json("/api/v1/export/manifest?format=csv&columns=id&q=美食旅游&kind=passage&without=gastronomy");
        var first = await client.GetStringAsync("/api/v1/export?format=csv&columns=id&q=美食旅游&kind=passage&without=gastronomy", Token);
        var again = await client.GetStringAsync(new Uri(manifest.GetProperty("links").GetProperty("export").GetString()!).PathAndQuery, Token);
        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData("q=a", "format", "csv")]
    [InlineData("format=pdf", "format", "bibtex")]
    [InlineData("format=csv&columns=colour", "columns", "citation")]
    [InlineData("format=csv&sort=best", "sort", "newest")]
    public async Task What_there_is_instead_is_said(string parameters, string named, string offered)
    {
        using var client = site.Client();
        foreach (var path in (string[])["/api/v1/export?", "/api/v1/export/manifest?"])
        {
            var problem = await client.Json(path + parameters + "&lang=en", HttpStatusCode.BadRequest);
            Assert.Equal(named, problem.GetProperty("parameter").GetString());
            Assert.Contains(offered, problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_head_alone_does_no_work_and_a_tag_is_not_answered_twice()
    {
        using var client = site.Client();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/export?format=csv"), Token);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/export?format=csv");
        request.Headers.TryAddWithoutValidation("If-None-Match", head.Headers.ETag!.ToString());
        using var again = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task It_travels_compressed_and_arrives_whole(string format)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/export?format={format}&q=知识产权");
        request.Headers.Add("Accept-Encoding", "gzip");
        using var answer = await client.SendAsync(request, Token);
        var body = await answer.Content.ReadAsStreamAsync(Token);
        if (format == "csv")
        {
            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            using var reader = new StreamReader(new GZipStream(body, CompressionMode.Decompress));
            Assert.StartsWith("id,kind,title", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
        }
        else
        {
            await using var archive = new ZipArchive(body);
            Assert.NotNull(archive.GetEntry("xl/workbook.xml"));
        }
    }

    [Fact]
    public async Task Who_hangs_up_ends_the_work_and_is_no_fault()
    {
        using var hangUp = new CancellationTokenSource();
        var log = new KeptLog();
        var request = new ExportRequest { Search = new SearchQuery(), Format = ExportFormat.Csv, Columns = ExportColumns.All, Site = "" };
        var export = site.Services.GetRequiredService<ExportService>().Open(request, out _, Token);
        var context = new DefaultHttpContext { RequestAborted = hangUp.Token };
        context.Response.Body = new HangingUpStream(hangUp, after: 20_000);
        await new FileExport(export!, ExportFormat.Csv, log).ExecuteAsync(context);
        var line = Assert.Single(log.Lines);
        Assert.Matches("^Export as csv stopped by its reader after [0-9]+ of [0-9]+ rows.$", line);
        Assert.True(int.Parse(line.Split("after ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) < export!.Manifest.Total);
    }

    [Fact]
    public async Task The_results_page_offers_every_format_of_what_it_shows()
    {
        using var client = site.Client();
        var page = await client.Page("/search?q=美食旅游&kind=passage&page=2&size=5&lang=en");
        var links = page.QuerySelectorAll(".export a").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var format in ExportFormat.All)
            Assert.Contains(links, link => link.StartsWith("/api/v1/export?", StringComparison.Ordinal) && link.EndsWith("&format=" + format.Name, StringComparison.Ordinal));
        Assert.All(links, link => Assert.DoesNotContain("page=2", link, StringComparison.Ordinal));
        Assert.StartsWith("/feed?q=", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(await client.Total("q=美食旅游&kind=passage") + " results", page.QuerySelector(".export h2")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A reader that hangs up once it has had enough.</summary>
    private sealed class HangingUpStream(CancellationTokenSource hangUp, int after) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(buffer.Span);
            if (Length > after)
                hangUp.Cancel();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class KeptLog : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
