using System.Globalization;

namespace KnowledgeBase.Search.QueryLanguage;

/// <summary>Finds what the signs of a query allow, but its fields do not: a range that cannot be, a year that is none.</summary>
internal static class QueryCheck
{
    /// <summary>The first fault in reading order; null where there is none.</summary>
    public static ParsedQuery.Invalid? FirstFault(Expression expression, QueryField? field = null) => expression switch
    {
        InField inField => FirstFault(inField.Inner, QueryFields.Get(inField.Field)),
        Required required => FirstFault(required.Inner, field),
        Not not => FirstFault(not.Inner, field),
        Boosted boosted => FirstFault(boosted.Inner, field),
        AllOf all => FirstFault(all.Parts, field),
        AnyOf any => FirstFault(any.Parts, field),
        ValueRange range => OfRange(range, field ?? QueryFields.Get("year")),
        Words words when field is not null => OfValue(words, field),
        _ => null,
    };

    private static ParsedQuery.Invalid? FirstFault(IReadOnlyList<Expression> parts, QueryField? field)
    {
        foreach (var part in parts)
        {
            if (FirstFault(part, field) is { } fault)
                return fault;
        }

        return null;
    }

    private static ParsedQuery.Invalid? OfRange(ValueRange range, QueryField field)
    {
        if (!field.HasRanges)
            return new ParsedQuery.Invalid(QueryFault.NoRanges, range.Start, field.Name);
        foreach (var bound in new[] { range.From, range.To }.OfType<string>())
        {
            if (!FieldValues.IsValue(field, bound))
                return new ParsedQuery.Invalid(QueryFault.NotAValue, range.Start, bound);
        }

        var isEmpty = range is { From: not null, To: not null } && FieldValues.IsEmpty(field, range);
        return isEmpty ? new ParsedQuery.Invalid(QueryFault.EmptyRange, range.Start, $"{range.From} – {range.To}") : null;
    }

    private static ParsedQuery.Invalid? OfValue(Words words, QueryField field)
    {
        if (field.Kind != QueryFieldKind.Date && field.Target != Facets.Year)
            return null;
        var wrong = words.Text.Split(' ').FirstOrDefault(value => RangeText.Bound(value) is { } bound && !FieldValues.IsValue(field, bound));
        return wrong is null ? null : new ParsedQuery.Invalid(QueryFault.NotAValue, words.Start, wrong);
    }
}

/// <summary>How the values of fields with ranges are read and compared.</summary>
internal static class FieldValues
{
    private const long DaysOfMonth = 31;

    /// <summary>Whether a bound is a value of the field.</summary>
    public static bool IsValue(QueryField field, string value) =>
        field.Kind == QueryFieldKind.Date ? FirstDay(value) is not null : NumberOf(value) is not null && (field.Target != Facets.Year || value.Length <= 4);

    /// <summary>Whether nothing can lie in a range.</summary>
    public static bool IsEmpty(QueryField field, ValueRange range)
    {
        var strict = !range.IncludesFrom || !range.IncludesTo;
        return field.Kind == QueryFieldKind.Date
            ? LastDay(range.To!) < FirstDay(range.From!) || (strict && range.From == range.To)
            : Compare(range.From!, range.To!) is var order && (order > 0 || (order == 0 && strict));
    }

    /// <summary>Whether a facet's value lies in a range.</summary>
    public static bool Contains(ValueRange range, string value) => NumberOf(value) is not null
        && (range.From is null || (Compare(value, range.From) is var low && (low > 0 || (low == 0 && range.IncludesFrom))))
        && (range.To is null || (Compare(value, range.To) is var high && (high < 0 || (high == 0 && range.IncludesTo))));

    /// <summary>The day, or the first day of the month or year, as year, month and day in one number; null where the text is none.</summary>
    public static long? FirstDay(string date) => Day(date, 0, 0);

    /// <summary>The day, or a number behind every day of the month or year.</summary>
    public static long? LastDay(string date) => Day(date, 12, DaysOfMonth);

    private static long? Day(string date, long month, long day)
    {
        var parts = date.Split('-', '/', '.', '年', '月', '日');
        parts = parts is [.. var before, ""] ? before : parts;
        if (parts.Length is 0 or > 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (numbers is [_, > 12, ..] or [_, _, > DaysOfMonth])
            return null;
        return (numbers[0] * 10_000) + ((numbers.Length > 1 ? numbers[1] : month) * 100) + (numbers.Length > 2 ? numbers[2] : day);
    }

    /// <summary>Codes such as 4.2 as a number by which they are ordered: 4.2 before 4.10.</summary>
    private static long? NumberOf(string value)
    {
        var parts = value.Split('.');
        if (parts.Length > 2 || !parts.All(part => part.Length is > 0 and <= 6 && part.All(char.IsAsciiDigit)))
            return null;
        return (long.Parse(parts[0], CultureInfo.InvariantCulture) * 1_000_000)
            + (parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }

    private static int Compare(string left, string right) => NumberOf(left)!.Value.CompareTo(NumberOf(right)!.Value);
}
