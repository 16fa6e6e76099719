namespace KnowledgeBase.Catalogue.Names;

/// <summary>The code of an expected result at the beginning of a line: <c>4.2</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="End">Where the text behind it begins.</param>
internal sealed record ResultCode(string Code, int End)
{
    /// <summary>The code at a place, behind blanks; null where there is none or where the number goes on.</summary>
    public static ResultCode? ReadAt(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u3000')
            at++;
        if (at + 3 > text.Length || text[at] is < '1' or > '5' || text[at + 1] != '.' || !char.IsAsciiDigit(text[at + 2]))
            return null;
        var end = at + 3;
        if (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '%' or '％'))
            return null;
        var code = text[at..end];
        while (end < text.Length && text[end] is ' ' or '\t' or '\u3000')
            end++;
        return new ResultCode(code, end);
    }
}
