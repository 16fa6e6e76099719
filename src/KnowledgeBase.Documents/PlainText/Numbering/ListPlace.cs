namespace KnowledgeBase.Documents.PlainText.Numbering;

/// <summary>A place in a list whose nesting the format states.</summary>
/// <param name="List">Tells one outermost list from another.</param>
/// <param name="Depth">How deep, 0 for the outermost items.</param>
internal readonly record struct ListPlace(int List, int Depth);
