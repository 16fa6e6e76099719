namespace KnowledgeBase.Web.Http;

/// <summary>The types of problems, which stay the same whatever the language of their texts.</summary>
public static class ProblemTypes
{
    /// <summary>The query cannot be understood or is out of bounds.</summary>
    public const string BadQuery = "urn:cdip-knowledge-base:bad-query";

    /// <summary>A parameter has a value it cannot have.</summary>
    public const string BadParameter = "urn:cdip-knowledge-base:bad-parameter";

    /// <summary>An identifier names nothing.</summary>
    public const string NotFound = "urn:cdip-knowledge-base:not-found";

    /// <summary>No key was shown, or one that is none.</summary>
    public const string KeyNeeded = "urn:cdip-knowledge-base:key-needed";

    /// <summary>The key's role does not suffice, or a page of another site asks.</summary>
    public const string NotAllowed = "urn:cdip-knowledge-base:not-allowed";

    /// <summary>What was handed in cannot be taken; the detail says why.</summary>
    public const string BadUpload = "urn:cdip-knowledge-base:bad-upload";

    /// <summary>Nothing more than the status says.</summary>
    public const string Plain = "about:blank";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [BadQuery, BadParameter, NotFound, KeyNeeded, NotAllowed, BadUpload, Plain];
}
