namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Something in the catalogue that a person should look at.</summary>
/// <param name="Code">One of <see cref="CatalogueIssues"/>.</param>
/// <param name="Entity">The entity it concerns.</param>
/// <param name="Message">What it is, in English, with the values and their sources.</param>
public sealed record CatalogueIssue(string Code, EntityId Entity, string Message);

/// <summary>The stable codes of issues.</summary>
public static class CatalogueIssues
{
    /// <summary>Two sources say different things of one field; the message names the one kept and the other.</summary>
    public const string Conflict = "conflict";

    /// <summary>A link names something that no entity is called; it is kept as a fact.</summary>
    public const string UnresolvedName = "unresolved-name";

    /// <summary>An entity that only documents know; its slug is made from its title and may change when a code is known.</summary>
    public const string ProvisionalIdentifier = "provisional-identifier";

    /// <summary>No source gives a name.</summary>
    public const string NoName = "no-name";

    /// <summary>A link to an entity that is not in the catalogue.</summary>
    public const string DanglingRelation = "dangling-relation";

    /// <summary>A name or description in one language only.</summary>
    public const string MissingTranslation = "missing-translation";

    /// <summary>A text without a source, or a fact whose source says nothing.</summary>
    public const string MissingSource = "missing-source";

    /// <summary>Two entities of one kind share a name.</summary>
    public const string SharedName = "shared-name";
}
