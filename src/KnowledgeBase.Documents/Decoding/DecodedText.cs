namespace KnowledgeBase.Documents.Decoding;

/// <summary>The text of a file, or why there is none.</summary>
/// <param name="Text">The text, never empty; null where there is a failure.</param>
/// <param name="Warning">What was lost or guessed in decoding, or null.</param>
/// <param name="Failure">Why the bytes are no text; null where they are.</param>
internal sealed record DecodedText(string? Text, ReadWarning? Warning, ReadResult.Failure? Failure);
