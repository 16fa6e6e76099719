namespace KnowledgeBase.Documents.Structured;

/// <summary>
/// Knows which numbered paragraphs of a list hold others. A list may number headings at its outer and paragraphs at its inner level, so what
/// counts is not the level alone but that a paragraph, and no heading, stands above.
/// </summary>
internal sealed class NestedNumbers
{
    private readonly Dictionary<int, List<int>> paragraphs = [];

    /// <summary>A paragraph of the same list stands at an outer level since the last heading of that list.</summary>
    public bool IsNested(ParagraphDraft draft) =>
        draft.Place is { } place && paragraphs.TryGetValue(place.List, out var depths) && depths.Exists(d => d < place.Depth);

    /// <summary>Notes a paragraph.</summary>
    /// <param name="draft">The paragraph.</param>
    /// <param name="isHeading">It is a heading.</param>
    public void Meet(ParagraphDraft draft, bool isHeading)
    {
        if (isHeading)
        {
            paragraphs.Clear();
            return;
        }

        if (draft.Place is not { } place || draft.Number is not { Shape: NumberShape.Digits or NumberShape.LowerLetter or NumberShape.LowerRoman or NumberShape.Bullet })
            return;
        if (!paragraphs.TryGetValue(place.List, out var depths))
            paragraphs[place.List] = depths = [];
        depths.RemoveAll(d => d >= place.Depth);
        depths.Add(place.Depth);
    }
}
