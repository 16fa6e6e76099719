using System.Xml.Linq;

namespace KnowledgeBase.Export.Tests.Schemas;

/// <summary>What the text of OAI-PMH 2.0 demands of an answer and a schema cannot say.</summary>
internal static class HarvestingRules
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<string> Check(XElement root)
    {
        var request = root.Element(Oai + "request")!;
        var answer = root.Elements().Last();
        var codes = root.Elements(Oai + "error").Select(error => (string?)error.Attribute("code")).ToList();
        if (!Locations(root).Contains(Oai.NamespaceName))
            yield return "3.2: the root does not name the location of the protocol's schema.";
        if (codes.Any(code => code is "badVerb" or "badArgument") && request.Attributes().Any())
            yield return "3.6: a request with a bad verb or argument is repeated with its arguments.";
        if (codes.Count == 0 && (string?)request.Attribute("verb") != answer.Name.LocalName)
            yield return "3.2: the answer is not to the verb that was asked with.";
        if (answer.Element(Oai + "baseURL") is { } address && address.Value != request.Value)
            yield return "4.2: the repository names another base URL than the one it was asked at.";
        foreach (var problem in answer.Elements(Oai + "record").SelectMany(CheckRecord))
            yield return problem;
        foreach (var problem in CheckList(request, answer))
            yield return problem;
    }

    private static IEnumerable<string> CheckRecord(XElement record)
    {
        var metadata = record.Element(Oai + "metadata");
        var isDeleted = (string?)record.Element(Oai + "header")!.Attribute("status") == "deleted";
        if (isDeleted && metadata is not null)
            yield return "2.5.1: a deleted record has metadata.";
        if (!isDeleted && metadata is null)
            yield return "2.5: a record that is not deleted has no metadata.";
        if (metadata?.Elements().Single() is { } root && !Locations(root).Contains(root.Name.NamespaceName))
            yield return "3.4: metadata do not name the location of the schema of their format.";
    }

    private static IEnumerable<string> CheckList(XElement request, XElement list)
    {
        var headers = list.Elements(Oai + "header").Concat(list.Elements(Oai + "record").Elements(Oai + "header")).ToList();
        foreach (var header in headers)
        {
            var stamp = header.Element(Oai + "datestamp")!.Value;
            if (string.CompareOrdinal((string?)request.Attribute("from") ?? "", stamp) > 0)
                yield return $"2.7.1: a record of {stamp} is from before what was asked for.";
            if ((string?)request.Attribute("until") is { } until && string.CompareOrdinal(stamp[..until.Length], until) > 0)
                yield return $"2.7.1: a record of {stamp} is from after what was asked for.";
            if ((string?)request.Attribute("set") is { } set && !header.Elements(Oai + "setSpec").Any(of => of.Value == set || of.Value.StartsWith(set + ":", StringComparison.Ordinal)))
                yield return $"2.7.2: a record is not of the set {set}.";
        }

        if (list.Element(Oai + "resumptionToken") is not { } token)
            yield break;
        var (cursor, size) = ((int?)token.Attribute("cursor"), (int?)token.Attribute("completeListSize"));
        if (token.Value.Length == 0 && request.Attribute("resumptionToken") is null)
            yield return "3.5: an empty token stands in an answer that is not the end of a list in parts.";
        if (token.Value.Length > 0 && cursor + headers.Count >= size)
            yield return "3.5: a list goes on behind its end.";
        if (token.Value.Length == 0 && cursor + headers.Count != size)
            yield return "3.5: a list ends before its end.";
        if (request.Attribute("resumptionToken") is null && cursor is > 0)
            yield return "3.5: the first part of a list does not begin at 0.";
    }

    /// <summary>The namespaces whose schemas an element names.</summary>
    private static IEnumerable<string> Locations(XElement element) =>
        ((string?)element.Attribute(Xsi + "schemaLocation") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where((_, i) => i % 2 == 0);
}
