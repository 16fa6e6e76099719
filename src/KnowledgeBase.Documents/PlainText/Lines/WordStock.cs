namespace KnowledgeBase.Documents.PlainText.Lines;

/// <summary>What the joining of lines wants to know of the whole document.</summary>
internal static class WordStock
{
    /// <summary>Words longer than this are addresses or noise.</summary>
    private const int LongestWord = 40;

    /// <summary>A joiner that knows the document's words and whether it sets spaces between Latin and Han.</summary>
    public static LineJoiner JoinerFor(WorkText work)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int spaced = 0, close = 0;
        var characters = work.Characters;
        for (var i = 0; i < characters.Length; i++)
        {
            if (Scripts.IsHan(characters[i]))
            {
                close += i + 1 < characters.Length && char.IsAsciiLetter(characters[i + 1]) ? 1 : 0;
                spaced += i + 2 < characters.Length && characters[i + 1] == ' ' && char.IsAsciiLetter(characters[i + 2]) ? 1 : 0;
            }
            else if (char.IsAsciiLetter(characters[i]))
            {
                var start = i;
                while (i < characters.Length && (char.IsLetter(characters[i]) || characters[i] == '-') && !Scripts.IsHan(characters[i]))
                    i++;
                if (i - start <= LongestWord && characters[i - 1] != '-')
                    words.Add(new string(characters, start, i - start).ToLowerInvariant());
                i--;
            }
        }

        return new LineJoiner(spaced > close, words);
    }
}
