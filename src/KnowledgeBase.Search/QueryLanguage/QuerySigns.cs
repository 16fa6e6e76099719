namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>Which characters have a meaning in the query language, as keyboards of either language write them.</summary>
internal static class QuerySigns
{
    private const string DoubleQuotes = "\"＂“”„‟〝〞«»";
    private const string OpeningBrackets = "「『《〈";
    private const string ClosingBrackets = "」』》〉";
    private const string Reserved = "()[]{}*?:^~\\";

    /// <summary>The ASCII character that a full-width one stands for; otherwise the character itself.</summary>
    public static char Ascii(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' || char.IsControl(c);

    /// <summary>Any mark that people type for a double quotation mark, opening or closing: which it is depends on the place alone.</summary>
    public static bool IsDoubleQuote(char c) => DoubleQuotes.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a mark opens a phrase: a quotation mark, or 「『《〈.</summary>
    public static bool Opens(char c) => IsDoubleQuote(c) || OpeningBrackets.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a mark closes the phrase that another opened.</summary>
    public static bool Closes(char opening, char c) => IsDoubleQuote(opening)
        ? IsDoubleQuote(c)
        : ClosingBrackets[OpeningBrackets.IndexOf(opening, StringComparison.Ordinal)] == c;

    /// <summary>Whether a mark belongs to a pair of quotation marks.</summary>
    public static bool IsQuote(char c) => Opens(c) || ClosingBrackets.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a word ends here, unless the character is escaped.</summary>
    public static bool EndsWord(char c) => IsSpace(c) || IsQuote(c) || Ascii(c) is '(' or ')' or '[' or ']' or '{' or '}';

    /// <summary>Whether the character is escaped where a word is written out.</summary>
    public static bool IsReserved(char c) => IsQuote(c) || Reserved.Contains(Ascii(c), StringComparison.Ordinal);

    /// <summary>Whether the character is an operator where a word begins with it.</summary>
    public static bool IsOperator(char c) => Ascii(c) is '+' or '-' or '!' or '&' or '|' or '<' or '>' or '=';
}
