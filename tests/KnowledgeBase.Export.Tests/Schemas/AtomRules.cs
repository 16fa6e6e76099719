using System.Xml;
using System.Xml.Linq;

namespace KnowledgeBase.Export.Tests.Schemas;

/// <summary>What the text of RFC 4287 demands of a feed and a schema cannot say.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static IEnumerable<string> Check(XElement feed)
    {
        var entries = feed.Elements(Atom + "entry").ToList();
        if (feed.Element(Atom + "author") is null && entries.Any(entry => entry.Element(Atom + "author") is null))
            yield return "4.1.1: neither the feed nor every entry has an author.";
        if (Links(feed, "self").Count() != 1)
            yield return "4.1.1: the feed has not one link to itself.";
        foreach (var element in entries.Prepend(feed))
        {
            if (Links(element, "alternate").GroupBy(link => ((string?)link.Attribute("type"), (string?)link.Attribute("hreflang"))).Any(same => same.Count() > 1))
                yield return $"{(element == feed ? "4.1.1" : "4.1.2")}: two alternates of one type and language.";
            if (element.Element(Atom + "id")!.Value is var id && !IsNormal(id))
                yield return $"4.2.6.1: the identifier {id} is not in its normal form.";
        }

        foreach (var entry in entries.Where(entry => entry.Element(Atom + "content") is null && !Links(entry, "alternate").Any()))
            yield return $"4.1.2: the entry {entry.Element(Atom + "id")!.Value} has neither content nor an alternate.";
        foreach (var text in feed.Descendants().Where(element => (string?)element.Attribute("type") == "html" && !IsMarkup(element.Value)))
            yield return $"3.1.1.2: '{text.Value}' cannot stand in a <div> of HTML.";
    }

    /// <summary>Links of a relation; one that names none is an alternate (4.2.7.2).</summary>
    private static IEnumerable<XElement> Links(XElement element, string relation) =>
        element.Elements(Atom + "link").Where(link => ((string?)link.Attribute("rel") ?? "alternate") == relation);

    /// <summary>Whether what needs percent-encoding is so, in upper case, and nothing else.</summary>
    private static bool IsNormal(string id) => Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.AbsoluteUri == id
        && !Enumerable.Range(0, Math.Max(0, id.Length - 2)).Any(i => id[i] == '%' && (char.IsAsciiLetterLower(id[i + 1]) || char.IsAsciiLetterLower(id[i + 2])));

    /// <summary>Well-formed as XML, which is more than HTML asks for.</summary>
    private static bool IsMarkup(string text)
    {
        try
        {
            return XElement.Parse($"<div>{text}</div>") is not null;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
