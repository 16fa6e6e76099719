namespace KnowledgeBase.Catalogue.Merging;

/// <summary>Which of two sources is to be believed: a document's own words first, then what was published, then what was set or translated here.</summary>
internal static class SourceRank
{
    public static int Of(Source source) => source.Kind switch
    {
        SourceKind.Document => 0,
        SourceKind.Public => 1,
        SourceKind.Editorial => 2,
        _ => 3,
    };

    /// <summary>The source in words, for messages.</summary>
    public static string Describe(Source source) => source.Kind switch
    {
        SourceKind.Document => $"{source.DocumentId}#{source.Locator}",
        SourceKind.Public => source.Reference ?? "public",
        SourceKind.Editorial => "editorial",
        _ => "translated",
    };
}
