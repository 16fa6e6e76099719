using System.Buffers;
using System.Net;

namespace KnowledgeBase.Documents.Html;

/// <summary>Reads attributes out of start tags.</summary>
internal static class HtmlAttributes
{
    private const int LongestValue = 2_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/");

    /// <summary>The value of an attribute; empty where it has none; null where the tag has no such attribute.</summary>
    /// <param name="source">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="name">The attribute in lower case.</param>
    public static string? Value(string source, HtmlNode node, string name) => Value(source.AsSpan(node.Start, node.End - node.Start), name);

    /// <summary>The value of an attribute in a start tag.</summary>
    public static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOfAny(NameEnds);
        while (at >= 0 && at < tag.Length)
        {
            while (at < tag.Length && (char.IsWhiteSpace(tag[at]) || tag[at] == '/'))
                at++;
            var start = at;
            while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] is not ('=' or '>' or '/'))
                at++;
            var found = tag[start..at].Equals(name, StringComparison.OrdinalIgnoreCase);
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
                at++;
            if (at >= tag.Length || tag[at] == '>')
                return found ? "" : null;
            if (tag[at] != '=')
            {
                if (found)
                    return "";
                at += at == start ? 1 : 0;
                continue;
            }

            var value = ReadValue(tag, ref at);
            if (found)
                return WebUtility.HtmlDecode(value[..Math.Min(value.Length, LongestValue)].ToString());
        }

        return null;
    }

    private static ReadOnlySpan<char> ReadValue(ReadOnlySpan<char> tag, ref int at)
    {
        at++;
        while (at < tag.Length && char.IsWhiteSpace(tag[at]))
            at++;
        if (at >= tag.Length)
            return [];
        var start = at;
        if (tag[at] is '"' or '\'')
        {
            var close = tag[(at + 1)..].IndexOf(tag[at]);
            at = close < 0 ? tag.Length : at + close + 2;
            return close < 0 ? tag[(start + 1)..] : tag.Slice(start + 1, close);
        }

        while (at < tag.Length && !char.IsWhiteSpace(tag[at]) && tag[at] != '>')
            at++;
        return tag[start..at];
    }
}
