using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Limits;
using KnowledgeBase.Web.Tests.Site;

namespace KnowledgeBase.Web.Tests.Http;

/// <summary>Over real connections, so that who asks has an address: 127.0.0.2 is a proxy, so is whatever is in 10.0.0.0/8, and 127.0.0.3 is a stranger.</summary>
public sealed class ProxyTests : IAsyncLifetime
{
    private const string Proxy = "127.0.0.2";
    private const string Stranger = "127.0.0.3";

    private readonly WritableSite _site = new() { Settings = { [Proxies.Setting] = $"{Proxy}, 10.0.0.0/8", ["Limits:Search:PerMinute"] = "3" } };
    private Uri _address = new("http://127.0.0.1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        await _site.InitializeAsync();
        using var client = _site.CreateClient();
        _address = client.BaseAddress!;
    }

    [Fact]
    public async Task Links_lead_to_the_site_as_the_reader_of_a_known_proxy_sees_it()
    {
        using var client = From(Proxy);
        var manifest = await Get(client, "/api/v1/export/manifest?format=csv", "203.0.113.7", "https", "kb.example.org");
        Assert.Contains("\"https://kb.example.org/api/v1/export?format=csv", await manifest.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("https://kb.example.org/oai", await BaseUrl(client));
        using var feed = await Get(client, "/feed", "203.0.113.7", "https", "kb.example.org");
        Assert.Contains("href=\"https://kb.example.org/feed\"", await feed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_s_word_of_another_site_counts_for_nothing()
    {
        using var client = From(Stranger);
        Assert.Equal(new Uri(_address, "/oai").ToString(), await BaseUrl(client));
        using var manifest = await Get(client, "/api/v1/export/manifest?format=csv", "203.0.113.7", "https", "kb.example.org");
        Assert.DoesNotContain("kb.example.org", await manifest.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_behind_a_known_proxy_have_their_bounds_each_and_cannot_be_somebody_else()
    {
        using var client = From(Proxy);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await Search(client, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Search(client, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.OK, await Search(client, "203.0.113.8"));

        // What a client writes itself stands before what the proxy adds.
        Assert.Equal(HttpStatusCode.TooManyRequests, await Search(client, "198.51.100.1, 203.0.113.7"));

        // Behind two proxies, the inner one of a known network.
        Assert.Equal(HttpStatusCode.TooManyRequests, await Search(client, "203.0.113.7, 10.1.2.3"));
        Assert.Equal(HttpStatusCode.OK, await Search(client, "203.0.113.9, 10.1.2.3"));
    }

    [Fact]
    public async Task A_stranger_is_one_client_whatever_it_says()
    {
        using var client = From(Stranger);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await Search(client, $"203.0.113.{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Search(client, "203.0.113.99"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void A_client_is_an_address_of_the_old_sort_or_a_network_of_the_new(string address, string client) => Assert.Equal(client, ClientAddress.Of(IPAddress.Parse(address)));

    [Fact]
    public void A_proxy_that_is_no_address_is_refused_at_the_start()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Web.Hosting.Site.Create(["--Proxies:Known", "127.0.0.1,proxy.local"]));
        Assert.Contains("'proxy.local'", refused.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private HttpClient From(string address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, _address.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = _address,
    };

    private static async Task<string> BaseUrl(HttpClient client)
    {
        using var answer = await Get(client, "/oai?verb=Identify", "203.0.113.7", "https", "kb.example.org");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!.Element("{http://www.openarchives.org/OAI/2.0/}request")!.Value;
    }

    private static async Task<HttpStatusCode> Search(HttpClient client, string forwardedFor)
    {
        using var answer = await Get(client, "/api/v1/search?q=a", forwardedFor, "https", "kb.example.org");
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string address, string forwardedFor, string scheme, string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", host);
        return client.SendAsync(request, Token);
    }
}
