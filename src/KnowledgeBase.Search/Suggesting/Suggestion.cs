namespace KnowledgeBase.Search.Suggesting;

/// <summary>What a query that is being typed may become.</summary>
/// <param name="Text">The name or term, in the language it is being typed in; searching for it finds what is meant.</param>
/// <param name="Kind">The kind of the entity, <c>document</c>, <see cref="SuggestionKinds.Term"/> or <see cref="SuggestionKinds.Word"/>.</param>
/// <param name="Id">The record's identifier; null for terms and words.</param>
/// <param name="Matched">The other name or code by which it was found; null where it is <paramref name="Text"/> itself.</param>
public sealed record Suggestion(string Text, string Kind, string? Id = null, string? Matched = null);

/// <summary>The kinds of suggestions that are no records.</summary>
public static class SuggestionKinds
{
    /// <summary>A term of the field, out of the glossary.</summary>
    public const string Term = "term";

    /// <summary>A word of the documents.</summary>
    public const string Word = "word";
}
