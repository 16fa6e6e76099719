using KnowledgeBase.Index;

namespace KnowledgeBase.Benchmarks.Queries;

/// <summary>One query to time.</summary>
/// <param name="Class">The name of its class.</param>
/// <param name="Label">The query, for a person.</param>
/// <param name="Request">What is asked: ten hits, the exact total, all facets, unless the class says otherwise.</param>
internal sealed record BenchQuery(string Class, string Label, SearchRequest Request);
