using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Assistance;

namespace KnowledgeBase.Web.Tests.Assistance;

/// <summary>A manual in other words and the other language, is read by the same rules.</summary>
public sealed class RequestGuideReaderTests
{
    private static readonly StoredDocument Manual = new()
    {
        Id = "manual.en",
        Title = new LocalizedText(null, "Manual"),
        Language = "en",
        Type = "manual",
        FileName = "manual.txt",
        ContentHash = "",
    };

    [Fact]
    public void An_english_manual_is_read_by_its_headings()
    {
        var guide = RequestGuideReader.Read(Manual,
        [
            Heading("h1", "Requesting assistance"),
            Heading("h2", "Other matters"),
            Text("h2.1", "Nothing to do with it within 3 months."),
            Heading("h3", "Requests for assistance"),
            Text("h3.1", "All requests go to the Director General."),
            Item("h3.2", "Countries send a letter stating the purpose, the beneficiaries and the time frame."),
            Heading("h4", "Criteria and time frame for approving assistance"),
            Text("h4.1", "There must be a formal request."),
            Text("h4.2", "Requests are made at least six months before."),
        ]);
        Assert.NotNull(guide);
        Assert.Equal(["h3.1"], guide.Procedure.Select(quotation => quotation.Passage.Locator));
        Assert.Equal(["the purpose", "the beneficiaries", "the time frame"], Assert.Single(guide.Letters).Points);
        Assert.Equal(["h4.1"], guide.Criteria.Select(quotation => quotation.Passage.Locator));
        Assert.Equal(["h4.2"], guide.TimeLimits.Select(quotation => quotation.Passage.Locator));
    }

    [Fact]
    public void A_manual_that_says_nothing_of_requests_gives_no_guide() =>
        Assert.Null(RequestGuideReader.Read(Manual, [Heading("h1", "Introduction"), Text("h1.1", "Requests for assistance are described elsewhere.")]));

    private static Passage Heading(string locator, string text) => new() { Locator = locator, Kind = PassageKind.Heading, Text = text };

    private static Passage Text(string locator, string text) => new() { Locator = locator, Kind = PassageKind.Paragraph, Text = text };

    private static Passage Item(string locator, string text) => new() { Locator = locator, Kind = PassageKind.ListItem, Text = text };
}
