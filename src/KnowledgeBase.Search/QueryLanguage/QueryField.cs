namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>What sort of values a field of the query language has.</summary>
public enum QueryFieldKind
{
    /// <summary>Words of a text.</summary>
    Text,

    /// <summary>A value of a facet, by its slug or by a name of it in either language.</summary>
    Facet,

    /// <summary>A document's symbol.</summary>
    Symbol,

    /// <summary>A record's identifier, <c>kind/slug</c>.</summary>
    Identifier,

    /// <summary>A day, a month or a year.</summary>
    Date,
}

/// <summary>A field that may stand before a colon.</summary>
/// <param name="Name">Its name in English, as it is written out.</param>
/// <param name="Kind">What sort of values it has.</param>
/// <param name="Target">The text field of the index or the facet it asks; empty for the other kinds.</param>
/// <param name="OtherNames">Other names people may type, folded.</param>
public sealed record QueryField(string Name, QueryFieldKind Kind, string Target, params IReadOnlyList<string> OtherNames)
{
    /// <summary>Whether values can be asked for from one to another.</summary>
    public bool HasRanges => Kind == QueryFieldKind.Date
        || (Kind == QueryFieldKind.Facet && Target is Facets.Year or Facets.Recommendation or Facets.ExpectedResult or Facets.Pillar);
}
