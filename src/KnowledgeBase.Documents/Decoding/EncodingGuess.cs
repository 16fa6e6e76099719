using System.Text;

namespace KnowledgeBase.Documents.Decoding;

/// <summary>An encoding that bytes may be in.</summary>
/// <param name="Encoding">The encoding; what is invalid in it becomes U+FFFD.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Score">The share of the characters outside ASCII that running text has, 0 to 1.</param>
/// <param name="IsSure">There are enough of them, and no other encoding comes near.</param>
internal sealed record EncodingGuess(Encoding Encoding, string Name, double Score, bool IsSure);
