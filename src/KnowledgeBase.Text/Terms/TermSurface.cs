namespace KnowledgeBase.Text;

/// <summary>A way a concept is written.</summary>
/// <param name="Text">The name or alias as it stands in documents.</param>
/// <param name="Language">"zh", "en" or "und"; English and undetermined surfaces also match with other endings (reports for report).</param>
/// <param name="Search">Whether a search may be widened by it; false for names that are only recognised.</param>
public sealed record TermSurface(string Text, string Language, bool Search = true);
