using KnowledgeBase.Catalogue;

namespace KnowledgeBase.Search.Identifiers;

/// <summary>A recommendation or an expected result named by its number.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Number">The number or code.</param>
/// <param name="Pieces">How many pieces of the query name it.</param>
internal readonly record struct NumberedWord(string Kind, string Number, int Pieces);

/// <summary>Reads names made of a word and a number, in either order and either language.</summary>
internal static class NumberedWords
{
    private static readonly (string[] Words, string Kind)[] Before =
    [
        (["建", "议"], EntityKinds.Recommendation),
        (["recommendation"], EntityKinds.Recommendation),
        (["recommendations"], EntityKinds.Recommendation),
        (["rec"], EntityKinds.Recommendation),
        (["recs"], EntityKinds.Recommendation),
        (["recom"], EntityKinds.Recommendation),
        (["预", "期", "成", "果"], EntityKinds.ExpectedResult),
        (["预", "期", "结", "果"], EntityKinds.ExpectedResult),
        (["成", "果"], EntityKinds.ExpectedResult),
        (["expected", "result"], EntityKinds.ExpectedResult),
        (["expected", "results"], EntityKinds.ExpectedResult),
        (["result"], EntityKinds.ExpectedResult),
        (["er"], EntityKinds.ExpectedResult),
    ];

    private static readonly string[] NumberSigns = ["no", "nr", "number", "第"];
    private static readonly string[] Counters = ["项", "号", "条", "个"];

    public static NumberedWord? ReadAt(IReadOnlyList<QueryPiece> pieces, int at) => WordFirst(pieces, at) ?? NumberFirst(pieces, at);

    private static NumberedWord? WordFirst(IReadOnlyList<QueryPiece> pieces, int at)
    {
        foreach (var (words, kind) in Before)
        {
            if (!StandAt(pieces, at, words))
                continue;
            var behind = at + words.Length;
            var signed = behind < pieces.Count && NumberSigns.Contains(pieces[behind].Text);
            if (signed)
                behind++;
            if (NumberWords.ReadAt(pieces, behind) is not { } number || number.Digits.Contains('.') != (kind == EntityKinds.ExpectedResult))
                continue;
            behind += number.Pieces;
            if (signed && pieces[behind - number.Pieces - 1].Text == "第" && behind < pieces.Count && Counters.Contains(pieces[behind].Text))
                behind++;
            return new NumberedWord(kind, number.Digits, behind - at);
        }

        return null;
    }

    /// <summary>第10项建议, 10号建议, 10th recommendation, tenth recommendation.</summary>
    private static NumberedWord? NumberFirst(IReadOnlyList<QueryPiece> pieces, int at)
    {
        if (at + 1 < pieces.Count && NumberWords.Ordinal(pieces[at].Text) is { } ordinal && pieces[at + 1].Text is "recommendation" or "rec")
            return new NumberedWord(EntityKinds.Recommendation, ordinal, 2);
        var behind = pieces[at].Text == "第" ? at + 1 : at;
        if (NumberWords.ReadAt(pieces, behind) is not { } number || number.Digits.Contains('.'))
            return null;
        behind += number.Pieces;
        var counted = behind < pieces.Count && Counters.Contains(pieces[behind].Text) && (pieces[behind].Text != "个" || pieces[at].Text == "第");
        if (!counted || !StandAt(pieces, behind + 1, ["建", "议"]))
            return null;
        // Without 第 or 号 the number counts recommendations: 45项建议 are all of them.
        return pieces[at].Text == "第" || pieces[behind].Text == "号"
            ? new NumberedWord(EntityKinds.Recommendation, number.Digits, behind + 3 - at)
            : null;
    }

    private static bool StandAt(IReadOnlyList<QueryPiece> pieces, int at, string[] words)
    {
        if (at + words.Length > pieces.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (pieces[at + i].Text != words[i])
                return false;
        }

        return true;
    }
}
