namespace KnowledgeBase.Documents.PlainText.Cleaning;

/// <summary>
/// Takes out remains of markup: HTML tags (block tags become line breaks), the commonest entities, Markdown's <c>**bold**</c> and Word's
/// bookmarks. One pass; a <c>&lt;</c> that begins no known tag is text.
/// </summary>
internal static class Markup
{
    private const int LongestTag = 400;

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "ul", "ol", "li", "br", "tr", "td", "th", "table", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> InlineTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "i", "u", "s", "em", "strong", "span", "font", "a", "sup", "sub", "del", "ins", "strike", "small", "mark", "img", "center",
    };

    private static readonly (string Entity, char Character)[] Entities =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&nbsp;", ' '), ("&#39;", '\''), ("&apos;", '\'')];

    /// <summary>Overwrites markup in <paramref name="work"/>.</summary>
    public static void Drop(WorkText work)
    {
        var characters = work.Characters;
        for (var i = 0; i < characters.Length; i++)
        {
            switch (characters[i])
            {
                case '<':
                    i = DropTag(work, i);
                    break;
                case '&':
                    DecodeEntity(work, i);
                    break;
                case '*' when IsBold(characters, i):
                    work.Drop(i, i + 2);
                    break;
                case '[' when characters.AsSpan(i).StartsWith("[bookmark:"):
                    i = DropBookmark(work, i);
                    break;
                case '\uF0B7' or '\uF0A7' or '\uF0D8' or '\uF0FC' or '\uF06E' or '\uF02D':
                    characters[i] = '•';
                    break;
            }
        }
    }

    private static int DropTag(WorkText work, int at)
    {
        var window = work.Characters.AsSpan(at, Math.Min(LongestTag, work.Characters.Length - at));
        var close = window.IndexOf('>');
        if (close < 2 || window[1..close].Contains('<'))
            return at;
        var name = window[1..close].TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        if (length == 0 || (length < name.Length && !char.IsWhiteSpace(name[length]) && name[length] != '/'))
            return at;
        var tag = name[..length].ToString();
        var block = BlockTags.Contains(tag);
        if (!block && !InlineTags.Contains(tag))
            return at;
        if (tag.Equals("ul", StringComparison.OrdinalIgnoreCase) && window[1] != '/')
            SplitFlattenedList(work, at + close + 1);
        work.Drop(at, at + close + 1);
        if (block)
            work.Characters[at] = WorkText.Break;
        return at + close;
    }

    /// <summary>
    /// A list whose item tags are lost keeps its items apart by single spaces only. Between Han text a space has no other use, so where both
    /// sides are Han, or the left is a full stop, it ends an item.
    /// </summary>
    private static void SplitFlattenedList(WorkText work, int from)
    {
        var characters = work.Characters;
        for (var i = from + 1; i + 1 < characters.Length && characters[i] is not ('\n' or '\t' or '<'); i++)
        {
            var left = characters[i - 1];
            var right = characters[i + 1];
            if (characters[i] == ' ' && (left is '。' or '；' || Scripts.IsHan(left) || left is '）' or ')') && Scripts.IsHan(right)
                && (left is '。' or '；' or '）' || HanRun(characters, i - 1, -1) >= 4) && HanRun(characters, i + 1, 1) >= 2)
                characters[i] = WorkText.Break;
        }
    }

    private static int HanRun(char[] characters, int at, int step)
    {
        var length = 0;
        while (length < 8 && at >= 0 && at < characters.Length && Scripts.IsHan(characters[at]))
        {
            length++;
            at += step;
        }

        return length;
    }

    private static void DecodeEntity(WorkText work, int at)
    {
        foreach (var (entity, character) in Entities)
        {
            if (!work.Characters.AsSpan(at).StartsWith(entity))
                continue;
            work.Drop(at + 1, at + entity.Length);
            work.Characters[at] = character;
            return;
        }
    }

    private static bool IsBold(char[] characters, int at) =>
        at + 1 < characters.Length && characters[at + 1] == '*'
        && (at + 2 >= characters.Length || characters[at + 2] != '*') && (at == 0 || characters[at - 1] != '*');

    private static int DropBookmark(WorkText work, int at)
    {
        var close = work.Characters.AsSpan(at, Math.Min(LongestTag, work.Characters.Length - at)).IndexOf(']');
        if (close < 0)
            return at;
        work.Drop(at, at + close + 1);
        return at + close;
    }
}
