using System.Collections.Concurrent;
using KnowledgeBase.Catalogue;
using KnowledgeBase.Index;
using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.Identifiers;
using KnowledgeBase.Store;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search.Answers;

/// <summary>
/// What a search needs to know of the store besides the index: names, documents, terms, and the passages shown lately. It is of one generation
/// of the index; the next search after a commit reads it anew, so nothing in it has to be taken back. Thread-safe.
/// </summary>
internal sealed class Knowledge
{
    private readonly KnowledgeStore store;
    private readonly Lazy<SpellingCorrector> corrector;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> locators = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(EntityId Id, bool English), (ShownText Name, ShownText Text)> entityTexts = new();

    private Knowledge(
        KnowledgeStore store, ISearchIndex index, IndexGeneration generation, IReadOnlyDictionary<EntityId, Entity> entities, IReadOnlyDictionary<string, StoredDocument> documents)
    {
        this.store = store;
        Generation = generation;
        Entities = entities;
        Documents = documents;
        Terms = CatalogueTerms.Of(entities.Values);
        Labels = new FacetLabels(entities, documents);
        Identifiers = new IdentifierIndex(entities.Values, documents.Values);
        Values = new FacetValueNames(this);
        Passages = new PassageCache(store, documents);
        corrector = new Lazy<SpellingCorrector>(() => new SpellingCorrector(index, Terms));
    }

    /// <summary>The generation of the index this was read at. The store was never behind it.</summary>
    public IndexGeneration Generation { get; }

    public IReadOnlyDictionary<EntityId, Entity> Entities { get; }

    public IReadOnlyDictionary<string, StoredDocument> Documents { get; }

    /// <summary>The names of all entities and the glossary's concepts.</summary>
    public TermBase Terms { get; }

    public FacetLabels Labels { get; }

    public IdentifierIndex Identifiers { get; }

    /// <summary>Facet values by name.</summary>
    public FacetValueNames Values { get; }

    public PassageCache Passages { get; }

    /// <summary>Finds the spelling that was meant; made when first asked for.</summary>
    public SpellingCorrector Corrector => corrector.Value;

    /// <summary>Which colons of a text stand inside a known name, such as WIPO Re:Search; found out when first asked.</summary>
    public Func<int, bool> ColonsOfNames(string text)
    {
        IReadOnlyList<TermMatch>? names = null;
        return offset => (names ??= Terms.FindLongest(text)).Any(name => name.Start < offset && offset < name.End);
    }

    /// <summary>The locators of a document's passages in reading order.</summary>
    public IReadOnlyList<string> LocatorsOf(string documentId) =>
        locators.GetOrAdd(documentId, static (id, store) => [.. store.Passages(id).Select(passage => passage.Locator)], store);

    /// <summary>The name and the description of an entity, kept, since there are few.</summary>
    public (ShownText Name, ShownText Text) TextsOf(Entity entity, string language) => entityTexts.GetOrAdd(
        (entity.Id, language == "en"),
        static (_, source) => (new ShownText(source.entity.Name.In(source.language)), new ShownText(source.entity.Description.In(source.language))),
        (entity, language));

    /// <param name="store">The store.</param>
    /// <param name="index">Its index.</param>
    /// <param name="generation">The index's generation, read before the call.</param>
    public static Knowledge Read(KnowledgeStore store, ISearchIndex index, IndexGeneration generation) => new(
        store,
        index,
        generation,
        store.Entities().ToDictionary(entity => entity.Id),
        store.Documents().ToDictionary(document => document.Id, StringComparer.Ordinal));
}
