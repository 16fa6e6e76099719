using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Search.Citations;
using KnowledgeBase.Search.Folding;
using KnowledgeBase.Store;

namespace KnowledgeBase.Search.Answers;

/// <summary>A passage as hits show it, with all that does not depend on the search. Immutable.</summary>
internal sealed class PassageView
{
    private const int EntitiesShown = 12;

    private TextFingerprint? fingerprint;
    private readonly string citationEn;
    private readonly string citationZh;

    public PassageView(Passage passage, StoredDocument document, IReadOnlyList<PassageLink> links)
    {
        Passage = passage;
        Document = document;
        var heading = passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : null;
        Title = heading is null ? document.Title : new(Joined(document.Title.Zh, heading), Joined(document.Title.En, heading));
        Heading = new ShownText(heading ?? "");
        Text = new ShownText(passage.Text);
        Entities = [.. links.OrderBy(link => link.Inherited).Select(link => link.Entity).Distinct().Take(EntitiesShown)];
        Reference = new DocumentReference(RecordKinds.DocumentKey(document.Id), document.Symbol, document.Title);
        citationEn = Citation.Of(document.Symbol, document.Title, passage.Locator, "en");
        citationZh = Citation.Of(document.Symbol, document.Title, passage.Locator, "zh");
        Url = $"/documents/{document.Id}#{passage.Locator}";
    }

    public Passage Passage { get; }

    public StoredDocument Document { get; }

    /// <summary>The document's title and the heading.</summary>
    public LocalizedText Title { get; }

    public ShownText Heading { get; }

    public ShownText Text { get; }

    /// <summary>What tells passages of nearly the same text.</summary>
    public TextFingerprint Fingerprint => fingerprint ??= TextFingerprint.Of(Text.Analysed);

    /// <summary>The entities linked to, stated ones first.</summary>
    public IReadOnlyList<EntityId> Entities { get; }

    public DocumentReference Reference { get; }

    public string Url { get; }

    /// <summary>What keeping it costs, in tokens: at most two a character, and what stands around them.</summary>
    public int Size => (2 * (Heading.Text.Length + Text.Text.Length)) + 64;

    /// <summary>The citation in a language.</summary>
    public string CitationIn(string language) => language == "en" ? citationEn : citationZh;

    private static string? Joined(string? title, string heading) => title is null ? null : $"{title} — {heading}";
}
