using KnowledgeBase.Catalogue.Names;
using KnowledgeBase.Documents;

namespace KnowledgeBase.Catalogue.Linking;

/// <summary>Sectors where tables and headings name them in short.</summary>
internal sealed class SectorNames
{
    private static readonly string[] ColumnHeaders = ["部门", "sector", "sectors"];
    private static readonly char[] CellSeparators = ['、', ',', '，', '(', ')', '（', '）', '\n', ';', '；', '/', ' '];

    private readonly Dictionary<string, EntityId> inColumns = [];
    private readonly Dictionary<string, EntityId> inHeadings = [];

    public SectorNames(EntityCatalogue catalogue)
    {
        foreach (var sector in catalogue.OfKind(EntityKinds.Sector))
        {
            foreach (var name in new[] { sector.Name.Zh, sector.Name.En }.OfType<string>())
                inHeadings.TryAdd(NameKey.Of(name), sector.Id);
            foreach (var alias in sector.Aliases)
            {
                if (alias.Context == AliasContexts.SectorColumn)
                    inColumns.TryAdd(NameKey.Of(alias.Text), sector.Id);
                else if (alias.Context is null or AliasContexts.Heading)
                    inHeadings.TryAdd(NameKey.Of(alias.Text), sector.Id);
            }
        }
    }

    /// <summary>The sectors in the cells of a row that stand under the header for sectors.</summary>
    public IEnumerable<Mention> InColumns(Passage passage)
    {
        foreach (var (cell, start) in CellOffsets.Of(passage))
        {
            if (cell.Header is null || !ColumnHeaders.Contains(NameKey.Of(cell.Header)))
                continue;
            foreach (var (name, offset) in Parts(cell.Text))
            {
                if (inColumns.TryGetValue(NameKey.Of(name), out var sector))
                    yield return new Mention(sector, LinkRules.Name, start + offset, start + offset + name.Length);
            }
        }
    }

    /// <summary>The sector that a heading is the name of, apart from its number and what stands behind a colon; null otherwise.</summary>
    public Mention? InHeading(Passage passage)
    {
        if (passage.Kind != PassageKind.Heading)
            return null;
        var (start, end) = HeadingTitle.Span(passage.Text);
        return inHeadings.TryGetValue(NameKey.Of(passage.Text[start..end]), out var sector)
            ? new Mention(sector, LinkRules.Name, start, end)
            : null;
    }

    private static IEnumerable<(string Name, int Offset)> Parts(string cell)
    {
        var offset = 0;
        foreach (var part in cell.Split(CellSeparators))
        {
            if (part.Length > 0)
                yield return (part, offset);
            offset += part.Length + 1;
        }
    }
}
