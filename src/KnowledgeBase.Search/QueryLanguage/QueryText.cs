namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>Writes an expression out, with the operators that were understood.</summary>
public static class QueryText
{
    /// <summary>The expression in the query language; parsing it again gives the same tree but for positions.</summary>
    public static string Of(Expression expression) => expression switch
    {
        Everything => "*:*",
        Words words => words.Text,
        Phrase phrase => Quoted(phrase.Text),
        Prefix prefix => prefix.Text + "*",
        Not not => "-" + Inner(not.Inner),
        AllOf all => string.Join(" AND ", all.Parts.Select(Inner)),
        AnyOf any => string.Join(" OR ", any.Parts.Select(Inner)),
        _ => "",
    };

    /// <summary>In the first quotation marks that do not close inside the text; one pair always fits, since one was read.</summary>
    private static string Quoted(string text)
    {
        foreach (var (open, close) in new[] { ('"', '"'), ('“', '”'), ('「', '」'), ('『', '』') })
        {
            if (!text.Contains(close))
                return $"{open}{text}{close}";
        }

        return $"＂{text}＂";
    }

    private static string Inner(Expression expression) => expression is AllOf or AnyOf || (expression is Words words && words.Text.Contains(' '))
        ? $"({Of(expression)})"
        : Of(expression);
}
