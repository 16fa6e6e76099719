using KnowledgeBase.Index;
using KnowledgeBase.Search.Answers;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Search.Indexing;
using KnowledgeBase.Search.QueryLanguage;

namespace KnowledgeBase.Search.Planning;

/// <summary>Makes index queries of values in fields that are no text: facets, symbols, identifiers, dates. For one query.</summary>
internal sealed class FieldQueries(Knowledge knowledge, List<QueryRemark> remarks)
{
    /// <summary>The query; null where the expression holds no single value, but parts that hold some.</summary>
    public Query? Of(QueryField field, Expression expression) => expression switch
    {
        Everything => AnyValue(field),
        ValueRange range => OfRange(field, range),
        Phrase phrase => OfValue(field, phrase.Text, phrase.Start),
        Fuzzy fuzzy => OfValue(field, fuzzy.Text, fuzzy.Start),
        Prefix prefix => OfBeginning(field, prefix.Text),
        Wildcard wildcard => OfBeginning(field, string.Concat(wildcard.Pattern.TakeWhile(c => c is not ('*' or '?')))),
        Words words => OfWords(field, words),
        _ => null,
    };

    private static Query AnyValue(QueryField field) => field.Kind switch
    {
        QueryFieldKind.Facet => new BooleanQuery { Must = [new MatchAllQuery()], MustNot = [new FacetQuery(field.Target, [FacetFilter.NotStated])] },
        QueryFieldKind.Date => new NumberRangeQuery(field.Target),
        QueryFieldKind.Symbol => new BooleanQuery { Must = [new MatchAllQuery()], MustNot = [new FacetQuery(Facets.Document, [FacetFilter.NotStated])] },
        _ => new MatchAllQuery(),
    };

    private Query OfRange(QueryField field, ValueRange range)
    {
        if (field.Kind != QueryFieldKind.Date)
            return OfFacet(field.Target, knowledge.Values.Between(field.Target, range));
        var from = range.From is null ? null : range.IncludesFrom ? FieldValues.FirstDay(range.From) : FieldValues.LastDay(range.From) + 1;
        var to = range.To is null ? null : range.IncludesTo ? FieldValues.LastDay(range.To) : FieldValues.FirstDay(range.To) - 1;
        return new NumberRangeQuery(IndexLayout.Date, from, to);
    }

    /// <summary>The words as one value if they are one; otherwise each a value of its own, all wanted.</summary>
    private Query OfWords(QueryField field, Words words)
    {
        var parts = words.Text.Split(' ');
        var isOne = parts.Length == 1 || field.Kind != QueryFieldKind.Facet || knowledge.Values.Find(field.Target, words.Text).Known;
        return isOne
            ? OfValue(field, words.Text, words.Start)
            : new BooleanQuery { Must = [.. parts.Select(part => OfValue(field, part, words.Start))] };
    }

    private Query OfValue(QueryField field, string value, int position)
    {
        switch (field.Kind)
        {
            case QueryFieldKind.Identifier:
                return new ConstantScoreQuery(new KeysQuery([value.Trim('/').ToLowerInvariant(), value]));
            case QueryFieldKind.Date:
                return new NumberRangeQuery(IndexLayout.Date, FieldValues.FirstDay(RangeText.Bound(value) ?? ""), FieldValues.LastDay(RangeText.Bound(value) ?? ""));
            case QueryFieldKind.Symbol:
                return OfSymbols(key => key == QueryPieces.KeyOf(value), value, position);
            default:
                var (values, isKnown) = knowledge.Values.Find(field.Target, value);
                if (!isKnown)
                    remarks.Add(new QueryRemark(QueryRemarkKind.UnknownValue, position, value));
                return OfFacet(field.Target, values);
        }
    }

    private Query OfBeginning(QueryField field, string text) => field.Kind switch
    {
        QueryFieldKind.Facet => OfFacet(field.Target, knowledge.Values.StartingWith(field.Target, text)),
        QueryFieldKind.Symbol => OfSymbols(key => (key + " ").StartsWith(QueryPieces.KeyOf(text) + " ", StringComparison.Ordinal), text, 0),
        _ => new MatchNoneQuery(),
    };

    private Query OfSymbols(Func<string, bool> fits, string value, int position)
    {
        var found = knowledge.Identifiers.Symbols.Where(symbol => fits(symbol.Key)).Select(symbol => symbol.Value).ToList();
        if (found.Count == 0)
            remarks.Add(new QueryRemark(QueryRemarkKind.UnknownValue, position, value));
        return new ConstantScoreQuery(new BooleanQuery
        {
            Should = [new FacetQuery(Facets.Document, [.. found.SelectMany(records => records.Documents)]), new KeysQuery([.. found.SelectMany(records => records.Entities)])],
        });
    }

    private static Query OfFacet(string facet, IReadOnlyList<string> values) =>
        values.Count == 0 ? new MatchNoneQuery() : new ConstantScoreQuery(new FacetQuery(facet, values));
}
