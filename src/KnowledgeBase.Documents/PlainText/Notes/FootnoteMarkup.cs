using System.Buffers;

namespace KnowledgeBase.Documents.PlainText.Notes;

/// <summary>
/// Word's exports write a footnote as <c>[footnoteRef:12]</c> where it is referred to and <c>[12: its text]</c> behind the paragraph.
/// Takes both out of the text.
/// </summary>
internal static class FootnoteMarkup
{
    private const int MostDigits = 5;

    private static readonly string[] ReferenceWords = ["[footnoteRef:", "[endnoteRef:"];

    private static readonly SearchValues<char> Brackets = SearchValues.Create("[]");

    /// <summary>Moves every reference and every note; does nothing to a text without references.</summary>
    public static void Extract(WorkText work, LineJoiner joiner)
    {
        if (!PlaceReferences(work))
            return;
        foreach (var (open, close) in Pairs(work.Characters))
            TakeNote(work, joiner, open, close);
    }

    private static bool PlaceReferences(WorkText work)
    {
        var any = false;
        foreach (var word in ReferenceWords)
        {
            for (var from = 0; from < work.Source.Length;)
            {
                var at = work.Source.IndexOf(word, from, StringComparison.Ordinal);
                if (at < 0)
                    break;
                from = at + word.Length;
                var digits = CountDigits(work.Characters, from);
                if (digits is 0 or > MostDigits || from + digits >= work.Characters.Length || work.Characters[from + digits] != ']')
                    continue;
                work.PlaceReference(at, from + digits + 1, work.Source.Substring(from, digits));
                any = true;
            }
        }

        return any;
    }

    /// <summary>
    /// The brackets that hold a note, in order. A note that is not closed before the next begins, or at all, ends with its line at the latest.
    /// </summary>
    private static List<(int Open, int Close)> Pairs(char[] characters)
    {
        var notes = new List<(int Open, int Close)>();
        var open = -1;
        var depth = 0;
        var lastClose = -1;
        for (var i = 0; i < characters.Length; i++)
        {
            var next = characters.AsSpan(i).IndexOfAny(Brackets);
            if (next < 0)
                break;
            i += next;
            if (characters[i] == ']')
            {
                lastClose = i + 1;
                if (open < 0 || --depth > 0)
                    continue;
                notes.Add((open, i + 1));
                open = -1;
            }
            else if (BeginsNote(characters, i))
            {
                if (open >= 0)
                    notes.Add((open, ForcedEnd(characters, open, i, lastClose)));
                open = i;
                depth = 1;
                lastClose = -1;
            }
            else if (open >= 0)
            {
                depth++;
            }
        }

        if (open >= 0)
            notes.Add((open, ForcedEnd(characters, open, characters.Length, lastClose)));
        return notes;
    }

    private static int ForcedEnd(char[] characters, int open, int limit, int lastClose)
    {
        var length = characters.AsSpan(open, limit - open).IndexOf('\n');
        var lineEnd = length < 0 ? limit : open + length;
        return lastClose > open && lastClose <= lineEnd ? lastClose : lineEnd;
    }

    private static bool BeginsNote(char[] characters, int at)
    {
        var digits = CountDigits(characters, at + 1);
        return digits is > 0 and <= MostDigits && at + digits + 1 < characters.Length && characters[at + digits + 1] == ':';
    }

    private static void TakeNote(WorkText work, LineJoiner joiner, int open, int close)
    {
        var digits = CountDigits(work.Characters, open + 1);
        var number = work.Source.Substring(open + 1, digits);
        var end = work.Characters[close - 1] == ']' ? close - 1 : close;
        var text = joiner.JoinLines(work, new TextSpan(open + digits + 2, end));
        work.Notes.Add(new NoteText(number, new TextSpan(open, close), text));
        work.Drop(open, close);
    }

    private static int CountDigits(char[] characters, int from)
    {
        var count = 0;
        while (from + count < characters.Length && char.IsAsciiDigit(characters[from + count]) && count <= MostDigits)
            count++;
        return count;
    }
}
