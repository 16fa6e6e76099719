using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Catalogue;

/// <summary>The identifier of an entity, written <c>kind/slug</c>, such as <c>recommendation/10</c> or <c>country/ug</c>; stable and lower case.</summary>
/// <param name="Kind">One of <see cref="EntityKinds"/>.</param>
/// <param name="Slug">The entity's name inside its kind: ASCII letters, digits, <c>.</c> and <c>-</c>.</param>
public readonly record struct EntityId(string Kind, string Slug) : IComparable<EntityId>
{
    /// <summary>Reads <c>kind/slug</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        if (text is null)
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
            return false;
        id = new EntityId(text[..slash], text[(slash + 1)..]);
        return true;
    }

    /// <summary>Reads <c>kind/slug</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static EntityId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an identifier of the form kind/slug.");

    /// <inheritdoc/>
    public int CompareTo(EntityId other) =>
        string.CompareOrdinal(Kind, other.Kind) is var byKind and not 0 ? byKind : string.CompareOrdinal(Slug, other.Slug);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Slug}";

    public static bool operator <(EntityId left, EntityId right) => left.CompareTo(right) < 0;
    public static bool operator >(EntityId left, EntityId right) => left.CompareTo(right) > 0;
    public static bool operator <=(EntityId left, EntityId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(EntityId left, EntityId right) => left.CompareTo(right) >= 0;
}

/// <summary>The kinds of entities, as they stand in identifiers, and their plurals, as they stand in addresses.</summary>
public static class EntityKinds
{
    public const string Recommendation = "recommendation";
    public const string ExpectedResult = "expected-result";
    public const string Pillar = "pillar";
    public const string Indicator = "indicator";
    public const string Sector = "sector";
    public const string Region = "region";
    public const string Country = "country";
    public const string Project = "project";
    public const string Tool = "tool";
    public const string Contact = "contact";

    /// <summary>A technical assistance activity, as the IP-TAD records them.</summary>
    public const string Activity = "activity";

    /// <summary>A consultant engaged for technical assistance, as the IP-ROC lists them.</summary>
    public const string Consultant = "consultant";

    /// <summary>A need that is looking for a partner, as in the matchmaking database.</summary>
    public const string Need = "need";

    /// <summary>A resource on offer, as in the matchmaking database.</summary>
    public const string Offer = "offer";

    /// <summary>A provision of a national law that makes use of a flexibility of the international system.</summary>
    public const string Flexibility = "flexibility";

    /// <summary>
    /// A concept of the glossary: its names in both languages widen searches. It is kept in the store like any entity, but has no page and
    /// is no hit of its own, so it is not among <see cref="All"/>.
    /// </summary>
    public const string Concept = "concept";

    /// <summary>All kinds with pages, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Project, Recommendation, ExpectedResult, Pillar, Indicator, Sector, Region, Country, Tool, Contact, .. Registers];

    /// <summary>The kinds whose entities come from imported files alone: they are empty until someone fills them.</summary>
    public static IReadOnlyList<string> Registers => [Activity, Consultant, Need, Offer, Flexibility];

    /// <summary>The plural used in addresses: <c>countries</c> for <c>country</c>, <c>tools</c> for <c>tool</c>.</summary>
    public static string Plural(string kind) => kind.EndsWith('y') ? kind[..^1] + "ies" : kind + "s";

    /// <summary>The kind for a plural used in an address, or null.</summary>
    public static string? FromPlural(string plural) => All.FirstOrDefault(kind => Plural(kind) == plural);
}
