using KnowledgeBase.Catalogue.Files;
using KnowledgeBase.Catalogue.Merging;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Files;

/// <summary>What the repository's catalogue files say.</summary>
internal static class CatalogueFilesForTests
{
    public static IReadOnlyList<EntityContribution> All() => CatalogueFiles.Load(Repository.CatalogueFolder).Contributions;

    public static IEnumerable<EntityContribution> Countries() => All().Where(contribution => contribution.Kind is EntityKinds.Country or EntityKinds.Region);
}
