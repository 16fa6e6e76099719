using KnowledgeBase.Export.Harvesting;
using KnowledgeBase.Web.Addresses;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Web.Api;

/// <summary>OAI-PMH 2.0 at <c>/oai</c>, asked with GET or, as the protocol demands, with a form.</summary>
public static class OaiApi
{
    private const string Xml = "text/xml; charset=utf-8";

    public static void MapHarvesting(this WebApplication app)
    {
        app.MapMethods("/oai", [HttpMethods.Get, HttpMethods.Head], (HttpRequest request, OaiProvider provider) => Answer(request, request.Query, provider)).ExcludeFromDescription();
        app.MapPost("/oai", async (HttpRequest request, OaiProvider provider, CancellationToken cancellationToken) => request.HasFormContentType
            ? Answer(request, await request.ReadFormAsync(cancellationToken), provider)
            : Results.StatusCode(StatusCodes.Status415UnsupportedMediaType)).ExcludeFromDescription().DisableAntiforgery();
        app.MapMethods(OaiFormats.WholeSchemaPath, [HttpMethods.Get, HttpMethods.Head], () => TypedResults.File(WholeRecordSchema.ToBytes(), "application/xml; charset=utf-8"))
            .ExcludeFromDescription();
    }

    private static IResult Answer(HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> arguments, OaiProvider provider) =>
        TypedResults.File(
            provider.Answer(new OaiRequest(
                SiteAddress.Of(request) + "/oai",
                [.. arguments.SelectMany(argument => argument.Value.Select(value => KeyValuePair.Create(argument.Key, value ?? "")))])),
            Xml);
}
