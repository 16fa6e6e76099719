using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeBase.Export.Changes;
using KnowledgeBase.Export.Feeds;
using KnowledgeBase.Export.Paging;
using KnowledgeBase.Store;

namespace KnowledgeBase.Export.Harvesting;

/// <summary>
/// Answers the Open Archives Initiative Protocol for Metadata Harvesting, version 2.0
/// (http://www.openarchives.org/OAI/openarchivesprotocol.html), over documents and entities. Deleted records are told for ever. Thread-safe.
/// </summary>
public sealed class OaiProvider(KnowledgeStore store, ChangeLog changes, TokenSigner tokens, TimeProvider time)
{
    /// <summary>How many records or headers an answer holds at most.</summary>
    public const int PageSize = 100;

    private const string TokenPurpose = "oai";

    /// <summary>The answer to a request, as UTF-8 XML; what is wrong with one is an answer of the protocol too.</summary>
    public byte[] Answer(OaiRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            var error = OaiArguments.Check(request);
            if (error is not null)
                new OaiWriter(xml, request, time.GetUtcNow()).Error(error);
            else
                Answer(new OaiWriter(xml, request, time.GetUtcNow()), request);
        }

        return output.ToArray();
    }

    private void Answer(OaiWriter writer, OaiRequest request)
    {
        switch (request["verb"])
        {
            case "Identify": Identify(writer); break;
            case "ListMetadataFormats": ListFormats(writer, request["identifier"]); break;
            case "ListSets" when request["resumptionToken"] is not null: writer.Error(new("badResumptionToken", "The list of sets is given whole; there are no tokens for it.")); break;
            case "ListSets": writer.Sets(OaiSets.All); break;
            case "GetRecord": GetRecord(writer, request); break;
            case "ListIdentifiers": List(writer, request, headersOnly: true); break;
            default: List(writer, request, headersOnly: false); break;
        }
    }

    private void Identify(OaiWriter writer)
    {
        var snapshot = changes.Current();
        writer.Identify(snapshot.OldestFirst.Count == 0 ? time.GetUtcNow() : snapshot.OldestFirst.Min(change => change.At));
    }

    private void ListFormats(OaiWriter writer, string? identifier)
    {
        if (identifier is not null && Find(identifier) is null)
            writer.Error(UnknownId(identifier));
        else
            writer.Formats();
    }

    private void GetRecord(OaiWriter writer, OaiRequest request)
    {
        var (identifier, prefix) = (request["identifier"]!, request["metadataPrefix"]!);
        if (!OaiFormats.All.Contains(prefix))
            writer.Error(UnknownFormat(prefix));
        else if (Find(identifier) is not { } change)
            writer.Error(UnknownId(identifier));
        else
            writer.Record(change, OaiFormats.Of(prefix, change, store, request.BaseUrl));
    }

    private void List(OaiWriter writer, OaiRequest request, bool headersOnly)
    {
        if (Select(request, out var error) is not { } selection)
        {
            writer.Error(error!);
            return;
        }

        var snapshot = changes.Current();
        var selected = snapshot.OldestFirst.Where(change => OaiSets.Has(change, selection.Set) && !(change.At < selection.From) && !(change.At > selection.Until)).ToList();
        var page = selected.Where(change => change.Sequence > selection.After).Take(PageSize).ToList();
        if (page.Count == 0)
        {
            // A list that was cut short by changes since ends, as the protocol has it, with an empty token; a list of nothing is an error.
            writer.Error(new("noRecordsMatch", "No records match."));
            return;
        }

        var given = selection.Given + page.Count;
        var hasMore = selected.Count > 0 && selected[^1].Sequence > page[^1].Sequence;
        var next = hasMore ? tokens.Sign(TokenPurpose, (selection with { After = page[^1].Sequence, Given = given }).ToToken()) : null;
        writer.List(
            headersOnly,
            page.Select(change => (change, headersOnly ? null : OaiFormats.Of(selection.Prefix, change, store, request.BaseUrl))),
            next is null && selection.Given == 0 ? null : new OaiResumption(next, selected.Count, selection.Given));
    }

    private OaiSelection? Select(OaiRequest request, out OaiError? error)
    {
        error = null;
        if (request["resumptionToken"] is { } token)
        {
            var kept = tokens.Read(TokenPurpose, token) is { } text ? OaiSelection.FromToken(text) : null;
            error = kept is null ? new("badResumptionToken", "This token was not given out here.") : null;
            return kept;
        }

        var (prefix, set) = (request["metadataPrefix"]!, request["set"]);
        error = OaiArguments.ReadRange(request["from"], request["until"], out var from, out var until);
        if (error is null && !OaiFormats.All.Contains(prefix))
            error = UnknownFormat(prefix);
        return error is null ? new OaiSelection(prefix, set, from, until, 0, 0) : null;
    }

    private RecordChange? Find(string identifier)
    {
        const string prefix = "urn:cdip-knowledge-base:";
        if (!identifier.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        return changes.Current().Find(Uri.UnescapeDataString(identifier[prefix.Length..])) is { } change && AtomFeed.IdOf(change.Key) == identifier ? change : null;
    }

    private static OaiError UnknownId(string identifier) => new("idDoesNotExist", string.Create(CultureInfo.InvariantCulture, $"There is no record '{identifier}'."));

    private static OaiError UnknownFormat(string prefix) => new("cannotDisseminateFormat", $"There is no format '{prefix}'.");
}
