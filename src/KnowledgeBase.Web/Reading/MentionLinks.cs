using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Web.Reading;

/// <summary>A stretch of a text that names an entity.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units.</param>
/// <param name="End">Behind where it ends.</param>
/// <param name="Entity">The entity.</param>
public readonly record struct MentionSpan(int Start, int End, EntityId Entity);

/// <summary>Which of the links of a passage can stand in its text: what they were made from is there word for word, alone, and is no address.</summary>
public static class MentionLinks
{
    /// <summary>The rule of a passage that is the entity's own text: all of it, so nothing to point out.</summary>
    private const string OwnText = "self";

    /// <summary>The spans in a text, in order; none within another, and no note is referred to inside one.</summary>
    /// <param name="links">The passage's links.</param>
    /// <param name="text">The passage's text, or that of one of its cells.</param>
    /// <param name="notes">The references to notes in it.</param>
    /// <param name="isWhole">Whether the text is the passage's, so that the links' offsets hold; in cells the words are looked for.</param>
    public static IReadOnlyList<MentionSpan> In(IEnumerable<PassageLink> links, string text, IReadOnlyList<NoteReference> notes, bool isWhole)
    {
        var spans = new List<MentionSpan>();
        foreach (var span in links.Select(link => Place(link, text, isWhole)).OfType<MentionSpan>().OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            var isFree = spans.Count == 0 || span.Start >= spans[^1].End;
            if (isFree && !notes.Any(note => note.Offset > span.Start && note.Offset < span.End))
                spans.Add(span);
        }
        return spans;
    }

    /// <summary>The group of kinds by which a mention is coloured and switched.</summary>
    public static string GroupOf(string kind) => kind switch
    {
        EntityKinds.Country or EntityKinds.Region => "place",
        EntityKinds.ExpectedResult or EntityKinds.Indicator or EntityKinds.Pillar => "result",
        EntityKinds.Recommendation or EntityKinds.Project or EntityKinds.Sector or EntityKinds.Tool => kind,
        _ => "other",
    };

    private static MentionSpan? Place(PassageLink link, string text, bool isWhole)
    {
        if (link.Inherited || link.Rule == OwnText || link.Quote.Length == 0 || IsAddress(link.Quote))
            return null;
        var start = isWhole ? link.Start : text.IndexOf(link.Quote, StringComparison.Ordinal);
        return start >= 0 && start + link.Quote.Length <= text.Length && text.AsSpan(start, link.Quote.Length).SequenceEqual(link.Quote)
            ? new MentionSpan(start, start + link.Quote.Length, link.Entity)
            : null;
    }

    private static bool IsAddress(string quote) =>
        quote.Contains("://", StringComparison.Ordinal) || quote.Contains("www.", StringComparison.OrdinalIgnoreCase);
}
