namespace KnowledgeBase.Catalogue.Linking;

/// <summary>A place in a text that speaks of an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Rule">One of <see cref="LinkRules"/>.</param>
/// <param name="Start">The offset of the first character, in UTF-16 code units.</param>
/// <param name="End">The offset behind the last.</param>
internal readonly record struct Mention(EntityId Entity, string Rule, int Start, int End);
