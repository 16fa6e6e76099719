namespace KnowledgeBase.Documents.PlainText;

/// <summary>What kind of writing a character is, as far as joining and measuring lines needs to know.</summary>
internal static class Scripts
{
    /// <summary>A Han character; either half of a surrogate pair counts, for those of the planes above are almost all Han.</summary>
    public static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' || char.IsSurrogate(c);

    /// <summary>Full-width punctuation, which Chinese text sets without spaces.</summary>
    public static bool IsWidePunctuation(char c) =>
        c is >= '\u3001' and <= '\u3003' or >= '\u3008' and <= '\u301F' or >= '\uFF01' and <= '\uFF0F' or >= '\uFF1A' and <= '\uFF20'
            or >= '\uFF3B' and <= '\uFF40' or >= '\uFF5B' and <= '\uFF65' or '—' or '“' or '”' or '‘' or '’' or '…' or '─';

    /// <summary>Takes two columns in a fixed-width display.</summary>
    public static bool IsWide(char c) => IsHan(c) || IsWidePunctuation(c) || c is >= '\uFF01' and <= '\uFF60' or '\u3000';

    /// <summary>A letter of the Latin script, or a digit.</summary>
    public static bool IsLatinOrDigit(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u024F';

    /// <summary>Ends a sentence or a list item.</summary>
    public static bool IsTerminal(char c) => c is '。' or '！' or '？' or '；' or '：' or '.' or '!' or '?' or ';' or ':';

    /// <summary>The last character that counts when asking whether a text has come to its end: closing brackets and quotes are looked through.</summary>
    public static char LastTelling(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!(text[i] is '”' or '’' or '"' or '\'' or '»' || char.IsWhiteSpace(text[i]) || WorkText.IsSentinel(text[i])))
                return text[i];
        }

        return '\0';
    }

    /// <summary>The text in columns of a fixed-width display: 2 for a wide character, 1 for any other.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
            width += WorkText.IsSentinel(c) ? 0 : char.IsSurrogate(c) ? 1 : IsWide(c) ? 2 : 1;
        return width;
    }
}
