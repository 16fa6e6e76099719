using KnowledgeBase.Documents;

namespace KnowledgeBase.Search.Tests.Indexing;

/// <summary>A note that holds a web address and little else is found by the words in it, below whatever speaks of them.</summary>
public sealed class WebAddressTests : IDisposable
{
    private readonly SmallCorpus corpus = new();

    public WebAddressTests()
    {
        corpus.Put("links.en", "en", 2024,
        [
            Passage("n1", "More at https://www.wipo.int/tk/en/folklore_archives/index.html"),
            Passage("p1", "The meeting took note of the report, of the statements made by delegations and of the plans for next year, among them a course on archives for folklore."),
            Passage("p2", "The old page http://a.example/tourism,after which the tourists went home."),
        ], []);
        corpus.Follower.CatchUp(TestContext.Current.CancellationToken);
    }

    public void Dispose() => corpus.Dispose();

    [Theory]
    [InlineData("folklore archives")]
    [InlineData("folklore")]
    [InlineData("archives")]
    public void What_speaks_of_something_stands_above_an_address_that_names_it(string query) =>
        Assert.Equal(["passage/links.en/p1", "passage/links.en/n1"], Found(query));

    [Theory]
    [InlineData("link:folklore")]
    [InlineData("url:wipo.int/tk")]
    [InlineData("网址：folklore_archives")]
    [InlineData("https://www.wipo.int/tk/en/folklore_archives/index.html")]
    public void An_address_is_found_by_its_words_and_whole(string query) => Assert.Equal("passage/links.en/n1", Found(query)[0]);

    [Theory]
    [InlineData("text:folklore", "passage/links.en/p1")]
    [InlineData("text:more", "passage/links.en/n1")]
    public void The_text_is_what_stands_outside_of_addresses(string query, string want) => Assert.Equal([want], Found(query));

    private List<string> Found(string query) => [.. corpus.Search(new SearchQuery { Text = query, Correct = false }, (Facets.Document, "links.en")).Hits.Select(hit => hit.Id)];

    private static Passage Passage(string locator, string text) => new() { Locator = locator, Kind = PassageKind.Paragraph, Text = text, Source = new(0, text.Length) };
}
