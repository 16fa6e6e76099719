namespace KnowledgeBase.Text.Analysis;

/// <summary>
/// Adds further forms of a base token at its position. It sees the neighbours but cannot move, change or remove a token, so offsets and
/// positions hold whatever filters are combined. Thread-safe.
/// </summary>
public abstract class TokenFilter
{
    /// <summary>Appends the forms of the base token at the position.</summary>
    public abstract void AddForms(ReadOnlySpan<BaseToken> tokens, int position, List<Token> forms);
}
