using System.Text;
using KnowledgeBase.Export.Harvesting;
using KnowledgeBase.Web.Addresses;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Api;

/// <summary>OAI-PMH 2.0 at <c>/oai</c>, asked with GET or, as the protocol demands, with a form.</summary>
public static class OaiApi
{
    private const string Xml = "text/xml; charset=utf-8";
    private const string Form = "application/x-www-form-urlencoded";

    public static void MapHarvesting(this WebApplication app)
    {
        app.MapMethods("/oai", [HttpMethods.Get, HttpMethods.Head], (HttpRequest request, OaiProvider provider) => Answer(request, request.Query, provider)).ExcludeFromDescription();
        app.MapPost("/oai", AnswerForm).ExcludeFromDescription().DisableAntiforgery();
        app.MapMethods(OaiFormats.WholeSchemaPath, [HttpMethods.Get, HttpMethods.Head], () => TypedResults.File(WholeRecordSchema.ToBytes(), "application/xml; charset=utf-8"))
            .ExcludeFromDescription();
    }

    /// <summary>A form is read as an address is: the framework's reader would refuse some that the protocol has an answer to.</summary>
    private static async Task<IResult> AnswerForm(HttpRequest request, OaiProvider provider, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase))
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return Answer(request, QueryHelpers.ParseQuery(await reader.ReadToEndAsync(cancellationToken)), provider);
    }

    private static IResult Answer(HttpRequest request, IEnumerable<KeyValuePair<string, StringValues>> arguments, OaiProvider provider) =>
        TypedResults.File(
            provider.Answer(new OaiRequest(
                SiteAddress.Of(request) + "/oai",
                [.. arguments.SelectMany(argument => argument.Value.Select(value => KeyValuePair.Create(argument.Key, value ?? "")))])),
            Xml);
}
