using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Correcting;

/// <summary>A run of letters of one script in a query.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="IsHan">Han characters; otherwise Latin letters.</param>
internal readonly record struct QueryWord(string Text, int Start, bool IsHan)
{
    public int End => Start + Text.Length;
}

/// <summary>
/// The words of a query that may be misspelt: not what stands in quotation marks, in a piece with digits, a field, a wildcard or another sign
/// of the query language, not operators, not what is unwanted. Looser than the parser, which must understand every query.
/// </summary>
internal static class QueryWords
{
    private const string Signs = ":：*＊?？~～^＾[]{}\\/_@";

    /// <summary>From left to right.</summary>
    public static IEnumerable<QueryWord> Of(string query)
    {
        for (var at = 0; at < query.Length;)
        {
            if (ClosingQuote(query[at]) is { } closing && query.IndexOf(closing, at + 1) is var end and > 0)
            {
                at = end + 1;
                continue;
            }

            var start = at;
            while (at < query.Length && !EndsPiece(query[at]))
                at++;
            foreach (var word in OfPiece(query, start, at))
                yield return word;
            if (at == start)
                at++;
        }
    }

    private static IEnumerable<QueryWord> OfPiece(string query, int start, int end)
    {
        var piece = query[start..end];
        if (piece.Length == 0 || piece[0] is '-' or '－' or '!' or '！' || piece is "AND" or "OR" or "NOT" or "ＡＮＤ" or "ＯＲ" or "ＮＯＴ")
            yield break;
        var isIdentifier = piece.Any(c => Signs.Contains(c) || (char.IsDigit(c) && !IsBesideHan(piece)));
        for (var at = start; at < end && !isIdentifier;)
        {
            var from = at;
            var script = ScriptOf(query[at]);
            while (at < end && ScriptOf(query[at]) == script)
                at++;
            if (script != Script.Other)
                yield return new QueryWord(query[from..at], from, script == Script.Han);
        }
    }

    /// <summary>A number among Han characters is part of a sentence; among Latin letters it is part of a name (K12, DL304).</summary>
    private static bool IsBesideHan(string piece) => piece.EnumerateRunes().Any(Scripts.IsHan);

    private static Script ScriptOf(char c) => Rune.TryCreate(c, out var rune)
        ? Scripts.IsHan(rune) ? Script.Han : Scripts.IsLatin(rune) ? Script.Latin : Script.Other
        : Script.Other;

    private static bool EndsPiece(char c) => char.IsWhiteSpace(c) || ClosingQuote(c) is not null || c is '(' or ')' or '（' or '）' or '，' or ',' or '。' or '；' or ';';

    private static char? ClosingQuote(char c) => c switch
    {
        '"' => '"',
        '＂' => '＂',
        '“' => '”',
        '「' => '」',
        '『' => '』',
        _ => null,
    };

    private enum Script
    {
        Other,
        Latin,
        Han,
    }
}
