using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Feeds;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>Where a list that is given in parts goes on.</summary>
/// <param name="Token">The token; null for the last part.</param>
/// <param name="Size">How many records the whole list has now.</param>
/// <param name="Given">How many were given before this part.</param>
internal sealed record OaiResumption(string? Token, int Size, int Given);

/// <summary>Writes one answer of the protocol. For one answer.</summary>
internal sealed class OaiWriter(XmlWriter xml, OaiRequest request, DateTimeOffset now)
{
    private const string Oai = "http://www.openarchives.org/OAI/2.0/";
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public void Error(OaiError error)
    {
        // The request is repeated without its arguments where they could not be understood.
        Begin(error.Code is "badVerb" or "badArgument" ? [] : request.Arguments);
        xml.WriteStartElement("error", Oai);
        xml.WriteAttributeString("code", error.Code);
        xml.WriteString(XmlCharacters.Clean(error.Message));
        End();
    }

    public void Identify(DateTimeOffset earliest)
    {
        Begin(request.Arguments);
        xml.WriteStartElement("Identify", Oai);
        Element("repositoryName", "CDIP Knowledge Base");
        Element("baseURL", request.BaseUrl);
        Element("protocolVersion", "2.0");
        Element("adminEmail", "webmaster@" + HostOf(request.BaseUrl));
        Element("earliestDatestamp", Time(earliest));
        Element("deletedRecord", "persistent");
        Element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        End();
    }

    public void Formats()
    {
        Begin(request.Arguments);
        xml.WriteStartElement("ListMetadataFormats", Oai);
        foreach (var (prefix, schema, space) in OaiFormats.Described(request.BaseUrl))
        {
            xml.WriteStartElement("metadataFormat", Oai);
            Element("metadataPrefix", prefix);
            Element("schema", schema);
            Element("metadataNamespace", space);
            xml.WriteEndElement();
        }

        End();
    }

    public void Sets(IReadOnlyList<(string Spec, string Name)> sets)
    {
        Begin(request.Arguments);
        xml.WriteStartElement("ListSets", Oai);
        foreach (var (spec, name) in sets)
        {
            xml.WriteStartElement("set", Oai);
            Element("setSpec", spec);
            Element("setName", name);
            xml.WriteEndElement();
        }

        End();
    }

    public void Record(RecordChange change, XElement? metadata)
    {
        Begin(request.Arguments);
        xml.WriteStartElement("GetRecord", Oai);
        WriteRecord(change, metadata);
        End();
    }

    public void List(bool headersOnly, IEnumerable<(RecordChange Change, XElement? Metadata)> records, OaiResumption? resumption)
    {
        Begin(request.Arguments);
        xml.WriteStartElement(headersOnly ? "ListIdentifiers" : "ListRecords", Oai);
        foreach (var (change, metadata) in records)
        {
            if (headersOnly)
                WriteHeader(change, isGone: change.Deleted);
            else
                WriteRecord(change, metadata);
        }

        if (resumption is not null)
        {
            xml.WriteStartElement("resumptionToken", Oai);
            xml.WriteAttributeString("completeListSize", resumption.Size.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("cursor", resumption.Given.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(resumption.Token ?? "");
            xml.WriteEndElement();
        }

        End();
    }

    private void Begin(IReadOnlyList<KeyValuePair<string, string>> arguments)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("OAI-PMH", Oai);
        xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
        xml.WriteAttributeString("schemaLocation", Xsi, $"{Oai} {Oai}OAI-PMH.xsd");
        Element("responseDate", Time(now));
        xml.WriteStartElement("request", Oai);
        foreach (var (name, value) in arguments)
            xml.WriteAttributeString(name, XmlCharacters.Clean(value));
        xml.WriteString(request.BaseUrl);
        xml.WriteEndElement();
    }

    private void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void WriteRecord(RecordChange change, XElement? metadata)
    {
        xml.WriteStartElement("record", Oai);

        // What went between the reading of the changes and that of the record is gone, whatever the change said.
        WriteHeader(change, isGone: metadata is null);
        if (metadata is not null)
        {
            xml.WriteStartElement("metadata", Oai);
            metadata.WriteTo(xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteHeader(RecordChange change, bool isGone)
    {
        xml.WriteStartElement("header", Oai);
        if (isGone)
            xml.WriteAttributeString("status", "deleted");
        Element("identifier", AtomFeed.IdOf(change.Key));
        Element("datestamp", Time(change.At));
        Element("setSpec", change.Kind);
        xml.WriteEndElement();
    }

    /// <summary>A name by which mail could find the site; the protocol wants a dot in it.</summary>
    private static string HostOf(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.IdnHost : "localhost";
        return host.Contains('.', StringComparison.Ordinal) ? host : host + ".invalid";
    }

    private void Element(string name, string text) => xml.WriteElementString(name, Oai, text);
}
