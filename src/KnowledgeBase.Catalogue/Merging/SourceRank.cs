namespace KnowledgeBase.Catalogue.Merging;

/// <summary>
/// Which of two sources is to be believed: a document's own words first, then what was published, then what was imported or set here, then what was
/// translated here. What is imported is not outdone by this order: it stands in place of all else before (see <see cref="Overriding"/>).
/// </summary>
internal static class SourceRank
{
    public static int Of(Source source) => source.Kind switch
    {
        SourceKind.Document => 0,
        SourceKind.Public => 1,
        SourceKind.Imported => 2,
        SourceKind.Editorial => 3,
        _ => 4,
    };

    /// <summary>The order of different values of one fact: an imported list keeps its own.</summary>
    public static int OfValue(Source source) => source.Kind == SourceKind.Imported ? 0 : Of(source);

    /// <summary>The source in words, for messages.</summary>
    public static string Describe(Source source) => source.Kind switch
    {
        SourceKind.Document => $"{source.DocumentId}#{source.Locator}",
        SourceKind.Public => source.Reference ?? "public",
        SourceKind.Imported => source.Reference ?? "imported",
        SourceKind.Editorial => "editorial",
        _ => "translated",
    };
}
