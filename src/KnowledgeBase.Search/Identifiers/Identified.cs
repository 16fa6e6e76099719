using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>An identifier found in a query.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Keys">The records it names, the best first; empty for the symbol of a document that is not here.</param>
/// <param name="Entity">The entity it names, if it is one.</param>
/// <param name="DocumentIds">The documents whose symbol it is; empty where a paragraph follows the symbol.</param>
internal sealed record Identified(int Start, int End, IReadOnlyList<string> Keys, EntityId? Entity, IReadOnlyList<string> DocumentIds);
