namespace KnowledgeBase.Catalogue.Linking;

/// <summary>The stable names of the rules in <see cref="PassageLink.Rule"/>.</summary>
public static class LinkRules
{
    /// <summary>A numbered reference, such as 建议10 or expected result 4.2.</summary>
    public const string Pattern = "pattern";

    /// <summary>A name or alias.</summary>
    public const string Name = "name";

    /// <summary>The symbol of a project's document.</summary>
    public const string Symbol = "symbol";

    /// <summary>The address of a tool's page, of a contact's mail or page.</summary>
    public const string Address = "address";

    /// <summary>Stated by a heading above.</summary>
    public const string Heading = "heading";

    /// <summary>The region of a country that is named.</summary>
    public const string RegionOfCountry = "region-of-country";

    /// <summary>The passage is the entity's own text.</summary>
    public const string Self = "self";
}
