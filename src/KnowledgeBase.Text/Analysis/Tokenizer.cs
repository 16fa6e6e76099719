using KnowledgeBase.Text.Normalisation;

namespace KnowledgeBase.Text.Analysis;

/// <summary>Cuts a normalised text into base tokens, in the order of the text. Thread-safe.</summary>
public abstract class Tokenizer
{
    /// <summary>Appends the base tokens of a text.</summary>
    public abstract void Tokenize(NormalisedText text, List<BaseToken> tokens);
}
