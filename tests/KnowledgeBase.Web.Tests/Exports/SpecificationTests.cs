using System.Net.Http.Headers;
using System.Xml.Linq;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Harvesting;
using KnowledgeBase.Export.Tests.Schemas;
using KnowledgeBase.Store;
using KnowledgeBase.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Exports;

/// <summary>What leaves the site in formats of others, held against schemas and rules written from their specifications.</summary>
public sealed class SpecificationTests(SiteFixture site)
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ListRecords", OaiFormats.DublinCore)]
    [InlineData("ListRecords", OaiFormats.Whole)]
    [InlineData("ListIdentifiers", OaiFormats.Whole)]
    public async Task A_harvest_of_everything_is_valid_to_its_end_and_so_is_that_of_each_set(string verb, string prefix)
    {
        using var client = site.Client();
        var harvester = new Harvester(client);
        var everything = await harvester.All(verb, $"&metadataPrefix={prefix}");
        var store = site.Services.GetRequiredService<KnowledgeStore>();
        var held = EntityKinds.All.SelectMany(kind => store.Entities(kind)).Select(entity => entity.Id.ToString()).Concat(store.Documents().Select(document => "document/" + document.Id));
        Assert.Equal(held.Order(StringComparer.Ordinal), everything.Select(id => Uri.UnescapeDataString(id["urn:cdip-knowledge-base:".Length..])).Order(StringComparer.Ordinal));

        var sets = (await harvester.Ask("verb=ListSets")).Descendants(Oai + "setSpec").Select(set => set.Value).ToList();
        var bySet = new List<string>();
        foreach (var set in sets)
            bySet.AddRange(await harvester.All(verb, $"&metadataPrefix={prefix}&set={set}"));
        Assert.Equal(everything.Order(StringComparer.Ordinal), bySet.Order(StringComparer.Ordinal));
        Assert.True(harvester.Answers > everything.Count / OaiProvider.PageSize, "so that lists came in parts");
    }

    [Fact]
    public async Task A_record_by_itself_is_the_one_of_the_list_in_either_format_and_whichever_language_is_asked_for()
    {
        using var client = site.Client();
        var harvester = new Harvester(client);
        foreach (var prefix in (string[])[OaiFormats.DublinCore, OaiFormats.Whole])
        {
            foreach (var listed in (await harvester.Ask($"verb=ListRecords&metadataPrefix={prefix}")).Descendants(Oai + "record").Where((_, i) => i % 7 == 0))
            {
                foreach (var language in (string[])["zh", "en"])
                {
                    client.DefaultRequestHeaders.AcceptLanguage.Clear();
                    client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
                    var alone = await harvester.Ask($"verb=GetRecord&metadataPrefix={prefix}&identifier={Uri.EscapeDataString(listed.Descendants(Oai + "identifier").Single().Value)}");
                    Assert.Equal(listed.ToString(), alone.Descendants(Oai + "record").Single().ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData("verb=Identify", null)]
    [InlineData("verb=ListMetadataFormats", null)]
    [InlineData("verb=ListSets", null)]
    [InlineData("", "badVerb")]
    [InlineData("verb=identify", "badVerb")]
    [InlineData("verb=Identify&verb=ListSets", "badVerb")]
    [InlineData("verb=Identify&lang=en", "badArgument")]
    [InlineData("verb=GetRecord&metadataPrefix=kb", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=2024-02-30", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=%00", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=%E7%9F%A5", "badArgument")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&set=%3Cset%3E", "badArgument")]
    [InlineData("verb=ListRecords&resumptionToken=%3C%26%00%22", "badResumptionToken")]
    [InlineData("verb=ListIdentifiers&resumptionToken=", "badResumptionToken")]
    [InlineData("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=urn:none", "idDoesNotExist")]
    [InlineData("verb=GetRecord&metadataPrefix=kb&identifier=%E7%9F%A5", "idDoesNotExist")]
    [InlineData("verb=ListMetadataFormats&identifier=urn:none", "idDoesNotExist")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&from=2999-01-01", "noRecordsMatch")]
    [InlineData("verb=ListRecords&metadataPrefix=kb&set=none:none", "noRecordsMatch")]
    public async Task Whatever_is_asked_the_answer_is_valid_and_the_same_by_form(string query, string? code)
    {
        using var client = site.Client();
        var asked = await new Harvester(client).Ask(query);
        Assert.Equal(code, (string?)asked.Element(Oai + "error")?.Attribute("code"));
        using var form = new StringContent(query, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var posted = await client.PostAsync("/oai", form, Token);
        var answer = await posted.Content.ReadAsByteArrayAsync(Token);
        Assert.Empty(Specification.Harvesting().WrongWith(answer));
        Assert.Equal(asked.Elements().Last().ToString(), XDocument.Load(new MemoryStream(answer)).Root!.Elements().Last().ToString());
    }

    [Fact]
    public async Task A_deleted_document_is_told_of_in_a_valid_answer()
    {
        await using var writable = new WritableSite();
        await writable.InitializeAsync();
        using var client = writable.Client(AccessRole.Editor);
        await WritableSite.HandIn(client, ("gone.txt", "1. A paragraph.\n"u8.ToArray()), ("kept.txt", "1. Another paragraph.\n"u8.ToArray()));
        using var deleted = await client.DeleteAsync("/api/v1/documents/gone.en", Token);
        var harvester = new Harvester(client);
        foreach (var query in (string[])["verb=ListRecords&metadataPrefix=oai_dc", "verb=ListIdentifiers&metadataPrefix=kb", "verb=GetRecord&metadataPrefix=kb&identifier=urn:cdip-knowledge-base:document/gone.en"])
        {
            var header = (await harvester.Ask(query)).Descendants(Oai + "header").Single(header => header.Element(Oai + "identifier")!.Value.EndsWith("/gone.en", StringComparison.Ordinal));
            Assert.Equal("deleted", (string?)header.Attribute("status"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?size=100")]
    [InlineData("?q=知识产权&size=100")]
    [InlineData("?q=gastronomic+tourism&kind=project")]
    [InlineData("?q=%22a%26b%22+%3Cc%3E&country=ug&country=la&sort=newest")]
    [InlineData("?q=zzzzqqqxxx")]
    public async Task A_feed_is_valid_in_either_language_also_when_nothing_is_in_it(string parameters)
    {
        using var client = site.Client();
        foreach (var language in (string[])["zh", "en"])
            Assert.Empty(Specification.Feeds().WrongWith(await client.GetByteArrayAsync("/feed" + parameters.And("lang=" + language), Token)));
    }

    [Fact]
    public async Task So_are_the_sitemap_and_the_description_of_the_search()
    {
        using var client = site.Client();
        Assert.Empty(Specification.Sitemaps().WrongWith(await client.GetByteArrayAsync("/sitemap.xml", Token)));
        foreach (var address in (string[])["/opensearch.xml", "/opensearch.xml?lang=zh", "/opensearch.xml?lang=en"])
            Assert.Empty(Specification.SearchDescriptions().WrongWith(await client.GetByteArrayAsync(address, Token)));
    }

    /// <summary>Asks, and holds every answer against the specification.</summary>
    private sealed class Harvester(HttpClient client)
    {
        private readonly Specification specification = Specification.Harvesting();

        public int Answers { get; private set; }

        public async Task<XElement> Ask(string query)
        {
            var answer = await client.GetByteArrayAsync("/oai?" + query, Token);
            Assert.Empty(specification.WrongWith(answer));
            Answers++;
            return XDocument.Load(new MemoryStream(answer)).Root!;
        }

        /// <summary>The identifiers of a list to its end; none where nothing matches.</summary>
        public async Task<List<string>> All(string verb, string arguments)
        {
            var identifiers = new List<string>();
            int? size = null;
            for (string? query = $"verb={verb}{arguments}"; query is not null;)
            {
                var answer = await Ask(query);
                if (answer.Element(Oai + "error") is { } error)
                {
                    Assert.Equal("noRecordsMatch", (string?)error.Attribute("code"));
                    break;
                }

                var token = answer.Descendants(Oai + "resumptionToken").SingleOrDefault();
                if (token is not null)
                {
                    size ??= (int?)token.Attribute("completeListSize");
                    Assert.Equal((identifiers.Count, size), ((int?)token.Attribute("cursor"), (int?)token.Attribute("completeListSize")));
                }

                identifiers.AddRange(answer.Descendants(Oai + "identifier").Select(identifier => identifier.Value));
                query = token is { Value.Length: > 0 } ? $"verb={verb}&resumptionToken={Uri.EscapeDataString(token.Value)}" : null;
            }

            Assert.Equal(size ?? identifiers.Count, identifiers.Count);
            return identifiers;
        }
    }
}
