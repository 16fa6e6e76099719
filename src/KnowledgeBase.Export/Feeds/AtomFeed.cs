using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Search;

namespace KnowledgeBase.Export.Feeds;

/// <summary>An Atom feed (RFC 4287) of a search: what is new or changed first.</summary>
public sealed record AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int LongestTitle = 120;

    /// <summary>The title of the feed.</summary>
    public required string Title { get; init; }

    /// <summary>The parameters of the search, which name the feed whatever site it is on.</summary>
    public required string Parameters { get; init; }

    /// <summary>The address of the site, without a slash at its end.</summary>
    public required string Site { get; init; }

    /// <summary>The language of the feed's own texts, <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>When anything here last changed; what an empty feed says of itself.</summary>
    public required DateTimeOffset Updated { get; init; }

    public required IReadOnlyList<(SearchHit Hit, RecordChange Change)> Entries { get; init; }

    /// <summary>The feed as UTF-8.</summary>
    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
            Write(xml);
        return output.ToArray();
    }

    /// <summary>The identifier of a record that is the same on every site.</summary>
    public static string IdOf(string key) => "urn:cdip-knowledge-base:" + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    private void Write(XmlWriter xml)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, Tag(Language));
        Element(xml, "id", "urn:cdip-knowledge-base:feed:" + Parameters.TrimStart('?'));
        Element(xml, "title", Title);
        Element(xml, "updated", Time(Entries.Count == 0 ? Updated : Entries.Max(entry => entry.Change.At)));
        Link(xml, "self", "application/atom+xml", $"{Site}/feed{Parameters}");
        Link(xml, "alternate", "text/html", $"{Site}/search{Parameters}");
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", "CDIP Knowledge Base");
        xml.WriteEndElement();
        foreach (var (hit, change) in Entries)
            WriteEntry(xml, hit, change);
        xml.WriteEndElement();
    }

    private void WriteEntry(XmlWriter xml, SearchHit hit, RecordChange change)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", IdOf(hit.Id));
        Element(xml, "title", TitleOf(hit));
        Element(xml, "updated", Time(change.At));
        Link(xml, "alternate", "text/html", Site + hit.Url);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", hit.Kind);
        xml.WriteEndElement();
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(string.Join(" … ", hit.Highlights.Where(highlight => highlight.Field == "text").SelectMany(highlight => highlight.Fragments))));
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteAttributeString("xml", "lang", null, Tag(hit.Language));
        xml.WriteString(Clean(hit.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string TitleOf(SearchHit hit)
    {
        var title = hit.Title.In(Language);
        var whole = hit.Citation is { } citation && hit.Locator is not null ? $"{citation} · {title}" : title;
        return whole.Length <= LongestTitle ? whole : whole[..(char.IsHighSurrogate(whole[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)] + "…";
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Tag(string language) => language == "zh" ? "zh-Hans" : language;

    private static string Clean(string text) => XmlCharacters.Clean(text);
}
