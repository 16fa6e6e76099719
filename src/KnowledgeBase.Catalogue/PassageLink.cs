namespace KnowledgeBase.Catalogue;

/// <summary>A link from a passage to an entity it speaks of, with its provenance.</summary>
/// <param name="Locator">The passage in its document.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Rule">
/// The rule that made the link, a stable name: <c>pattern</c> (a numbered reference such as 建议10), <c>name</c> (a name or alias),
/// <c>symbol</c> (of a project's document), <c>address</c> (of a tool's page), <c>heading</c> (stated by a heading above), <c>region-of-country</c>, <c>self</c> (the passage is the entity's own text).
/// </param>
/// <param name="Inherited">True when the words stand in a heading above, not in the passage itself.</param>
/// <param name="Quote">The very characters the link was made from.</param>
/// <param name="Start">The offset of the quote in the passage's text (for inherited links in the heading's text), in UTF-16 code units.</param>
/// <param name="End">The offset behind the quote.</param>
public sealed record PassageLink(string Locator, EntityId Entity, string Rule, bool Inherited, string Quote, int Start, int End);
