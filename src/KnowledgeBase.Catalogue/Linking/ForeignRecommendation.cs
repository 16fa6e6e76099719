namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Recommendations that are not the Development Agenda's: those of a review, an evaluation or an audit have numbers too.</summary>
internal static class ForeignRecommendation
{
    /// <summary>How far before and behind the word its owner is looked for, in characters, and never beyond the sentence.</summary>
    private const int Reach = 24;

    private static readonly string[] OwnersBefore = ["审评", "审查", "评价", "评估报告", "审计", "监督", "evaluation", "audit", "review"];
    private static readonly string[] OwnersBehind = ["of the evaluation", "of the external review", "of the independent review", "of the audit"];
    private static readonly string[] Ours = ["发展议程", "development agenda"];

    /// <summary>Whether the words around a reference give its recommendation to someone else.</summary>
    public static bool Around(string folded, int at, int length, string kind)
    {
        if (kind != EntityKinds.Recommendation)
            return false;
        var before = Before(folded, at);
        if (Array.Exists(Ours, word => before.Contains(word, StringComparison.Ordinal)))
            return false;
        var behind = folded.AsSpan(at + length, Math.Min(Reach + 10, folded.Length - at - length)).ToString();
        return Array.Exists(OwnersBefore, word => before.Contains(word, StringComparison.Ordinal))
            || Array.Exists(OwnersBehind, word => behind.Contains(word, StringComparison.Ordinal));
    }

    private static string Before(string folded, int at)
    {
        var start = at;
        while (start > 0 && at - start < Reach && folded[start - 1] is not ('。' or ';' or '.' or '!' or '?'))
            start--;
        return folded[start..at];
    }
}
