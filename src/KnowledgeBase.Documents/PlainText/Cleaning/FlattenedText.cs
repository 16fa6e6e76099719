using System.Globalization;

namespace KnowledgeBase.Documents.PlainText.Cleaning;

/// <summary>
/// Some exports put a whole document, first page and all, on one line. Turns the spaces in front of consecutive paragraph numbers, and around the
/// lines of the first page, back into line ends.
/// </summary>
internal static class FlattenedText
{
    /// <summary>Only lines longer than this hold more than a paragraph.</summary>
    private const int LongLine = 120;

    /// <summary>Where the first page is looked for.</summary>
    private const int FirstPage = 500;

    private static readonly string[] Secretariat = ["秘书处编拟", "prepared by the Secretariat", "by the Secretariat"];

    /// <summary>Overwrites spaces with line ends; no other character changes.</summary>
    public static void Unfold(WorkText work)
    {
        var characters = work.Characters;
        var expected = 1;
        for (var start = 0; start < characters.Length;)
        {
            var length = characters.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? characters.Length : start + length;
            if (end - start > LongLine && !characters.AsSpan(start, end - start).Contains('\t'))
                expected = UnfoldLine(work, start, end, expected);
            start = end + 1;
        }
    }

    private static int UnfoldLine(WorkText work, int start, int end, int expected)
    {
        var line = work.Characters.AsSpan(start, end - start);
        if (LeadingNumber(line) is var first and > 0 && line.Length > 2 * LongLine)
            return Split(work, start, end, first + 1);
        var secretariat = SecretariatEnd(line[..Math.Min(line.Length, FirstPage)]);
        if (secretariat < 0 || expected != 1)
            return expected;
        UnfoldFirstPage(work, start, start + secretariat);
        return Split(work, start + secretariat, end, 1);
    }

    /// <summary>Ends a line in front of each number that is the next one and stands behind the end of a sentence.</summary>
    private static int Split(WorkText work, int start, int end, int expected)
    {
        var characters = work.Characters;
        for (var i = start; i + 2 < end; i++)
        {
            if (characters[i] != ' ' || !char.IsAsciiDigit(characters[i + 1]) || LeadingNumber(characters.AsSpan(i + 1, end - i - 1)) != expected)
                continue;
            if (i > start && !Scripts.IsTerminal(characters[i - 1]) && !Scripts.IsTerminal(Scripts.LastTelling(characters.AsSpan(Math.Max(start, i - 3), i - Math.Max(start, i - 3)))))
                continue;
            characters[i] = '\n';
            expected++;
        }

        return expected;
    }

    private static void UnfoldFirstPage(WorkText work, int start, int end)
    {
        var characters = work.Characters;
        for (var i = start; i < end - 1; i++)
        {
            if (characters[i] != ' ')
                continue;
            var before = characters.AsSpan(start, i - start);
            var after = characters.AsSpan(i + 1, end - i - 1);
            var word = after.IndexOf(' ') is var space and >= 0 ? after[..space] : after;
            if (before.EndsWith("届会议") || before.EndsWith("日内瓦") || after.StartsWith("秘书处编") || word.Contains("委员会", StringComparison.Ordinal)
                || (word.StartsWith("第") && word.Contains("届会议", StringComparison.Ordinal)))
                characters[i] = '\n';
        }
    }

    private static int SecretariatEnd(ReadOnlySpan<char> text)
    {
        foreach (var words in Secretariat)
        {
            var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return at + words.Length;
        }

        return -1;
    }

    /// <summary>The number of <c>12. Text</c>, or 0.</summary>
    private static int LeadingNumber(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && text.Length > digits + 2 && text[digits] == '.' && text[digits + 1] == ' ' && !char.IsAsciiDigit(text[digits + 2])
            ? int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
    }
}
