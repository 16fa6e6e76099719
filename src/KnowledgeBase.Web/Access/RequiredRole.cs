using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Access;

/// <summary>Marks a route that only the owner of a key may use.</summary>
/// <param name="Role">The least role.</param>
public sealed record RequiredRole(AccessRole Role)
{
    /// <summary>The name of a role, as it is written.</summary>
    public static string NameOf(AccessRole role) => role.ToString().ToLowerInvariant();
}
