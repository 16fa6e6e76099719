namespace KnowledgeBase.Documents.PlainText.Cleaning;

/// <summary>
/// Closes up Han characters that a justified or letter-spaced line has set apart: <c>网 址 链 接 ：</c>, <c>目　录</c>, <c>日 期：</c>.
/// </summary>
internal static class SpacedLetters
{
    /// <summary>A word and the white space in front of it.</summary>
    private readonly record struct Word(int Start, int End, int Gap);

    /// <summary>Takes out the gaps of every line; no other character changes.</summary>
    public static void Close(WorkText work, List<Lines.Line> lines)
    {
        var words = new List<Word>();
        foreach (var line in lines)
        {
            if (line.IsBlank || work.Content(line).IndexOfAny(' ', '\u3000') < 0)
                continue;
            SplitWords(work, line, words);
            for (var i = 0; i < words.Count;)
                i = CloseRun(work, words, i);
        }
    }

    private static int CloseRun(WorkText work, List<Word> words, int from)
    {
        var to = from;
        while (to < words.Count && IsSingle(work, words[to]) && (to == from || words[to].Gap < 8))
            to++;
        var length = to - from;
        if (length == 1 && to < words.Count && IsLabelEnd(work, words[to]) && IsAlone(from, to))
        {
            work.Drop(words[from].End, words[to].Start);
            return to + 1;
        }

        if (length < 2)
            return from + 1;
        var widest = 0;
        for (var i = from + 1; i < to; i++)
            widest = Math.Max(widest, words[i].Gap);

        // Two characters with one space between may be two words; they are closed up when the gap is wide or they are all there is.
        if (length == 2 && widest == 1 && !(IsMarkerOnly(work, words, from) && to == words.Count))
            return to;
        for (var i = from + 1; i < to; i++)
        {
            if (words[i].Gap == widest)
                work.Drop(words[i - 1].End, words[i].Start);
        }

        return to;
    }

    private static bool IsAlone(int from, int to) => from == 0 && to == 1;

    private static bool IsMarkerOnly(WorkText work, List<Word> words, int from) =>
        from == 0 || (from == 1 && work.Characters[words[0].End - 1] is ')' or '）' or '.' or '、');

    /// <summary>One Han character, with a punctuation mark behind it or not; or a full-width mark alone.</summary>
    private static bool IsSingle(WorkText work, Word word)
    {
        var text = work.Characters.AsSpan(word.Start, word.End - word.Start);
        return text.Length switch
        {
            1 => Scripts.IsHan(text[0]) || Scripts.IsWidePunctuation(text[0]),
            2 => Scripts.IsHan(text[0]) && (Scripts.IsWidePunctuation(text[1]) || text[1] == ':'),
            _ => false,
        };
    }

    /// <summary>The second half of a two-character label: <c>期：2013</c>.</summary>
    private static bool IsLabelEnd(WorkText work, Word word) =>
        word.End - word.Start > 2 && Scripts.IsHan(work.Characters[word.Start]) && work.Characters[word.Start + 1] is '：' or ':';

    private static void SplitWords(WorkText work, Lines.Line line, List<Word> words)
    {
        words.Clear();
        var previousEnd = line.ContentStart;
        for (var i = line.ContentStart; i < line.ContentEnd;)
        {
            while (i < line.ContentEnd && char.IsWhiteSpace(work.Characters[i]))
                i++;
            var start = i;
            while (i < line.ContentEnd && !char.IsWhiteSpace(work.Characters[i]))
                i++;
            var tab = work.Characters.AsSpan(previousEnd, start - previousEnd).Contains('\t');
            words.Add(new Word(start, i, tab ? 100 : start - previousEnd));
            previousEnd = i;
        }
    }
}
