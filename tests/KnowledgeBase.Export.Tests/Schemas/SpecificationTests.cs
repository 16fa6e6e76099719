using System.Text;
using System.Xml.Linq;

namespace KnowledgeBase.Export.Tests.Schemas;

/// <summary>Whether what holds answers against specifications refuses wrong answers: each here is a right one with one thing wrong.</summary>
public sealed class SpecificationTests
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private const string Records =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
          <responseDate>2026-01-02T03:04:05Z</responseDate>
          <request verb="ListRecords" metadataPrefix="oai_dc" from="2024-01-01" until="2025-12-31" set="tool">http://kb.test/oai</request>
          <ListRecords>
            <record>
              <header><identifier>urn:kb:tool/a</identifier><datestamp>2024-01-01T00:00:00Z</datestamp><setSpec>tool</setSpec></header>
              <metadata>
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
                  <dc:title xml:lang="zh">工具</dc:title><dc:title xml:lang="en">Tool</dc:title>
                </oai_dc:dc>
              </metadata>
            </record>
            <record><header status="deleted"><identifier>urn:kb:tool/b</identifier><datestamp>2025-12-31T23:59:59Z</datestamp><setSpec>tool</setSpec></header></record>
            <resumptionToken completeListSize="5" cursor="0">more</resumptionToken>
          </ListRecords>
        </OAI-PMH>
        """;

    private const string Identify =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
          <responseDate>2026-01-02T03:04:05Z</responseDate>
          <request verb="Identify">http://kb.test/oai</request>
          <Identify>
            <repositoryName>Name</repositoryName><baseURL>http://kb.test/oai</baseURL><protocolVersion>2.0</protocolVersion><adminEmail>a@kb.test</adminEmail>
            <earliestDatestamp>2024-01-01T00:00:00Z</earliestDatestamp><deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
          </Identify>
        </OAI-PMH>
        """;

    private const string Feed =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <id>urn:kb:feed:q=a</id><title>A</title><updated>2026-01-02T03:04:05Z</updated>
          <link rel="self" type="application/atom+xml" href="http://kb.test/feed?q=a"/><link rel="alternate" type="text/html" href="http://kb.test/search?q=a"/>
          <author><name>Somebody</name></author>
          <entry>
            <id>urn:kb:passage/a/p1</id><title>One</title><updated>2026-01-02T03:04:05Z</updated><link rel="alternate" type="text/html" href="http://kb.test/a#p1"/>
            <category term="passage"/><summary type="html">a &lt;mark&gt;b&lt;/mark&gt;</summary><content type="text">a b</content>
          </entry>
          <entry><id>urn:kb:passage/a/p2</id><title>Two</title><updated>2026-01-02T03:04:05Z</updated><content>c</content></entry>
        </feed>
        """;

    private static readonly (string What, string Of, Action<XElement> Change)[] Wrongs =
    [
        ("no time of the answer", Records, root => root.Element(Oai + "responseDate")!.Remove()),
        ("no request", Records, root => root.Element(Oai + "request")!.Remove()),
        ("the request before the time", Records, root => Swap(root.Element(Oai + "responseDate")!, root.Element(Oai + "request")!)),
        ("a time without a zone", Records, root => root.Element(Oai + "responseDate")!.Value = "2026-01-02T03:04:05"),
        ("a time with parts of a second", Records, root => root.Element(Oai + "responseDate")!.Value = "2026-01-02T03:04:05.0Z"),
        ("an element that is none", Records, root => root.Add(new XElement(Oai + "note"))),
        ("two answers", Records, root => root.Add(new XElement(Oai + "error", new XAttribute("code", "badVerb")))),
        ("another verb in the request", Records, root => root.Element(Oai + "request")!.SetAttributeValue("verb", "ListIdentifiers")),
        ("a verb that is none", Records, root => root.Element(Oai + "request")!.SetAttributeValue("verb", "ListAll")),
        ("an argument that is none", Records, root => root.Element(Oai + "request")!.SetAttributeValue("lang", "en")),
        ("no location of the schema", Records, root => root.Attributes().Last().Remove()),
        ("no datestamp", Records, root => Header(root).Element(Oai + "datestamp")!.Remove()),
        ("two datestamps", Records, root => Header(root).Element(Oai + "datestamp")!.AddAfterSelf(new XElement(Oai + "datestamp", "2024-01-01T00:00:00Z"))),
        ("a datestamp before the identifier", Records, root => Swap(Header(root).Element(Oai + "identifier")!, Header(root).Element(Oai + "datestamp")!)),
        ("a month that is none", Records, root => Header(root).Element(Oai + "datestamp")!.Value = "2024-13-01T00:00:00Z"),
        ("a datestamp in days", Records, root => Header(root).Element(Oai + "datestamp")!.Value = "2024-01-01"),
        ("a record from before", Records, root => Header(root).Element(Oai + "datestamp")!.Value = "2023-12-31T23:59:59Z"),
        ("a record from after", Records, root => Header(root).Element(Oai + "datestamp")!.Value = "2026-01-01T00:00:00Z"),
        ("a record of another set", Records, root => Header(root).Element(Oai + "setSpec")!.Value = "tools"),
        ("an identifier that is no URI", Records, root => Header(root).Element(Oai + "identifier")!.Value = "tool/a"),
        ("a status that is none", Records, root => Header(root).SetAttributeValue("status", "gone")),
        ("a deleted record with metadata", Records, root => Header(root).SetAttributeValue("status", "deleted")),
        ("a record without metadata", Records, root => root.Descendants(Oai + "metadata").First().Remove()),
        ("metadata before the header", Records, root => Swap(Header(root), root.Descendants(Oai + "metadata").First())),
        ("metadata without the location of their schema", Records, root => root.Descendants(Oai + "metadata").First().Elements().Single().Attributes().Last().Remove()),
        ("two kinds of metadata in one", Records, root => root.Descendants(Oai + "metadata").First().Add(new XElement("{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"))),
        ("metadata of an unknown format", Records, root => root.Descendants(Oai + "metadata").First().ReplaceNodes(new XElement("{urn:other}record"))),
        ("an element Dublin Core does not have", Records, root => root.Descendants(Dc + "title").First().Name = Dc + "name"),
        ("a language that is none", Records, root => root.Descendants(Dc + "title").First().SetAttributeValue(XNamespace.Xml + "lang", "chinese (simplified)")),
        ("an empty list", Records, root => root.Descendants(Oai + "record").ToList().ForEach(record => record.Remove())),
        ("a token before the records", Records, root => Swap(root.Descendants(Oai + "record").First(), root.Descendants(Oai + "resumptionToken").Single())),
        ("an attribute tokens do not have", Records, root => root.Descendants(Oai + "resumptionToken").Single().SetAttributeValue("size", "5")),
        ("a list of -1", Records, root => root.Descendants(Oai + "resumptionToken").Single().SetAttributeValue("completeListSize", "-1")),
        ("a list that goes on behind its end", Records, root => root.Descendants(Oai + "resumptionToken").Single().SetAttributeValue("completeListSize", "2")),
        ("an empty token where nothing came before", Records, root => root.Descendants(Oai + "resumptionToken").Single().Value = ""),
        ("a list that ends before its end", Records, root =>
        {
            root.Element(Oai + "request")!.ReplaceAttributes(new XAttribute("verb", "ListRecords"), new XAttribute("resumptionToken", "more"));
            root.Descendants(Oai + "resumptionToken").Single().Value = "";
        }),
        ("an error with an unknown code", Records, root => root.Elements().Last().ReplaceWith(new XElement(Oai + "error", new XAttribute("code", "badRequest")))),
        ("an error without a code", Records, root => root.Elements().Last().ReplaceWith(new XElement(Oai + "error"))),
        ("a bad argument repeated", Records, root => root.Elements().Last().ReplaceWith(new XElement(Oai + "error", new XAttribute("code", "badArgument")))),
        ("no name", Identify, root => root.Descendants(Oai + "repositoryName").Single().Remove()),
        ("no address for mail", Identify, root => root.Descendants(Oai + "adminEmail").Single().Remove()),
        ("mail to nowhere", Identify, root => root.Descendants(Oai + "adminEmail").Single().Value = "webmaster"),
        ("another version", Identify, root => root.Descendants(Oai + "protocolVersion").Single().Value = "1.1"),
        ("another address than the one asked", Identify, root => root.Descendants(Oai + "baseURL").Single().Value = "http://kb.test/"),
        ("deletions kept somehow", Identify, root => root.Descendants(Oai + "deletedRecord").Single().Value = "maybe"),
        ("another granularity than the dates have", Identify, root => root.Descendants(Oai + "granularity").Single().Value = "YYYY-MM-DD"),
        ("granularity before deletions", Identify, root => Swap(root.Descendants(Oai + "deletedRecord").Single(), root.Descendants(Oai + "granularity").Single())),
        ("no identifier of the feed", Feed, root => root.Element(Atom + "id")!.Remove()),
        ("no title of an entry", Feed, root => Entry(root).Element(Atom + "title")!.Remove()),
        ("two titles of an entry", Feed, root => Entry(root).Element(Atom + "title")!.AddAfterSelf(new XElement(Atom + "title", "again"))),
        ("no time of an entry", Feed, root => Entry(root).Element(Atom + "updated")!.Remove()),
        ("a time of an entry without a zone", Feed, root => Entry(root).Element(Atom + "updated")!.Value = "2026-01-02T03:04:05"),
        ("a day for a time", Feed, root => Entry(root).Element(Atom + "updated")!.Value = "2026-01-02"),
        ("a day that is none", Feed, root => Entry(root).Element(Atom + "updated")!.Value = "2026-02-30T03:04:05Z"),
        ("an identifier without a scheme", Feed, root => Entry(root).Element(Atom + "id")!.Value = "passage/a/p1"),
        ("an identifier not in its normal form", Feed, root => Entry(root).Element(Atom + "id")!.Value = "urn:kb:%e7%9f%a5"),
        ("one entry twice", Feed, root => Entry(root).Element(Atom + "id")!.Value = "urn:kb:passage/a/p2"),
        ("no author anywhere", Feed, root => root.Element(Atom + "author")!.Remove()),
        ("an author without a name", Feed, root => root.Element(Atom + "author")!.ReplaceNodes(new XElement(Atom + "email", "a@b"))),
        ("no link to the feed itself", Feed, root => root.Elements(Atom + "link").First().Remove()),
        ("two alternates of one type", Feed, root => Entry(root).Element(Atom + "link")!.AddAfterSelf(new XElement(Entry(root).Element(Atom + "link")!))),
        ("a link to nowhere", Feed, root => Entry(root).Element(Atom + "link")!.Attribute("href")!.Remove()),
        ("a link away from nowhere", Feed, root => Entry(root).Element(Atom + "link")!.SetAttributeValue("href", "/a#p1")),
        ("a type that is none", Feed, root => Entry(root).Element(Atom + "link")!.SetAttributeValue("type", "html")),
        ("neither content nor an alternate", Feed, root => root.Elements(Atom + "entry").Last().Element(Atom + "content")!.Remove()),
        ("a category without a term", Feed, root => Entry(root).Element(Atom + "category")!.Attribute("term")!.Remove()),
        ("markup that breaks off", Feed, root => Entry(root).Element(Atom + "summary")!.Value = "a <mark>b"),
        ("a text of another type", Feed, root => Entry(root).Element(Atom + "content")!.SetAttributeValue("type", "markdown")),
        ("an element Atom does not have", Feed, root => Entry(root).Add(new XElement(Atom + "score", "1"))),
    ];

    public static TheoryData<string> Wrong() => [.. Wrongs.Select(wrong => wrong.What)];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_answer_with_one_thing_wrong_is_refused(string what)
    {
        var (_, answer, change) = Wrongs.Single(wrong => wrong.What == what);
        var document = XDocument.Parse(answer);
        change(document.Root!);
        Assert.NotEmpty((answer == Feed ? Specification.Feeds() : Specification.Harvesting()).WrongWith(document));
    }

    [Fact]
    public void The_answers_they_were_made_of_are_right()
    {
        Assert.Empty(Specification.Harvesting().WrongWith(Encoding.UTF8.GetBytes(Records)));
        Assert.Empty(Specification.Harvesting().WrongWith(Encoding.UTF8.GetBytes(Identify)));
        Assert.Empty(Specification.Feeds().WrongWith(Encoding.UTF8.GetBytes(Feed)));
    }

    [Theory]
    [InlineData("<url><loc>/documents</loc></url>")]
    [InlineData("<url><loc>http://kb.test/知识</loc></url>")]
    [InlineData("<url><lastmod>2026-01-02</lastmod></url>")]
    [InlineData("<url><loc>http://kb.test/</loc><lastmod>yesterday</lastmod></url>")]
    [InlineData("<url><loc>http://kb.test/</loc><priority>2</priority></url>")]
    [InlineData("<url><loc>http://kb.test/</loc></url><url><loc>http://kb.test/</loc></url>")]
    [InlineData("")]
    public void A_sitemap_with_one_thing_wrong_is_refused(string urls) =>
        Assert.NotEmpty(Specification.Sitemaps().WrongWith(XDocument.Parse($"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{urls}</urlset>")));

    [Theory]
    [InlineData("<ShortName>A name of seventeen</ShortName><Description>d</Description><Url type=\"text/html\" template=\"http://kb.test/?q={searchTerms}\"/>")]
    [InlineData("<ShortName>Name</ShortName><Url type=\"text/html\" template=\"http://kb.test/?q={searchTerms}\"/>")]
    [InlineData("<ShortName>Name</ShortName><Description>d</Description>")]
    [InlineData("<ShortName>Name</ShortName><Description>d</Description><Url type=\"html\" template=\"http://kb.test/?q={searchTerms}\"/>")]
    [InlineData("<ShortName>Name</ShortName><Description>d</Description><Url type=\"text/html\" template=\"/search?q={searchTerms}\"/>")]
    [InlineData("<ShortName>Name</ShortName><Description>d</Description><Url type=\"text/html\" template=\"http://kb.test/?q={search terms}\"/>")]
    public void A_description_of_a_search_with_one_thing_wrong_is_refused(string elements) => Assert.NotEmpty(
        Specification.SearchDescriptions().WrongWith(XDocument.Parse($"<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">{elements}</OpenSearchDescription>")));

    private static XElement Header(XElement root) => root.Descendants(Oai + "header").First();

    private static XElement Entry(XElement root) => root.Elements(Atom + "entry").First();

    private static void Swap(XElement first, XElement second)
    {
        var copy = new XElement(first);
        first.ReplaceWith(new XElement(second));
        second.ReplaceWith(copy);
    }
}
