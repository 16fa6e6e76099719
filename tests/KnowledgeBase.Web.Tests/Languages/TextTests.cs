using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Languages;
using KnowledgeBase.Web.Searching;

namespace KnowledgeBase.Web.Tests.Languages;

public sealed partial class TextTests
{
    /// <summary>Texts that are the same in both languages, and names written in Latin letters.</summary>
    private static readonly string[] SameInBoth = ["ISO", "JSON", "OpenAPI"];

    [Fact]
    public void Every_text_is_there_in_both_languages_and_written_in_each()
    {
        var phrases = Phrases().ToList();
        Assert.True(phrases.Count > 150, $"Only {phrases.Count} texts were found.");
        foreach (var (name, phrase) in phrases)
        {
            Assert.False(string.IsNullOrWhiteSpace(phrase.Zh), name);
            Assert.False(string.IsNullOrWhiteSpace(phrase.En), name);
            Assert.True(Han().IsMatch(phrase.Zh) || !phrase.Zh.Any(char.IsLetter) || SameInBoth.Any(phrase.Zh.Contains), $"{name}: '{phrase.Zh}' is not Chinese");
            Assert.False(Han().IsMatch(phrase.En), $"{name}: '{phrase.En}' is not English");
        }
    }

    [Fact]
    public void Both_languages_have_the_same_places_to_fill()
    {
        foreach (var (name, phrase) in Phrases())
            Assert.True(Places(phrase.Zh).SetEquals(Places(phrase.En)), $"{name}: '{phrase.Zh}' and '{phrase.En}'");
    }

    [Theory]
    [InlineData(0, "0 results", "0 条结果")]
    [InlineData(1, "1 result", "1 条结果")]
    [InlineData(12345, "12,345 results", "12,345 条结果")]
    public void Numbers_are_grouped_and_agree_with_their_noun(int count, string english, string chinese)
    {
        Assert.Equal(english, SearchTexts.Total.In(ReaderLanguage.English, count));
        Assert.Equal(chinese, SearchTexts.Total.In(ReaderLanguage.Chinese, count));
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    /// <summary>All texts the assembly holds in static fields, properties and tables.</summary>
    private static IEnumerable<(string Name, Phrase Phrase)> Phrases()
    {
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return from type in typeof(Phrase).Assembly.GetTypes()
               where type.Name.EndsWith("Texts", StringComparison.Ordinal) && !type.IsGenericType
               from field in type.GetFields(statics)
               from phrase in In(field.GetValue(null))
               select ($"{type.Name}.{field.Name}", phrase);
    }

    private static IEnumerable<Phrase> In(object? value) => value switch
    {
        Phrase phrase => [phrase],
        CountPhrase count => [count.For(1), count.For(2)],
        KindText kind => [kind.One, kind.Many, kind.Description],
        IDictionary table => table.Values.Cast<object>().SelectMany(In),
        IEnumerable<Phrase> list => list,
        _ => [],
    };

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
