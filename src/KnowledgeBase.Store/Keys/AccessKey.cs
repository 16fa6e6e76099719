namespace KnowledgeBase.Store;

/// <summary>What the owner of a key may do; each may do what those before it may.</summary>
public enum AccessRole
{
    /// <summary>Read, as everybody may.</summary>
    Reader,

    /// <summary>Add, replace and delete documents.</summary>
    Editor,

    /// <summary>See and revoke keys.</summary>
    Admin,
}

/// <summary>A key as it is kept: whoever reads this cannot use it.</summary>
/// <param name="Id">Names the key; the part of it that is no secret.</param>
/// <param name="Name">Whose it is, in the words of who made it.</param>
/// <param name="Role">What it allows.</param>
/// <param name="Hash">SHA-256 of the secret, in lower-case hexadecimal. The secret is 256 random bits, so that nothing slower is needed.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="RevokedAt">Since when it is no use; null while it is.</param>
public sealed record AccessKey(string Id, string Name, AccessRole Role, string Hash, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt = null);

/// <summary>A key just made.</summary>
/// <param name="Key">What is kept of it.</param>
/// <param name="Text">The key itself, which is told this once.</param>
public sealed record NewAccessKey(AccessKey Key, string Text);

/// <summary>What stands in the file.</summary>
internal sealed record KeyList(IReadOnlyList<AccessKey> Keys);
