using System.Globalization;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Web.Languages;

namespace KnowledgeBase.Web.Entities;

/// <summary>What a source's reference says, taken apart: the address that can be opened, and the words beside it, in the reader's language.</summary>
/// <param name="Address">The address, without what is noted behind it; null where there is none.</param>
/// <param name="Text">The note; empty where there is none.</param>
public readonly record struct SourceNote(string? Address, string Text)
{
    /// <summary>How the reasons of a suggested match begin.</summary>
    private const string InCommon = "in common: ";

    /// <summary>Takes a reference apart: an address with a note in parentheses, the row of an imported table, or a note alone.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="kind">What sort of source it is of.</param>
    /// <param name="localizer">The reader's language.</param>
    /// <param name="graph">The names of entities, for what suggests a match; without it, it stands as it is.</param>
    public static SourceNote Of(string reference, SourceKind kind, Localizer localizer, EntityGraph? graph = null)
    {
        if (reference.StartsWith(InCommon, StringComparison.Ordinal) && graph is not null)
            return new SourceNote(null, localizer[EntityViewTexts.InCommon, string.Join(localizer[EntityViewTexts.Between], reference[InCommon.Length..].Split("; ").Select(reason => ReasonOf(reason, localizer, graph)))]);
        if (kind == SourceKind.Imported)
            return new SourceNote(null, RowOf(reference, localizer) ?? reference);
        var space = reference.IndexOf(' ', StringComparison.Ordinal);
        var address = space < 0 ? reference : reference[..space];
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new SourceNote(address, space < 0 ? "" : SourceNoteTexts.Of(reference[space..].Trim(' ', '(', ')'), localizer))
            : new SourceNote(null, SourceNoteTexts.Of(reference, localizer));
    }

    /// <summary>One of the things that a need and an offer have in common: a topic, an entity, words.</summary>
    private static string ReasonOf(string reason, Localizer localizer, EntityGraph graph) =>
        reason.StartsWith("topic ", StringComparison.Ordinal) ? localizer[EntityViewTexts.SameTopic]
        : reason.StartsWith("words in common", StringComparison.Ordinal) ? localizer[EntityViewTexts.LikeWords]
        : EntityId.TryParse(reason, out var id) ? graph.NameOf(id).In(localizer.Code)
        : reason;

    /// <summary>The row of a table as an import names it ("experts.csv, row 2, 2026-12-01"); null where it is written otherwise.</summary>
    private static string? RowOf(string reference, Localizer localizer)
    {
        var parts = reference.Split(", ");
        return parts.Length > 2 && parts[^2].StartsWith("row ", StringComparison.Ordinal) && int.TryParse(parts[^2].AsSpan(4), CultureInfo.InvariantCulture, out var row)
            && DateOnly.TryParseExact(parts[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? localizer[EntityViewTexts.ImportedRow, string.Join(", ", parts[..^2]), row, localizer.Date(day)]
            : null;
    }
}
