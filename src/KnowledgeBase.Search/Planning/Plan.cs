using KnowledgeBase.Index;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Planning;

/// <summary>What a query became: what to run, what to say of it, what to mark in the hits.</summary>
/// <param name="Query">What to run; null where the text holds nothing that can be searched for (only signs).</param>
/// <param name="Expansions">What is searched besides the words typed.</param>
/// <param name="Needles">What to mark.</param>
/// <param name="Words">The words and names wanted, each with what it asks for alone.</param>
/// <param name="CanRelax">Whether several words are wanted together, so that fewer could be asked for.</param>
/// <param name="IsQuestion">Whether the words ask a question, of which not every word can be expected in an answer.</param>
internal sealed record Plan(
    Query? Query,
    IReadOnlyList<Expansion> Expansions,
    IReadOnlyList<Needle> Needles,
    IReadOnlyList<PlannedWord> Words,
    bool CanRelax,
    bool IsQuestion);

/// <summary>A word or name wanted.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What it asks for alone.</param>
internal readonly record struct PlannedWord(string Text, Query Query);
