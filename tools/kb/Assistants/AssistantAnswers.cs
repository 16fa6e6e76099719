using KnowledgeBase.Catalogue;
using KnowledgeBase.Export.Addresses;
using KnowledgeBase.Search;

namespace KnowledgeBase.CommandLine.Assistants;

/// <summary>A record in a list, such that it can be cited and verified.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its name, or the title and section of a passage.</param>
/// <param name="Citation">How it is cited: document symbol and paragraph; entities by their name.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The passage, or the description; cut where long, and then it ends with an ellipsis.</param>
/// <param name="Url">Its page for people.</param>
/// <param name="Api">Its JSON, which a GET verifies.</param>
internal sealed record CitedRecord(string Id, string Kind, string Title, string Citation, string Language, string Text, string Url, string Api)
{
    private const int LongestText = 1_200;

    public static CitedRecord Of(SearchHit hit, string language, string site) => new(
        hit.Id, hit.Kind, hit.Title.In(language), hit.Citation ?? hit.Title.In(language), hit.Language, Shortened(hit.Text), site + RecordAddress.OfPage(hit.Id), site + RecordAddress.OfJson(hit.Id));

    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
}

/// <summary>A page of records.</summary>
internal sealed record RecordPage(int Total, string? Next, IReadOnlyList<Expansion> AlsoSearched, IReadOnlyList<CitedRecord> Records);

/// <summary>A passage whole, with its neighbours and what it speaks of.</summary>
internal sealed record CitedPassage(
    string Id,
    string Document,
    string CitationZh,
    string CitationEn,
    string Language,
    bool Unofficial,
    IReadOnlyList<string> Headings,
    string? Before,
    string? Label,
    string Text,
    string? After,
    IReadOnlyList<EntityId> SpeaksOf,
    string Url,
    string Api);

/// <summary>An entity whole.</summary>
internal sealed record CitedEntity(
    EntityId Id,
    LocalizedText Name,
    LocalizedText Description,
    IReadOnlyList<CitedFact> Facts,
    IReadOnlyList<CitedRelation> Relations,
    int Mentions,
    IReadOnlyList<CitedRecord> Passages,
    string Url,
    string Api);

/// <summary>A fact and where it is from.</summary>
internal sealed record CitedFact(string Name, LocalizedText Value, string Source);

/// <summary>A relation and where it is from; <c>from</c> where the other entity states it.</summary>
internal sealed record CitedRelation(string Type, string Direction, EntityId Id, LocalizedText Name, string Source);

/// <summary>The counts of a facet.</summary>
internal sealed record FacetTable(string Facet, int Total, IReadOnlyList<FacetLine> Values);

/// <summary>A value of a facet.</summary>
internal sealed record FacetLine(string Value, string Label, int Count);

/// <summary>Whom to ask for help, and for what.</summary>
/// <param name="Tools">Tools and services that fit, best first, each with whom it names.</param>
/// <param name="ForTheCountry">Contacts for the country's region or group.</param>
/// <param name="Passages">Passages that speak of it.</param>
internal sealed record Assistance(IReadOnlyList<OfferedTool> Tools, IReadOnlyList<CitedEntity> ForTheCountry, IReadOnlyList<CitedRecord> Passages);

/// <summary>A tool with whom to ask.</summary>
internal sealed record OfferedTool(CitedRecord Tool, IReadOnlyList<CitedFact> Facts, IReadOnlyList<CitedEntity> Contacts);
