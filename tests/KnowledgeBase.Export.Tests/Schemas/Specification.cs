using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using KnowledgeBase.Export.Harvesting;

namespace KnowledgeBase.Export.Tests.Schemas;

/// <summary>
/// A format others defined: a schema written from the text of its specification, and the rules of that text which a schema cannot say. The schemas are ours, since no
/// package that can be had ships those that the initiatives publish.
/// </summary>
internal sealed class Specification
{
    private readonly XmlSchemaSet schemas = new() { XmlResolver = null };
    private readonly Func<XElement, IEnumerable<string>> rules;

    private Specification(Func<XElement, IEnumerable<string>> rules, params ReadOnlySpan<string> files)
    {
        this.rules = rules;
        foreach (var file in files)
            Add(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Schemas", file + ".xsd")));
    }

    /// <summary>OAI-PMH 2.0 with both formats of records, the product's own by the schema it publishes.</summary>
    public static Specification Harvesting()
    {
        var specification = new Specification(HarvestingRules.Check, "xml", "dublin-core-elements", "dublin-core", "oai-pmh");
        specification.Add(new MemoryStream(WholeRecordSchema.ToBytes()));
        specification.schemas.Compile();
        return specification;
    }

    /// <summary>Atom (RFC 4287).</summary>
    public static Specification Feeds() => new(AtomRules.Check, "xml", "atom");

    /// <summary>Sitemaps 0.9.</summary>
    public static Specification Sitemaps() => new(_ => [], "sitemap");

    /// <summary>Description documents of OpenSearch 1.1.</summary>
    public static Specification SearchDescriptions() => new(_ => [], "opensearch");

    /// <summary>What is wrong with an answer, a line for each finding.</summary>
    public IReadOnlyList<string> WrongWith(byte[] answer)
    {
        using var stream = new MemoryStream(answer);
        var wrong = WrongWith(XDocument.Load(stream)).ToList();
        if (!Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(answer.Length, 60))).StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", StringComparison.OrdinalIgnoreCase))
            wrong.Add("It does not begin with a declaration of XML in UTF-8.");
        return wrong;
    }

    /// <summary>The same of a document in memory.</summary>
    public IReadOnlyList<string> WrongWith(XDocument document)
    {
        var wrong = new List<string>();
        document.Validate(schemas, (_, problem) => wrong.Add(problem.Message));
        return wrong.Count > 0 ? wrong : [.. rules(document.Root!)];
    }

    private void Add(Stream stream)
    {
        using (stream)
        using (var reader = XmlReader.Create(stream))
            schemas.Add(XmlSchema.Read(reader, (_, problem) => throw problem.Exception)!);
    }
}
