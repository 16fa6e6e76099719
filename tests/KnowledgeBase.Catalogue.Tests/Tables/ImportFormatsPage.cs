using KnowledgeBase.Catalogue.Tables;
using KnowledgeBase.Catalogue.Tests.Seeds;

namespace KnowledgeBase.Catalogue.Tests.Tables;

public sealed class ImportFormatsPage
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "import-formats.md"));

    [Fact]
    public void Names_every_kind_that_can_be_imported_and_every_column()
    {
        foreach (var kind in EntityColumns.ImportedKinds)
        {
            Assert.Contains(EntityKinds.Plural(kind), Page, StringComparison.Ordinal);
            foreach (var key in EntityColumns.Of(kind).Select(column => column.Key))
            {
                var shown = key.EndsWith("_en", StringComparison.Ordinal) || key.EndsWith("_zh", StringComparison.Ordinal) ? key[..^3] : key;
                Assert.True(Page.Contains($"`{shown}`", StringComparison.Ordinal) || Page.Contains($"`{shown}_zh", StringComparison.Ordinal), $"{kind}: {key}");
            }
        }
    }
}
