using KnowledgeBase.Store;
using KnowledgeBase.Web.Addresses;

namespace KnowledgeBase.Web.Api;

/// <summary>The same document in other languages.</summary>
/// <param name="Document">The document asked for.</param>
/// <param name="Twins">Its other language versions; empty where none is held.</param>
public sealed record DocumentTwins(string Document, IReadOnlyList<TwinWhole> Twins)
{
    public static DocumentTwins Of(StoredDocument document, KnowledgeStore store) => new(
        $"document/{document.Id}",
        [
            .. from alignment in store.TwinsOf(document.Id)
               let other = store.FindDocument(alignment.SecondId)
               where other is not null
               select TwinWhole.Of(document, other, alignment),
        ]);
}

/// <summary>One other language version, and how the two align.</summary>
/// <param name="Id">The other document.</param>
/// <param name="Url">Its page.</param>
/// <param name="Language">Its language.</param>
/// <param name="Unofficial">One of the two is an unofficial rendering, made for this product.</param>
/// <param name="Relation">How it is known: <c>symbol</c>, <c>manifest</c> or <c>rendering</c>.</param>
/// <param name="Here">What of the document asked for found its counterpart.</param>
/// <param name="There">What of the other did.</param>
/// <param name="Differing">Pairs in which a figure, date, symbol or address stands on one side only.</param>
/// <param name="Contradictions">Pairs of one number that say other things.</param>
/// <param name="Pairs">Every passage of both once, in the order of the document asked for.</param>
public sealed record TwinWhole(
    string Id,
    string Url,
    string Language,
    bool Unofficial,
    TwinRelation Relation,
    TwinShareWhole Here,
    TwinShareWhole There,
    int Differing,
    int Contradictions,
    IReadOnlyList<TwinPairWhole> Pairs)
{
    public static TwinWhole Of(StoredDocument document, StoredDocument other, TwinAlignment alignment) => new(
        $"document/{other.Id}",
        Address.OfDocument(other.Id),
        other.Language,
        document.RenderingOf is not null || other.RenderingOf is not null,
        alignment.Relation,
        TwinShareWhole.Of(alignment.Measure.First),
        TwinShareWhole.Of(alignment.Measure.Second),
        alignment.Measure.Differing,
        alignment.Measure.Contradictions,
        [.. alignment.Pairs.Select(pair => TwinPairWhole.Of(document.Id, other.Id, pair))]);
}

/// <summary>How much of a document found its counterpart.</summary>
/// <param name="Numbered">How many numbered paragraphs and items it has.</param>
/// <param name="NumberedMatched">How many of them have a counterpart.</param>
/// <param name="Passages">How many passages of any kind it has.</param>
/// <param name="PassagesMatched">How many of them have a counterpart.</param>
/// <param name="Share">The share of numbered paragraphs with a counterpart, 0 to 1; of all passages where none is numbered.</param>
public sealed record TwinShareWhole(int Numbered, int NumberedMatched, int Passages, int PassagesMatched, double Share)
{
    public static TwinShareWhole Of(TwinShare share) =>
        new(share.Numbered, share.NumberedMatched, share.Passages, share.PassagesMatched, Math.Round(share.Share, 4));
}

/// <summary>Two passages, or one that is alone.</summary>
/// <param name="Here">The passage of the document asked for; null where the other's is alone.</param>
/// <param name="There">The other's; null where this one is alone.</param>
/// <param name="Match"><c>number</c>, <c>content</c>, <c>order</c>, <c>contradiction</c> or <c>unmatched</c>.</param>
/// <param name="Score">How much speaks for the pair, 0 to 1.</param>
/// <param name="Differences">What stands on one side only.</param>
public sealed record TwinPairWhole(string? Here, string? There, TwinMatch Match, double Score, IReadOnlyList<TwinDifferenceWhole> Differences)
{
    public static TwinPairWhole Of(string documentId, string otherId, TwinPair pair) => new(
        pair.First is null ? null : $"passage/{documentId}/{pair.First}",
        pair.Second is null ? null : $"passage/{otherId}/{pair.Second}",
        pair.Match,
        pair.Score,
        [.. pair.Differences.Select(difference => new TwinDifferenceWhole(difference.Kind, difference.Value, difference.InFirst ? "here" : "there"))]);
}

/// <summary>Something that stands on one side of a pair only.</summary>
/// <param name="Kind"><c>number</c>, <c>date</c>, <c>symbol</c> or <c>address</c>.</param>
/// <param name="Value">The thing, in one spelling for all languages.</param>
/// <param name="Side"><c>here</c> or <c>there</c>.</param>
public sealed record TwinDifferenceWhole(string Kind, string Value, string Side);
