using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>
/// Finds which entities the passages of a document speak of. Numbered references, names, codes before their statements, columns of
/// sectors, headings; the longest name wins, and a name that needs a context counts only there. Linear in the text. Thread-safe.
/// </summary>
public sealed class Linker
{
    private readonly NumberedReferences references;
    private readonly CodedStatements statements;
    private readonly NameMentions names;
    private readonly SectorNames sectors;
    private readonly CountryRegions regions;
    private readonly ToolRows tools;
    private readonly EntityAddresses addresses;
    private readonly UnitMentions units;
    private readonly IndicatorMentions indicators;
    private readonly ProjectSymbols symbols;
    private readonly EntityCatalogue catalogue;

    /// <summary>Prepares the names of a catalogue for matching; worth keeping for many documents.</summary>
    public Linker(EntityCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        this.catalogue = catalogue;
        references = new NumberedReferences(catalogue);
        statements = new CodedStatements(catalogue);
        names = new NameMentions(catalogue);
        sectors = new SectorNames(catalogue);
        regions = new CountryRegions(catalogue);
        tools = new ToolRows(catalogue);
        addresses = new EntityAddresses(catalogue);
        units = new UnitMentions(catalogue);
        indicators = new IndicatorMentions(catalogue);
        symbols = new ProjectSymbols(catalogue);
    }

    /// <summary>
    /// The links of all passages in reading order. An entity is linked to a passage once for each rule that found it, with the first
    /// place where it did.
    /// </summary>
    public IReadOnlyList<PassageLink> Link(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var links = new List<PassageLink>();
        var headings = new SectorHeadings(sectors);
        foreach (var passage in document.Passages)
        {
            headings.Enter(passage);
            var mentions = MentionsIn(passage);
            links.AddRange(Direct(passage, mentions));
            if (headings.Inherited is { } inherited && !mentions.Exists(mention => mention.Entity == inherited.Entity))
                links.Add(inherited.For(passage.Locator));
        }
        return links;
    }

    private List<Mention> MentionsIn(Passage passage)
    {
        var mentions = new List<Mention>();
        if (OwnText.Of(passage, catalogue) is { } own)
            mentions.Add(own);
        if (tools.In(passage) is { } tool)
            mentions.Add(tool);
        mentions.AddRange(references.In(passage.Text));
        mentions.AddRange(statements.In(passage));
        mentions.AddRange(names.In(passage));
        mentions.AddRange(units.In(passage));
        mentions.AddRange(indicators.In(passage));
        mentions.AddRange(sectors.InColumns(passage));
        if (sectors.InHeading(passage) is { } sector)
            mentions.Add(sector);
        // Who names a tool and gives its address, or a project and its symbol, speaks of it once.
        List<Mention> addressed = [.. addresses.In(passage.Text), .. symbols.In(passage.Text)];
        mentions.AddRange(addressed.Where(mention => !mentions.Exists(other => other.Entity == mention.Entity)));
        mentions.AddRange(regions.Of(mentions));
        return mentions;
    }

    private static IEnumerable<PassageLink> Direct(Passage passage, List<Mention> mentions)
    {
        var coded = mentions.Where(mention => mention.Rule == LinkRules.Pattern || (mention.Rule == LinkRules.Self && mention.End > mention.Start)).Select(mention => mention.Entity).ToHashSet();
        return mentions
            // A statement behind its own code is found by both; the code says it better.
            .Where(mention => mention.Rule != LinkRules.Name || !coded.Contains(mention.Entity))
            .OrderBy(mention => mention.Start)
            .DistinctBy(mention => (mention.Entity, mention.Rule))
            .Select(mention => new PassageLink(
                passage.Locator,
                mention.Entity,
                mention.Rule,
                Inherited: false,
                mention.End == mention.Start ? passage.Label ?? "" : passage.Text[mention.Start..mention.End],
                mention.Start,
                mention.End));
    }
}
