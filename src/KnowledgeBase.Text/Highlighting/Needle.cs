namespace KnowledgeBase.Text;

/// <summary>What a highlight looks for.</summary>
/// <param name="Terms">
/// Terms as the analysis wrote them (words, stems with their mark, Han characters or pairs), each at the position behind the one before.
/// A needle of no terms is never found.
/// </param>
/// <param name="IsPrefix">Whether the last term is only the beginning of a word.</param>
public sealed record Needle(IReadOnlyList<string> Terms, bool IsPrefix = false);
