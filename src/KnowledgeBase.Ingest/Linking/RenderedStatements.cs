using KnowledgeBase.Catalogue;
using KnowledgeBase.Catalogue.Merging;

namespace KnowledgeBase.Ingest.Linking;

/// <summary>What an unofficial rendering may tell the catalogue.</summary>
internal static class RenderedStatements
{
    /// <summary>
    /// Names, descriptions and worded facts in its own language, as translations of ours that any other source outdoes, with the passage they stand
    /// in. All else its original says, and says with authority. What it names without an identifier is left out, lest a translated title make an entity.
    /// </summary>
    public static IEnumerable<EntityContribution> Of(IEnumerable<EntityContribution> stated) => stated
        .Where(contribution => contribution.Slug is not null)
        .Select(contribution => new EntityContribution
        {
            Kind = contribution.Kind,
            Slug = contribution.Slug,
            Texts = [.. contribution.Texts.Select(text => text with { Source = Translated(text.Source) })],
            Facts = [.. contribution.Facts.Where(fact => fact.Value.Zh is null || fact.Value.En is null).Select(fact => fact with { Source = Translated(fact.Source) })],
        });

    private static Source Translated(Source source) => source with { Kind = SourceKind.Translated };
}
