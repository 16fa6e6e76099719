using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Documents.Tests;

/// <summary>The unofficial English renderings say what the Chinese texts say, at the same places: citations of the one hold for the other.</summary>
public sealed partial class RenderingTests
{
    public static TheoryData<string> Renderings => ["cdip-32-uk-proposal-crisis", "cdip-22-internal-coordination"];

    [Theory]
    [MemberData(nameof(Renderings))]
    public void A_rendering_has_the_passages_of_its_original_at_the_same_locators(string name)
    {
        var (chinese, english) = (Seeds.Read(name + ".zh"), Seeds.Read(name + ".en"));
        Assert.Equal("en", english.Language);
        Assert.Empty(english.Warnings);
        Assert.Equal(chinese.Passages.Select(Place), english.Passages.Select(Place));
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void A_rendering_has_the_numbers_and_the_notes_of_its_original(string name)
    {
        var (chinese, english) = (Seeds.Read(name + ".zh"), Seeds.Read(name + ".en"));
        Assert.Equal(chinese.Passages.Select(p => (p.Locator, Numbers(p.Text))), english.Passages.Select(p => (p.Locator, Numbers(p.Text))));
        Assert.Equal(
            chinese.Passages.Select(p => (p.Locator, string.Join(' ', p.Notes.Select(n => n.Locator)))),
            english.Passages.Select(p => (p.Locator, string.Join(' ', p.Notes.Select(n => n.Locator)))));
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void A_rendering_leaves_no_Chinese_behind(string name) =>
        Assert.False(Seeds.Read(name + ".en").SourceText.AsSpan().ContainsAnyInRange('\u3000', '\uFFEF'));

    private static (string Locator, PassageKind Kind, int Level, string? Parent, int Cells) Place(Passage passage) =>
        (passage.Locator, passage.Kind, passage.Level, passage.Parent, passage.Cells.Count);

    /// <summary>The numbers of a text in order of size, months by name among them: a sentence orders them as its language wants.</summary>
    private static string Numbers(string text) =>
        string.Join(' ', Number().Matches(Month().Replace(text, m => $" {MonthNumber(m.Value)} ")).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static string MonthNumber(string name) =>
        DateTime.ParseExact(name, "MMMM", CultureInfo.InvariantCulture).Month.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+", RegexOptions.None, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.None, 10_000)]
    private static partial Regex Month();
}
