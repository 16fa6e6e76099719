using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>What a search marks in the texts it finds.</summary>
/// <param name="Matcher">Finds the places; the words typed, and what was searched besides.</param>
public sealed record SearchMarks(HighlightMatcher Matcher) : SearchOutcome;
