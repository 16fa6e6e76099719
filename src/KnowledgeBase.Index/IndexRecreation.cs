namespace KnowledgeBase.Index;

/// <summary>That opening found no usable index and made an empty one, which waits to be filled from sequence 0.</summary>
/// <param name="Fault">What was wrong with what was found.</param>
/// <param name="Detail">The same, for a person or a log line.</param>
public sealed record IndexRecreation(IndexFault Fault, string Detail);
