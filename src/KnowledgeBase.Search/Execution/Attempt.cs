using KnowledgeBase.Index;
using KnowledgeBase.Search.Planning;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Execution;

/// <summary>A query as it was run in the end.</summary>
/// <param name="Root">What was searched, as a tree.</param>
/// <param name="Plan">What became of it.</param>
/// <param name="Asked">What the index was asked in the end.</param>
/// <param name="Result">What it found.</param>
/// <param name="Best">The records it names outright.</param>
/// <param name="Remarks">What is to be said of it.</param>
/// <param name="Relaxed">Whether not all words were wanted any more.</param>
/// <param name="Corrected">The spelling searched instead, if any.</param>
internal sealed record Attempt(
    Expression Root,
    Plan Plan,
    Query Asked,
    SearchResult Result,
    IReadOnlyList<string> Best,
    IReadOnlyList<QueryRemark> Remarks,
    bool Relaxed = false,
    Correction? Corrected = null);
