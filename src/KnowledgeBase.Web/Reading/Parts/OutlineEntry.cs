namespace KnowledgeBase.Web.Reading.Parts;

/// <summary>A line of a document's table of contents.</summary>
/// <param name="Locator">The heading; null for the line of a part.</param>
/// <param name="Label">The heading's number.</param>
/// <param name="Text">The heading, cut where it is long and not on this page; of a part what it is about, null where nothing says it.</param>
/// <param name="Rank">1 for the highest headings; 0 for a part.</param>
/// <param name="Part">The part it is in.</param>
/// <param name="IsHere">Whether that part is the one shown.</param>
public sealed record OutlineEntry(string? Locator, string? Label, string? Text, int Rank, int Part, bool IsHere)
{
    /// <summary>Passages below this line that are on other pages: an address that names one in its fragment leads to this line.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}
