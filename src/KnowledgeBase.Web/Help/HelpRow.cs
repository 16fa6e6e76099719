using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Help;

/// <summary>One thing that can be typed, what it means, and searches that show it.</summary>
/// <param name="Sign">How it is written; null where there is no sign for it.</param>
/// <param name="Meaning">What one gets.</param>
/// <param name="Examples">Searches, each of which finds something in the documents that come with the site.</param>
public sealed record HelpRow(string? Sign, Phrase Meaning, IReadOnlyList<Phrase> Examples);
