namespace KnowledgeBase.Index;

/// <summary>A prefix or pattern fits more terms than one query may stand for.</summary>
/// <param name="what">The prefix or pattern.</param>
/// <param name="limit">How many terms there may be.</param>
public sealed class TooManyTermsException(string what, int limit)
    : ArgumentException($"More than {limit} words fit {what}; give more characters.")
{
    /// <summary>How many terms there may be.</summary>
    public int Limit { get; } = limit;
}
