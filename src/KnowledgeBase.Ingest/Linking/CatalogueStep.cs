using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Extraction;
using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Linking;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Store;

namespace KnowledgeBase.Ingest.Linking;

/// <summary>The catalogue that came of all documents and overlays.</summary>
/// <param name="Catalogue">The entities.</param>
/// <param name="Errors">What is wrong in the overlays, with file and line.</param>
/// <param name="Issues">What in the catalogue a person should look at.</param>
internal sealed record CatalogueResult(EntityCatalogue Catalogue, IReadOnlyList<string> Errors, IReadOnlyList<CatalogueIssue> Issues);

/// <summary>Builds the catalogue anew out of every document in the store, whether it changed or not, the YAML overlays and what was imported.</summary>
internal static class CatalogueStep
{
    public static CatalogueResult Build(KnowledgeStore store, string? catalogueFolder, CancellationToken cancellationToken)
    {
        var builder = new CatalogueBuilder();
        // Renderings come behind what they render, whose order of facts counts.
        foreach (var stored in store.Documents().OrderBy(document => document.RenderingOf is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (store.Rebuild(stored) is not { } document)
                continue;
            var stated = Extractors.Extract(stored.Id, document);
            builder.Add(stored.RenderingOf is null ? stated : RenderedStatements.Of(stated));
        }
        var errors = AddOverlays(builder, catalogueFolder);
        builder.Add(store.Imports().Select(imported => imported.Content));
        var built = builder.Build();
        return new CatalogueResult(built.Catalogue, errors, built.Issues);
    }

    private static IReadOnlyList<string> AddOverlays(CatalogueBuilder builder, string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return [];
        try
        {
            var loaded = CatalogueFiles.Load(folder);
            builder.Add(loaded);
            return [.. loaded.Errors.Select(error => error.ToString())];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return [$"the catalogue's files cannot be read: {failed.Message}"];
        }
    }
}

/// <summary>The linker, and the fingerprint of all that decides what it finds in a text: the catalogue and its own build.</summary>
internal sealed class CatalogueLinking(EntityCatalogue catalogue)
{
    private readonly Linker _linker = new(catalogue);

    public string Fingerprint { get; } = $"{catalogue.Fingerprint}-{typeof(Linker).Module.ModuleVersionId:N}";

    /// <summary>The links of a document in the store; none where it is not there any more.</summary>
    public IReadOnlyList<PassageLink> Link(KnowledgeStore store, StoredDocument document) =>
        store.Rebuild(document) is { } rebuilt ? _linker.Link(rebuilt) : [];
}
