using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeBase.Web.Tests.Site;

/// <summary>Asks the site for pages and JSON.</summary>
internal static class SiteClient
{
    public static async Task<IHtmlDocument> Page(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{address} answered {(int)answer.StatusCode}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static async Task<JsonElement> Json(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{address} answered {(int)answer.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>What no page may weigh as it is sent, in bytes.</summary>
    public const int MostWeight = 100_000;

    /// <summary>What an answer weighs with gzip, which every browser takes; the brotli that most ask for is lighter.</summary>
    public static async Task<int> Weight(this HttpClient client, string address) => (await client.Weighed(address)).Weight;

    /// <summary>What an answer weighs, and what it says.</summary>
    public static async Task<(int Weight, string Text)> Weighed(this HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var text = new StreamReader(new GZipStream(new MemoryStream(sent), CompressionMode.Decompress));
        return (sent.Length, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The total of a search.</summary>
    public static async Task<int> Total(this HttpClient client, string parameters) =>
        (await client.Json($"/api/v1/search?facets=none&size=1&{parameters}")).GetProperty("total").GetInt32();
}
