namespace KnowledgeBase.Search.Folding;

/// <summary>Tells which of the passages of a page are nearly the same as one before. For one page.</summary>
internal sealed class NearDuplicates
{
    private readonly List<(string Key, TextFingerprint Fingerprint)> shown = [];

    /// <summary>Adds the next passage.</summary>
    /// <returns>The key of the first passage it is like; null where it is like none.</returns>
    public string? Add(string key, TextFingerprint fingerprint)
    {
        foreach (var (before, other) in shown)
        {
            if (fingerprint.IsLike(other))
                return before;
        }

        shown.Add((key, fingerprint));
        return null;
    }
}
