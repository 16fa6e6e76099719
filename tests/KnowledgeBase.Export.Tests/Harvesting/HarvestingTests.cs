using System.Xml.Linq;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Harvesting;
using KnowledgeBase.Export.Paging;
using KnowledgeBase.Export.Tests.Schemas;

namespace KnowledgeBase.Export.Tests.Harvesting;

public sealed class HarvestingTests : IDisposable
{
    private const string BaseUrl = "http://localhost:5080/oai";

    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    private readonly Corpus corpus = Corpus.OfNastyTexts();
    private readonly TestClock clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Specification specification = Specification.Harvesting();
    private readonly ChangeLog log;
    private readonly OaiProvider provider;

    public HarvestingTests()
    {
        log = new ChangeLog(corpus.Store, new ChangeTimes(corpus.Folder), clock);
        provider = new OaiProvider(corpus.Store, log, new TokenSigner(TokenKey.Of(corpus.Folder)), clock);
    }

    [Theory]
    [InlineData("verb=Identify")]
    [InlineData("verb=ListMetadataFormats")]
    [InlineData("verb=ListMetadataFormats&identifier=urn:cdip-knowledge-base:document/report.zh")]
    [InlineData("verb=ListSets")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc")]
    [InlineData("verb=ListIdentifiers&metadataPrefix=oai_dc&set=country")]
    [InlineData("verb=ListRecords&metadataPrefix=oai_dc")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=2000-01-01")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=urn:cdip-knowledge-base:country/ug")]
    [InlineData("verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:cdip-knowledge-base:document/report.zh")]
    public void Every_verb_is_answered_as_the_protocol_has_it(string query)
    {
        var answer = Ask(query);
        Assert.Null(answer.Element(Oai + "error"));
        Assert.Equal(query.Split('&')[0].Split('=')[1], answer.Elements().Last().Name.LocalName);
    }

    [Theory]
    [InlineData("", "badVerb")]
    [InlineData("verb=Harvest", "badVerb")]
    [InlineData("verb=Identify&verb=Identify", "badVerb")]
    [InlineData("verb=Identify&set=a", "badArgument")]
    [InlineData("verb=ListRecords", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&metadataPrefix=kb", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=yesterday", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=2024-01-01&until=2024-01-02T00:00:00Z", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=2024-01-02&until=2024-01-01", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&until=9999-12-31", "badArgument")]
    [InlineData("verb=ListRecords&resumptionToken=AAAA&metadataPrefix=kb", "badArgument")]
    [InlineData("verb=ListRecords&resumptionToken=AAAA", "badResumptionToken")]
    [InlineData("verb=ListSets&resumptionToken=AAAA", "badResumptionToken")]
    [InlineData("verb=ListRecords&metadataPrefix=a/b", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&set=a b", "badArgument")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=http://[", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=marc&identifier=urn:cdip-knowledge-base:country/ug", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=urn:cdip-knowledge-base:country/none", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=something", "idDoesNotExist")]
    [InlineData("verb=ListMetadataFormats&identifier=something", "idDoesNotExist")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&until=2000-01-01", "noRecordsMatch")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&set=project", "noRecordsMatch")]
    public void What_is_wrong_is_told_by_its_code(string query, string code) =>
        Assert.Equal(code, (string?)Ask(query).Element(Oai + "error")?.Attribute("code"));

    [Theory]
    [InlineData("ListRecords", "kb")]
    [InlineData("ListRecords", "oai_dc")]
    [InlineData("ListIdentifiers", "oai_dc")]
    public void A_long_list_comes_in_parts_and_each_record_once(string verb, string prefix)
    {
        corpus.Store.PutEntities([.. Enumerable.Range(1, (2 * OaiProvider.PageSize) + 30).Select(number => Corpus.Entity($"tool/t{number}", $"工具{number}", $"Tool {number} & <co>"))]);
        var seen = new List<string>();
        var parts = 0;
        for (var query = $"verb={verb}&metadataPrefix={prefix}&set=tool"; query is not null; parts++)
        {
            var list = Ask(query).Element(Oai + verb)!;
            seen.AddRange(list.Descendants(Oai + "identifier").Select(identifier => identifier.Value));
            var token = list.Element(Oai + "resumptionToken");
            Assert.Equal("230", (string?)token?.Attribute("completeListSize"));
            query = token!.Value.Length == 0 ? null : $"verb={verb}&resumptionToken={token.Value}";
        }

        Assert.Equal(3, parts);
        Assert.Equal(230, seen.Count);
        Assert.Equal(230, seen.Distinct().Count());
    }

    [Fact]
    public void A_harvester_that_comes_back_gets_what_is_new_changed_or_deleted_and_nothing_else()
    {
        Assert.Equal(3, Records("verb=ListRecords&metadataPrefix=kb").Count);
        clock.Now = clock.Now.AddDays(1);
        var harvested = clock.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        corpus.Put("second.zh", null, ["new"]);
        corpus.Store.DeleteDocument("report.zh");

        var records = Records("verb=ListRecords&metadataPrefix=kb&from=" + harvested);
        Assert.Equal(
            [("urn:cdip-knowledge-base:document/second.zh", null), ("urn:cdip-knowledge-base:document/report.zh", "deleted")],
            records.Select(record => (record.Descendants(Oai + "identifier").Single().Value, (string?)record.Element(Oai + "header")!.Attribute("status"))));
        Assert.Null(records[1].Element(Oai + "metadata"));

        // Another process over the same folder knows the same dates.
        var again = new ChangeLog(corpus.Store, new ChangeTimes(corpus.Folder), new TestClock(clock.Now.AddYears(1)));
        Assert.Equal(log.Current().OldestFirst, again.Current().OldestFirst);
    }

    [Fact]
    public void A_store_put_back_from_a_backup_is_harvested_anew_where_it_goes_on()
    {
        var times = new ChangeTimes(corpus.Folder);
        times.See(10, clock.Now);
        times.See(20, clock.Now.AddDays(1));
        times.See(15, clock.Now.AddDays(2));
        Assert.Equal(clock.Now, times.Of(10));
        Assert.Equal(clock.Now.AddDays(2), times.Of(11));
        times.See(30, clock.Now.AddDays(3));
        Assert.Equal(clock.Now.AddDays(3), times.Of(20));
        Assert.Equal(clock.Now.AddDays(3), new ChangeTimes(corpus.Folder).Of(20));
    }

    public void Dispose() => corpus.Dispose();

    private List<XElement> Records(string query) => [.. Ask(query).Descendants(Oai + "record")];

    /// <summary>Asks, and holds the answer against the specification of the protocol and the formats.</summary>
    private XElement Ask(string query)
    {
        var arguments = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]));
        var answer = provider.Answer(new OaiRequest(BaseUrl, [.. arguments]));
        Assert.Empty(specification.WrongWith(answer));
        using var stream = new MemoryStream(answer);
        var root = XDocument.Load(stream).Root!;
        Assert.Equal(BaseUrl, root.Element(Oai + "request")!.Value);
        return root;
    }
}
