namespace KnowledgeBase.Catalogue;

/// <summary>Sorts of links that code outside the catalogue tells apart.</summary>
public static class RelationTypes
{
    /// <summary>A recommendation that a public page gives for a project and no document held here does: shown with its page, not counted as stated.</summary>
    public const string RecommendationElsewhere = "recommendation-elsewhere";

    /// <summary>An offer that may answer a need, or the other way round, found by what the two have in common.</summary>
    public const string SuggestedMatch = "suggested-match";
}
