namespace KnowledgeBase.Search;

/// <summary>A search as page, API and command line ask for it.</summary>
public sealed record SearchQuery
{
    /// <summary>The query as typed; empty: everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Chosen values by facet name (<see cref="Facets"/>); OR inside a facet, AND across.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether names and terms are also searched in the other language.</summary>
    public bool Expand { get; init; } = true;

    /// <summary>Expansions taken back by the reader, as they were shown.</summary>
    public IReadOnlyList<string> WithoutExpansions { get; init; } = [];

    /// <summary>Whether a spelling near by may be searched instead where the one typed finds nothing or almost nothing.</summary>
    public bool Correct { get; init; } = true;

    /// <summary>Null: relevance, or title where <see cref="Text"/> is empty.</summary>
    public SearchSort? Sort { get; init; }

    /// <summary>1 to 100.</summary>
    public int Size { get; init; } = 20;

    /// <summary>1 or more; page times size at most 10,000. Ignored where a cursor is given.</summary>
    public int Page { get; init; } = 1;

    /// <summary>From <see cref="SearchAnswer.Next"/> of an earlier answer to the same search.</summary>
    public string? Cursor { get; init; }

    /// <summary>Names of facets to count; null: all.</summary>
    public IReadOnlyList<string>? Facets { get; init; }

    /// <summary>The reader's language, <c>zh</c> or <c>en</c>: a mild preference and the language of messages.</summary>
    public string Language { get; init; } = "zh";

    /// <summary>Whether hits carry the reasons for their scores.</summary>
    public bool Explain { get; init; }
}

/// <summary>The orders of results.</summary>
public enum SearchSort
{
    Relevance,
    Newest,
    Oldest,
    Title,
}

/// <summary>The facets, by the names they have in addresses.</summary>
public static class Facets
{
    public const string Kind = "kind";
    public const string Recommendation = "recommendation";
    public const string Cluster = "cluster";
    public const string ExpectedResult = "expectedResult";
    public const string Pillar = "pillar";
    public const string Sector = "sector";
    public const string Region = "region";
    public const string Country = "country";
    public const string Status = "status";
    public const string Topic = "topic";
    public const string Document = "document";
    public const string DocumentType = "documentType";
    public const string Language = "language";
    public const string Year = "year";

    /// <summary>Activities: what sort of activity it was.</summary>
    public const string ActivityType = "activityType";

    /// <summary>Activities: with whom.</summary>
    public const string Partner = "partner";

    /// <summary>Consultants: their fields.</summary>
    public const string Expertise = "expertise";

    /// <summary>Consultants: the country they are nationals of.</summary>
    public const string Nationality = "nationality";

    /// <summary>Consultants: <c>female</c>, <c>male</c>.</summary>
    public const string Gender = "gender";

    /// <summary>Consultants and projects: the countries that benefit.</summary>
    public const string Beneficiary = "beneficiary";

    /// <summary>Needs and offers: who needs or offers.</summary>
    public const string Party = "party";

    /// <summary>Flexibilities: which flexibility of the international system a provision makes use of.</summary>
    public const string Flexibility = "flexibility";

    /// <summary>Those that all sorts of records may have a value in, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> General { get; } =
        [Kind, Recommendation, Cluster, ExpectedResult, Pillar, Sector, Region, Country, Status, Topic, Document, DocumentType, Language, Year];

    /// <summary>Those of the registers alone.</summary>
    public static IReadOnlyList<string> OfRegisters { get; } =
        [ActivityType, Partner, Expertise, Nationality, Gender, Beneficiary, Party, Flexibility];

    /// <summary>All of them. Every one may be asked for by name and narrowed by.</summary>
    public static IReadOnlyList<string> All { get; } = [.. General, .. OfRegisters];
}
