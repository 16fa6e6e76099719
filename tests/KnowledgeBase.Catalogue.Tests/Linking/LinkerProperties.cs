using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Linking;

public sealed class LinkerProperties
{
    private static readonly Linker Linker = new(
        new CatalogueBuilder().Add(CatalogueFiles.Load(Repository.CatalogueFolder).Contributions).Build().Catalogue);

    private static readonly string[] Pieces =
    [
        "建议", "预期成果", "Recommendation ", "10", "4.2", "、", "和", "至", " ", "第", "项", "。", "中国", "家", "印度", "尼西亚", "非洲", "TISC", "\n", "４", "🙂", "\uD800",
        "最不发达国家", "发展", "4", ".", "Guinea", "-Bissau", "建議", "（", "）", "*", "http://", "/",
    ];

    [Fact]
    public void No_text_makes_it_fail_and_every_quote_is_in_the_text()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), text => Linker.Link(OneParagraph.Of(text)).All(link => text[link.Start..link.End] == link.Quote))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_list_of_numbers_links_exactly_these_recommendations()
    {
        var lists =
            from numbers in Gen.Choose(1, 45).NonEmptyListOf()
            from separators in Gen.Elements("、", "，", "和", " and ", ", ", "以及", ", and ", "；").ArrayOf(numbers.Count)
            select (Numbers: numbers, Text: string.Concat(numbers.Select((number, i) => (i == 0 ? "" : separators[i]) + number.ToString(CultureInfo.InvariantCulture))));

        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var linked = Linker.Link(OneParagraph.Of($"发展议程建议{list.Text}。")).Select(link => link.Entity.Slug).ToHashSet();
            return linked.SetEquals(list.Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_paragraph_of_two_hundred_thousand_characters_gives_each_entity_once()
    {
        var text = string.Concat(Enumerable.Repeat("建议10和乌干达的TISC，见wipo.int/a。4.2 ", 8_000));

        var links = Linker.Link(OneParagraph.Of(text)).Select(link => $"{link.Entity} {link.Rule}");

        Assert.Equal(["recommendation/10 pattern", "country/ug name", "region/africa region-of-country", "tool/tisc name"], links);
    }
}
