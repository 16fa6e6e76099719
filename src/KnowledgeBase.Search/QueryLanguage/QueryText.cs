using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>Writes an expression out, with the operators that were understood.</summary>
public static class QueryText
{
    /// <summary>The expression in the query language; parsing it again gives the same tree but for positions.</summary>
    public static string Of(Expression expression) => expression switch
    {
        Everything => "*:*",
        Words words => string.Join(' ', words.Text.Split(' ').Select(Word)),
        Phrase phrase => Quoted(phrase.Text) + (phrase.Slop > 0 ? string.Create(CultureInfo.InvariantCulture, $"~{phrase.Slop}") : ""),
        Prefix prefix => Word(prefix.Text) + "*",
        Wildcard wildcard => Pattern(wildcard.Pattern),
        Fuzzy fuzzy => string.Create(CultureInfo.InvariantCulture, $"{Word(fuzzy.Text)}~{fuzzy.Edits}"),
        ValueRange range => $"{(range.IncludesFrom ? '[' : '{')}{range.From ?? "*"} TO {range.To ?? "*"}{(range.IncludesTo ? ']' : '}')}",
        InField inField => $"{inField.Field}:{(inField.Inner is Everything ? "*" : Atom(inField.Inner))}",
        Boosted boosted => string.Create(CultureInfo.InvariantCulture, $"{(boosted.Inner is InField ? Of(boosted.Inner) : Atom(boosted.Inner))}^{boosted.Factor:0.#########}"),
        Required required => "+" + Signed(required.Inner),
        Not not => "-" + Signed(not.Inner),
        AllOf all => string.Join(' ', all.Parts.Select(part => part is AllOf or AnyOf ? $"({Of(part)})" : Of(part))),
        AnyOf any => string.Join(" OR ", any.Parts.Select(part => part is Required or Not ? Of(part) : Signed(part))),
        _ => throw new InvalidOperationException($"No text for {expression.GetType().Name}."),
    };

    /// <summary>What a field or a boost can be bound to without parentheses.</summary>
    private static string Atom(Expression expression) =>
        expression is Phrase or Prefix or Wildcard or Fuzzy or ValueRange || (expression is Words words && !words.Text.Contains(' '))
            ? Of(expression)
            : $"({Of(expression)})";

    private static string Signed(Expression expression) => expression is InField or Boosted or Everything ? Of(expression) : Atom(expression);

    private static string Quoted(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var c in text)
            written.Append(c == '\\' || QuerySigns.IsQuote(c) ? "\\" : "").Append(c);
        return written.Append('"').ToString();
    }

    private static string Word(string text)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = QuerySigns.Ascii(text[i]);
            var isSign = (i == 0 && QuerySigns.IsOperator(c)) || (c is '&' or '|' or '.' && i > 0 && QuerySigns.Ascii(text[i - 1]) == c);
            written.Append(isSign || QuerySigns.IsReserved(text[i]) || QuerySigns.IsSpace(text[i]) ? "\\" : "").Append(text[i]);
        }

        return string.Concat(text.Select(QuerySigns.Ascii)) is "AND" or "OR" or "NOT" ? "\\" + text : written.ToString();
    }

    /// <summary>A pattern with all signs escaped but its own.</summary>
    private static string Pattern(string pattern)
    {
        var written = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '*' or '?')
            {
                written.Append(pattern[i]);
                continue;
            }

            var begins = i == 0;
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                i++;
            var c = QuerySigns.Ascii(pattern[i]);
            // A question mark is one character only where the word goes on behind it.
            var behindMark = written.Length > 0 && written[^1] == '?' && !char.IsLetterOrDigit(pattern[i]);
            var isSign = c is '&' or '|' || behindMark || (begins && QuerySigns.IsOperator(c));
            written.Append(isSign || QuerySigns.IsReserved(pattern[i]) || QuerySigns.IsSpace(pattern[i]) ? "\\" : "").Append(pattern[i]);
        }

        return written.ToString();
    }
}
