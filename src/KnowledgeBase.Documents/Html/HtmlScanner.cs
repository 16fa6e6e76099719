namespace KnowledgeBase.Documents.Html;

/// <summary>What a token of a page is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>The page has ended.</summary>
    End,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Open,

    /// <summary>An end tag.</summary>
    Close,
}

/// <summary>
/// Cuts a page into tags and text, once through and never back, so that time is linear whatever the page holds; comments, document types and
/// the content of scripts and styles are passed over (after the tokenisation of the HTML standard, 13.2.5, without its error states).
/// </summary>
/// <param name="source">The page.</param>
internal sealed class HtmlScanner(string source)
{
    private const int LongestName = 32;

    private int at;

    /// <summary>What the current token is.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The name of the tag in lower case; cut off where no element has so long a name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End => at;

    /// <summary>Moves to the next token.</summary>
    public HtmlTokenKind Next()
    {
        while (at < source.Length)
        {
            Start = at;
            if (source[at] != '<' || !BeginsMarkup())
            {
                var next = NextMarkup();
                at = next;
                return Kind = HtmlTokenKind.Text;
            }

            if (source[at + 1] is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }

            ReadTag();
            return Kind;
        }

        Start = at;
        return Kind = HtmlTokenKind.End;
    }

    /// <summary>Passes over the content of an element that holds no markup, down to its end tag or the end of the page.</summary>
    public void SkipContent(string name)
    {
        while (at < source.Length)
        {
            var close = source.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
            {
                at = source.Length;
                return;
            }

            at += close;
            if (source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return;
            at += 2;
        }
    }

    private bool BeginsMarkup() =>
        at + 1 < source.Length && (char.IsAsciiLetter(source[at + 1]) || source[at + 1] is '!' or '?' || (source[at + 1] == '/' && at + 2 < source.Length && char.IsAsciiLetter(source[at + 2])));

    private int NextMarkup()
    {
        var next = source.AsSpan(at + 1).IndexOf('<');
        return next < 0 ? source.Length : at + 1 + next;
    }

    private void SkipDeclaration()
    {
        var rest = source.AsSpan(at);
        var end = rest.StartsWith("<!--") ? EndOf(rest, "-->", 2) : rest.StartsWith("<![CDATA[") ? EndOf(rest, "]]>", 9) : EndOf(rest, ">", 2);
        at += end;
    }

    private static int EndOf(ReadOnlySpan<char> rest, string mark, int from)
    {
        var end = rest[from..].IndexOf(mark);
        return end < 0 ? rest.Length : from + end + mark.Length;
    }

    private void ReadTag()
    {
        Kind = source[at + 1] == '/' ? HtmlTokenKind.Close : HtmlTokenKind.Open;
        var start = Kind == HtmlTokenKind.Close ? at + 2 : at + 1;
        var end = start;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] is not ('/' or '>'))
            end++;
        Name = source.AsSpan(start, Math.Min(end - start, LongestName)).ToString().ToLowerInvariant();
        at = EndOfTag(end);
    }

    /// <summary>Behind the <c>&gt;</c> that no quotation marks enclose.</summary>
    private int EndOfTag(int from)
    {
        for (var i = from; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '>')
                return i + 1;
            if (c is not ('"' or '\'') || !FollowsEquals(i))
                continue;
            var close = source.AsSpan(i + 1).IndexOf(c);
            if (close < 0)
                return source.Length;
            i += close + 1;
        }

        return source.Length;
    }

    private bool FollowsEquals(int i)
    {
        var before = i - 1;
        while (before > 0 && before > i - 64 && char.IsWhiteSpace(source[before]))
            before--;
        return source[before] == '=';
    }
}
