using System.Globalization;

namespace KnowledgeBase.Web.Languages;

/// <summary>A text of the interface in both languages, so that neither can be missing. May hold places as in <see cref="string.Format(string, object?[])"/>.</summary>
public sealed record Phrase(string Zh, string En)
{
    public string In(ReaderLanguage language) => language == ReaderLanguage.English ? En : Zh;

    /// <summary>The text with its places filled. Numbers are grouped by thousands, as both languages do.</summary>
    public string In(ReaderLanguage language, params ReadOnlySpan<object> values) =>
        string.Format(CultureInfo.InvariantCulture, In(language), [.. Shown(values)]);

    private static List<object> Shown(ReadOnlySpan<object> values)
    {
        var shown = new List<object>(values.Length);
        foreach (var value in values)
            shown.Add(value is int or long ? string.Format(CultureInfo.InvariantCulture, "{0:N0}", value) : value);
        return shown;
    }
}

/// <summary>A text that counts something: Chinese has one form, English has one for 1 and one for other numbers. <c>{0}</c> is the number.</summary>
public sealed record CountPhrase(string Zh, string EnOne, string EnOther)
{
    public string In(ReaderLanguage language, long count) => For(count).In(language, count);

    /// <summary>The phrase for a number.</summary>
    public Phrase For(long count) => new(Zh, count == 1 ? EnOne : EnOther);
}
