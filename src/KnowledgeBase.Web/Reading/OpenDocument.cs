using KnowledgeBase.Catalogue;
using KnowledgeBase.Documents;
using KnowledgeBase.Store;

namespace KnowledgeBase.Web.Reading;

/// <summary>A document with all that its reader asks for, of one state of the store. Immutable.</summary>
public sealed class OpenDocument
{
    /// <summary>The rule that adds a country's region: right for searching, but not what the paragraph says.</summary>
    private const string DerivedRegion = "region-of-country";

    private OpenDocument(StoredDocument document, IReadOnlyList<Passage> passages)
    {
        (Document, Passages) = (document, passages);
        Notes = [.. passages.Where(passage => passage.Kind == PassageKind.Note)];
    }

    public StoredDocument Document { get; }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The notes among <see cref="Passages"/>.</summary>
    public IReadOnlyList<Passage> Notes { get; }

    /// <summary>The same document in other languages, and how it aligns with each.</summary>
    public required IReadOnlyList<(StoredDocument Document, TwinAlignment Alignment)> Twins { get; init; }

    /// <summary>The counterparts of each passage in them.</summary>
    public required ILookup<string, (StoredDocument Document, string Locator)> Counterparts { get; init; }

    /// <summary>What each passage itself names.</summary>
    public required ILookup<string, PassageLink> Links { get; init; }

    /// <summary>The document of which this one is an unofficial rendering, where it is held; otherwise null.</summary>
    public required StoredDocument? RenderedFrom { get; init; }

    /// <summary>Takes it out of the store; null where it is not there.</summary>
    public static OpenDocument? Read(KnowledgeStore store, string id)
    {
        if (store.FindDocument(id) is not { } document)
            return null;
        List<(StoredDocument Document, TwinAlignment Alignment)> twins =
        [
            .. from alignment in store.TwinsOf(id)
               let other = store.FindDocument(alignment.SecondId)
               where other is not null
               select (other, alignment),
        ];
        return new OpenDocument(document, store.Passages(id))
        {
            Twins = twins,
            Counterparts = twins
                .SelectMany(twin => twin.Alignment.Pairs.Where(pair => pair.IsMatched).Select(pair => (pair.First!, (twin.Document, pair.Second!))))
                .ToLookup(pair => pair.Item1, pair => pair.Item2),
            Links = store.LinksIn(id)
                .Where(link => !link.Inherited && link.Rule != DerivedRegion && EntityKinds.All.Contains(link.Entity.Kind))
                .ToLookup(link => link.Locator),
            RenderedFrom = document.RenderingOf is { } original ? store.FindDocument(original) : null,
        };
    }
}
