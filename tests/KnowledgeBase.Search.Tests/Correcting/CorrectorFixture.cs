using KnowledgeBase.Catalogue;
using KnowledgeBase.Search.Correcting;
using KnowledgeBase.Search.Tests.Golden;

namespace KnowledgeBase.Search.Tests.Correcting;

/// <summary>A corrector over the seeds.</summary>
internal static class CorrectorFixture
{
    public static async Task<SpellingCorrector> CorrectorAsync(this SeedCorpus seeds) =>
        new(await seeds.IndexAsync(), CatalogueTerms.Of((await seeds.StoreAsync()).Entities()));
}
