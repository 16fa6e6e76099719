using System.Net;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Access;

/// <summary>Every endpoint for everybody: nobody, each role, a revoked key, and a page of another site that has a key.</summary>
public sealed class AccessMatrixTests(WritableSite site) : IClassFixture<WritableSite>
{
    /// <summary>What takes another method than GET and HEAD without a key: a question that is asked with a form, because the protocol wants it.</summary>
    private static readonly string[] Questions = ["POST /oai"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_do_what()
    {
        var writing = new List<string>();
        var asked = 0;
        foreach (var (method, address, required) in Endpoints())
        {
            if (method is not ("GET" or "HEAD"))
                writing.Add($"{method} {address}{(required is null ? "" : " " + required)}");
            foreach (var role in (AccessRole?[])[null, AccessRole.Reader, AccessRole.Editor, AccessRole.Admin])
            {
                var status = await Ask(site.Client(role), method, address);
                if (required is null || role >= required)
                    Assert.False(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{role} {method} {address}: {status}");
                else
                    Assert.True(status == (role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden), $"{role} {method} {address}: {status}");
                Assert.True((int)status < 500, $"{role} {method} {address}: {status}");
                asked++;
            }
            if (required is null)
                continue;
            foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example") })
            {
                using var other = site.Client(AccessRole.Admin);
                other.DefaultRequestHeaders.Add(header, value);
                Assert.Equal(HttpStatusCode.Forbidden, await Ask(other, method, address));
            }
            using var own = site.Client(AccessRole.Admin);
            own.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            Assert.NotEqual(HttpStatusCode.Forbidden, await Ask(own, method, address));
        }

        Assert.True(asked > 100, "so that the routes were found");
        Assert.Equal(["DELETE /api/v1/documents/none Editor", "DELETE /api/v1/keys/none Admin", "POST /api/v1/documents Editor", .. Questions], writing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_revoked_or_made_up_is_none_and_is_told_so()
    {
        var keys = new AccessKeys(site.Data, TimeProvider.System);
        var revoked = keys.Create("test", AccessRole.Admin);
        keys.Revoke(revoked.Key.Id);
        foreach (var shown in (string[])[revoked.Text, "nonsense", "kb_000000000000_AAAA", ""])
        {
            foreach (var (header, value) in new[] { ("Authorization", "Bearer " + shown), (KeyGate.Header, shown) })
            {
                using var client = site.Client(null);
                client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
                using var answer = await client.GetAsync("/api/v1/keys", Token);
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
                Assert.True(answer.Headers.CacheControl!.NoStore);
            }
        }
    }

    [Fact]
    public async Task An_admin_sees_keys_without_their_secrets_and_revokes_them()
    {
        var made = new AccessKeys(site.Data, TimeProvider.System).Create("to be revoked", AccessRole.Editor);
        using var admin = site.Client(AccessRole.Admin);
        var listed = await admin.GetStringAsync("/api/v1/keys", Token);
        Assert.Contains(made.Key.Id, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text.Split('_', 3)[2], listed, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Key.Hash, listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync("/api/v1/keys/" + made.Key.Id, Token)).StatusCode);
        using var client = site.Client(null);
        client.DefaultRequestHeaders.Add(KeyGate.Header, made.Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/jobs", Token)).StatusCode);
    }

    [Fact]
    public async Task No_page_of_another_site_is_let_write_by_a_browser()
    {
        using var client = site.Client(null);
        using var asking = new HttpRequestMessage(HttpMethod.Options, "/api/v1/documents");
        asking.Headers.Add("Origin", "https://elsewhere.example");
        asking.Headers.Add("Access-Control-Request-Method", "POST");
        asking.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var answer = await client.SendAsync(asking, Token);
        Assert.DoesNotContain("POST", answer.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? string.Join(',', methods) : "", StringComparison.Ordinal);
        Assert.DoesNotContain("uthorization", answer.Headers.TryGetValues("Access-Control-Allow-Headers", out var headers) ? string.Join(',', headers) : "", StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private IEnumerable<(string Method, string Address, AccessRole? Required)> Endpoints() =>
        from route in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "OPTIONS"
        select (method, AddressOf(route), route.Metadata.GetMetadata<RequiredRole>()?.Role);

    private static string AddressOf(RouteEndpoint route) => "/" + string.Concat(route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "kinds" } => "projects",
        _ => "none",
    })) + "/")).TrimEnd('/');

    private static async Task<HttpStatusCode> Ask(HttpClient client, string method, string address)
    {
        using (client)
        using (var request = new HttpRequestMessage(new HttpMethod(method), address))
        using (var answer = await client.SendAsync(request, Token))
            return answer.StatusCode;
    }
}
