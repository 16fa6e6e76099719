using KnowledgeBase.Store;
using KnowledgeBase.Web.Access;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Languages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Web.Api;

/// <summary>The keys there are. They are made on the command line alone, so that no secret is ever in an answer.</summary>
public static class KeyApi
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        api.MapRead("/keys", List)
            .WithName("listKeys").WithTags("Keys").WithSummary("The keys that were made, without their secrets.").WithLanguageParameter().Requires(AccessRole.Admin);
        api.MapDelete("/keys/{id}", Revoke)
            .WithName("revokeKey").WithTags("Keys").WithSummary("Revokes a key, at once and for good.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).Requires(AccessRole.Admin);
    }

    private static Results<Ok<KeyAnswer>, ProblemHttpResult> List(AccessKeys keys) => TypedResults.Ok(new KeyAnswer(
        [.. keys.List().Select(key => new KeyLine(key.Id, key.Name, RequiredRole.NameOf(key.Role), key.CreatedAt, key.RevokedAt))]));

    private static Results<NoContent, ProblemHttpResult> Revoke(string id, AccessKeys keys, Localizer localizer) =>
        keys.Revoke(id) ? TypedResults.NoContent() : Problems.NotFound($"key/{id}", localizer.Language);
}

/// <summary>All keys.</summary>
public sealed record KeyAnswer(IReadOnlyList<KeyLine> Items);

/// <summary>A key without its secret.</summary>
/// <param name="Id">Names it; its second part.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Role"><c>reader</c>, <c>editor</c> or <c>admin</c>.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="RevokedAt">Since when it is no use; null while it is.</param>
public sealed record KeyLine(string Id, string Name, string Role, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
