namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>What a long text is divided into parts of, and may not be divided further.</summary>
/// <param name="Weight">What it adds to a page, in bytes as they are sent; 0 or more.</param>
/// <param name="Border">How good a part begins with it: the lower, the better. See <see cref="Borders"/>.</param>
public readonly record struct Piece(int Weight, int Border);

/// <summary>How good parts begin, from the best to the worst. Headings have their rank, 1 to 6.</summary>
public static class Borders
{
    /// <summary>A paragraph, or the first row of a table.</summary>
    public const int Text = 7;

    /// <summary>An item of a list, or a further row of a table.</summary>
    public const int Continued = 8;

    /// <summary>What stands right below a heading, which would be left behind alone.</summary>
    public const int Bound = 9;
}
